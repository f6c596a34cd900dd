public import Shared

/// A target that was set: a value for a time and a breakdown, with the fields of its events read once.
public struct SetTarget: Sendable {
    /// The time that a target is for.
    public enum Time: Hashable, Sendable {
        case period(Period)
        /// Every period of a kind, within these days where they are stated.
        case every(Target.Recurrence, from: CoarseDate?, until: CoarseDate?)
        /// The whole time of a cooperation, by whose end it is to be reached.
        case overall(Period)
        /// By the day that is this number of months after another one.
        case due(months: Int, after: CoarseDate)

        /// Nil for a target that states no time.
        init?(_ target: Folded<Target>) {
            if let period = target.period {
                self = .period(period)
            } else if let every = target.every {
                self = .every(every, from: target.from, until: target.until)
            } else if let overall = target.overall {
                self = .overall(overall)
            } else if let due = target.due, let months = due.months, let after = due.after {
                self = .due(months: months, after: after)
            } else {
                return nil
            }
        }

        /// Whether it certainly begins after a day: it recurs from a later day, or is counted from a later day.
        func begins(after day: CalendarDate) -> Bool {
            switch self {
            case .period(let period), .overall(let period): period.coarseDate.beginsAfter(day)
            case .every(_, let from, _): from?.beginsAfter(day) ?? false
            case .due(_, let after): after.beginsAfter(day)
            }
        }
    }

    public let target: Folded<Target>
    public let indicator: Code
    public let time: Time
    public let dimensions: Dimensions
    public let value: Quantity
    /// When it was set; nil when that is not stated.
    public let setOn: CoarseDate?
    public let status: Target.Status
    /// The version of the definition that was in force when it was set; nil when that day is not known.
    public let definitionVersion: Int?
    /// Every event of which a value is believed.
    public let events: [EventRef]
    /// The rule by which its value is used among others under the same code; nil when none contradicts.
    let rule: BeliefRule?
    /// The preference by which it is used.
    let preference: PreferenceCause?
    /// The last event that states it.
    let lastEvent: HistoryEvent?

    /// Nil without a value, a time or an indicator.
    init?(_ target: Folded<Target>, _ versions: [Code: DefinitionVersions]) {
        guard let indicator = target.indicator, let value = target.value, let time = Time(target) else {
            return nil
        }
        self.target = target
        self.indicator = indicator
        self.time = time
        self.dimensions = (target.dimensions ?? Dimensions()).at(target.location)
        self.value = value
        self.setOn = target.setOn
        self.status = target.status ?? .original
        self.definitionVersion = versions[indicator]?.version(at: target.setOn)
        self.events = target.events
        self.rule = target.claims(\.value).flatMap { $0.rivals.isEmpty ? nil : $0.rule }
        self.preference = target.claims(\.value)?.preference
        self.lastEvent = target.steps.last?.events.first
    }

    /// Its own period; nil for a target that is not for a single period.
    public var period: Period? { if case .period(let period) = self.time { period } else { nil } }

    /// Whether it is certainly for a time after a day.
    func begins(after day: CalendarDate) -> Bool { self.time.begins(after: day) }

    /// The day by which it is due, as exact as the day from which it is counted; nil for other targets.
    public var deadline: CoarseDate? {
        guard case .due(let months, let after) = self.time else { return nil }
        switch (after.earliest?.adding(months: months), after.latest?.adding(months: months)) {
        case (let first?, let last?): return first == last ? CoarseDate(day: first) : CoarseDate("\(first)/\(last)")
        case (nil, let last?): return CoarseDate("[..\(last)]")
        case (_, nil): return .unknown
        }
    }

    /// Whether it was certainly set after its own period had ended.
    var isLate: Bool {
        guard let end = self.period?.coarseDate.latest, let setOn else { return false }
        return setOn.isOnOrBefore(end) == .no
    }

    /// Whether a recurring target is for the period.
    func recurs(in period: Period) -> Bool {
        guard case .every(let every, let from, let until) = self.time, period.date == nil, let start = period.start,
            let end = period.end
        else { return false }
        let isKind =
            switch every {
            case .year: period.isYear
            case .halfYear: period.type == .halfYear
            case .quarter: period.type == .quarter
            case .month: period.type == .month
            }
        return isKind && from?.isOnOrBefore(end) != .no && until.map { !$0.isCertainlyBefore(start) } ?? true
    }
}

extension Folded<Target> {
    /// Whether it is certainly for a time after the day.
    public func begins(after day: CalendarDate) -> Bool {
        SetTarget.Time(self)?.begins(after: day) ?? false
    }
}

extension CoarseDate {
    fileprivate func isCertainlyBefore(_ day: CalendarDate) -> Bool { self.latest.map { $0 < day } ?? false }
}
