internal import FoundationEssentials
internal import JSON
public import Shared

/// The current state of an observation: one claim about a cell.
public struct ObservedFigure: Sendable {
    public let observation: Folded<Observation>
    /// The last step, which states the whole observation.
    public let step: FoldedStep<Observation>
    public let cell: FigureCell
    public let state: Observation.State
    /// Nil when only a realisation or text was stated.
    public let value: Quantity?
    /// The digits in which the realisation is stated; nil when it is not a plain number.
    let writtenRealisation: String?
    /// The event that states it.
    public let event: HistoryEvent
    /// Other values that events state for the same observation; nil when none contradicts.
    let rivalValues: RivalValues?

    /// Contradicting values under one code.
    struct RivalValues: Sendable {
        /// The range from the least to the greatest value.
        let bounds: Quantity
        let rule: BeliefRule?
        let preference: PreferenceCause?
    }

    /// The current claims of the observation: several when corrections have the same `time`, so that none is the last.
    static func current(of observation: Folded<Observation>) -> [ObservedFigure] {
        let steps = observation.steps
        guard let last = steps.last, last.name == .corrected, let time = last.events.first?.time else {
            return [ObservedFigure(observation)].compactMap { $0 }
        }
        let tied = steps.reversed().prefix { $0.name == .corrected && $0.events.first?.time == time }
        return tied.compactMap { ObservedFigure(observation, $0) }
    }

    /// The observation as its last step states it; nil when no step of it counts.
    public init?(_ observation: Folded<Observation>) {
        guard let step = observation.steps.last else { return nil }
        self.init(observation, step)
    }

    private init?(_ observation: Folded<Observation>, _ step: FoldedStep<Observation>) {
        guard let cell = FigureCell(step), let event = step.events.first else {
            return nil
        }
        self.observation = observation
        self.step = step
        self.cell = cell
        self.state = step.state ?? observation.state
        self.value = step.value
        self.event = event
        self.rivalValues = RivalValues(step)
        self.writtenRealisation = Self.written(step, event)
    }

    /// The digits as the source prints them, if they are the same number; else those of the event.
    private static func written(_ step: FoldedStep<Observation>, _ event: HistoryEvent) -> String? {
        guard let digits = event.members[Observation.fields.realisation.name]?.number.map({ String($0) }) else {
            return nil
        }
        let printed = (step.quoted ?? "").replacing(",", with: ".").prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
        let number = printed.hasSuffix(".") ? printed.dropLast() : printed
        return Decimal(string: String(number)) == Decimal(exactly: digits) && step.value == nil
            ? String(number) : digits
    }

    /// Whether the figure is approved. An approval on which claims are undecided does not count.
    public var isApproved: Bool { self.step[\.state] == .approved && self.step.claims(\.state)?.isUndecided != true }

    /// Whether the time of the figure has passed by the day.
    func isPast(asOf day: CalendarDate) -> Bool {
        self.cell.period.type == .yearToDate
            ? self.step.asOf?.isOnOrBefore(day) == .yes
            : self.cell.period.date.map { $0.isOnOrBefore(day) != .no } ?? self.cell.period.end.map { $0 <= day }
                ?? false
    }
}

extension ObservedFigure.RivalValues {
    fileprivate init?(_ step: FoldedStep<Observation>) {
        guard step.events.count > 1, let claims = step.claims(\.value), !claims.rivals.isEmpty,
            let bounds = Comparison.quantities.span(([claims.believed] + claims.rivals).map(\.value))
        else { return nil }
        self.init(bounds: bounds, rule: claims.rule, preference: claims.preference)
    }
}
