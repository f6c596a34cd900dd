internal import JSON
public import Shared

/// The versions of an indicator's definition, and the one that a figure follows.
public struct DefinitionVersions: Sendable {
    /// One version.
    public struct Version: Sendable {
        public let number: Int
        public let step: FoldedStep<Indicator>
    }

    /// By number.
    public let all: [Version]
    /// The indicators from which any version derives it: its parts, and those that its formula names.
    let inputs: [Code]

    public init(_ indicator: Folded<Indicator>) {
        var inputs = Set(indicator.steps.flatMap { $0.sumOf ?? [] })
        for text in indicator.steps.compactMap(\.formula) {
            if let formula = try? Formula(text) { inputs.formUnion(formula.indicators) }
        }
        self.inputs = inputs.sorted { $0.text < $1.text }
        self.all = indicator.steps.map { Version(number: $0.version ?? 1, step: $0) }.sorted { $0.number < $1.number }
    }

    /// The version that was in force when a target was set; nil when that day is not known.
    func version(at setOn: CoarseDate?) -> Int? {
        guard let day = setOn?.latest else { return nil }
        return self.version(on: day)
    }

    private func version(on day: CalendarDate) -> Int {
        self.all.last { $0.step.from.map { $0.isOnOrBefore(day) == .yes } ?? false }?.number ?? self.all.first?.number
            ?? 1
    }

    /// What the figures of a version measure: values are added only where all of it is equal.
    func measure(of number: Int) -> [String?] {
        let step = self.step(number)
        return [
            step?.unit, step?.currency, step?.measure?.rawValue, step?.priceBasis?.rawValue,
            step?.basePeriod?.json.text,
        ]
    }

    /// The definition of a version.
    public func step(_ number: Int) -> FoldedStep<Indicator>? { self.all.last { $0.number == number }?.step }

    /// The parts whose sum the indicator is, by a version of its definition.
    func parts(of number: Int) -> [Code] { self.step(number)?.sumOf ?? [] }

    /// - Parameter stated: the version that the figure names.
    func version(of period: Period, stated: Int?) -> Int {
        if let stated { return stated }
        // The version that is certainly in force at the beginning of the period.
        guard let start = period.start ?? period.end else { return self.all.first?.number ?? 1 }
        return self.version(on: start)
    }
}
