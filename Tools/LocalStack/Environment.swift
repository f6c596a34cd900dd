internal import FoundationEssentials

/// This process's environment.
public enum Environment {
    public static var all: [String: String] { ProcessInfo.processInfo.environment }
    public static func variable(_ name: String) -> String? { Self.all[name].flatMap { $0.isEmpty ? nil : $0 } }
}
