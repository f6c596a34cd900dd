internal import FoundationEssentials
internal import JSON
public import Shared

/// The current state of an observation: one claim about a cell.
public struct ObservedFigure: Sendable {
    public let observation: Folded<Observation>
    /// The last step that states the whole observation.
    public let step: FoldedStep<Observation>
    public let cell: FigureCell
    /// How far the figure has been checked, after the steps that follow the statement.
    public let approval: Observation.Approval?
    /// The event that brought it there: the statement itself, or a later check.
    public let decidedBy: HistoryEvent
    /// Whether nothing decides between claims about the state of the observation, so that it does not count.
    public let isApprovalUndecided: Bool
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
        guard let position = steps.lastIndex(where: \.isWholeObservation), steps[position].name == .corrected,
            let time = steps[position].events.first?.time
        else { return [ObservedFigure(observation)].compactMap { $0 } }
        let tied = steps[...position].reversed().prefix { $0.name == .corrected && $0.events.first?.time == time }
        return tied.compactMap { ObservedFigure(observation, $0, checks: steps[(position + 1)...]) }
    }

    /// The observation as its last statement states it; nil when no step of it counts.
    public init?(_ observation: Folded<Observation>) {
        let steps = observation.steps
        guard let position = steps.lastIndex(where: \.isWholeObservation) else { return nil }
        self.init(observation, steps[position], checks: steps[(position + 1)...])
    }

    private init?(
        _ observation: Folded<Observation>, _ step: FoldedStep<Observation>,
        checks: ArraySlice<FoldedStep<Observation>>
    ) {
        guard let cell = FigureCell(step), let event = step.events.first else {
            return nil
        }
        self.observation = observation
        self.step = step
        self.cell = cell
        self.value = step.value
        self.event = event
        self.rivalValues = RivalValues(step)
        // An approval on which claims are undecided has not been given.
        let isUndecided = step.claims(\.state)?.isUndecided == true && step[\.state] == .approved
        var (approval, decidedBy) = (isUndecided ? .submitted : step[\.state], event)
        for check in checks {
            guard let next = Self.approval(after: approval, check.name), let event = check.events.first else {
                continue
            }
            (approval, decidedBy) = (next, event)
        }
        self.isApprovalUndecided = isUndecided && decidedBy.ref == event.ref
        self.approval = approval
        self.decidedBy = decidedBy
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

    /// The state after a check; nil when the check has no effect. An approved figure changes only by a correction, and
    /// a returned one must be submitted again before it is approved.
    private static func approval(
        after state: Observation.Approval?, _ check: Observation.Step?
    ) -> Observation.Approval? {
        switch (state, check) {
        case (.draft, .submitted), (.returned, .submitted): .submitted
        case (.draft, .approved), (.submitted, .approved): .approved
        case (.draft, .returned), (.submitted, .returned): .returned
        default: nil
        }
    }

    /// Whether the figure is approved. An approval on which claims are undecided does not count.
    public var isApproved: Bool { self.approval == .approved }

    /// Whether a correction states it.
    public var isCorrection: Bool { self.step.name == .corrected }

    /// Whether the time of the figure has passed by the day.
    func isPast(asOf day: CalendarDate) -> Bool {
        self.cell.period.isToDate
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

extension FoldedStep<Observation> {
    /// Whether the step states the whole observation; other steps only change how far it has been checked.
    public var isWholeObservation: Bool { self.name == .recorded || self.name == .corrected }
}
