public import Shared

/// The versions of an indicator's definition: which one figures follow.
public struct DefinitionVersions: Sendable {
    /// One version.
    public struct Version: Sendable {
        public let number: Int
        public let step: FoldedStep<Indicator>
    }

    /// By number.
    public let all: [Version]

    public init(_ indicator: Folded<Indicator>) {
        self.all = indicator.steps.map { Version(number: $0.version ?? 1, step: $0) }.sorted { $0.number < $1.number }
    }

    /// - Parameter stated: the version that the figure names.
    func version(of period: Period, stated: Int?) -> Int {
        if let stated { return stated }
        let first = self.all.first?.number ?? 1
        guard let start = period.start ?? period.end else { return first }
        // In force for certain at the beginning of the period.
        return self.all.last { $0.step.from.map { $0.isOnOrBefore(start) == .yes } ?? false }?.number ?? first
    }
}
