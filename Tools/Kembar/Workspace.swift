internal import FoundationEssentials
internal import LocalStack

/// The folder `.kembar` below the current one, where everything that runs here lies.
enum Workspace {
    static var root: String { "\(FileManager.default.currentDirectoryPath)/.kembar" }
    static var up: String { "\(Self.root)/up" }
    static var demo: String { "\(Self.root)/demo" }
}
