internal import Shared

/// What parties and others state of a period as a whole.
struct CoverageStatements {
    /// One statement.
    struct Statement {
        let code: Code
        let says: ReportingCoverage.Coverage
        /// The first day for certain, and the last; nil where none is known, or the period is open.
        let start: CalendarDate?
        let end: CalendarDate?
        let component: Code?
        let events: [EventRef]

        /// Whether it speaks of every day from one to another.
        func covers(_ first: CalendarDate, _ last: CalendarDate) -> Bool {
            guard let start, start <= first else { return false }
            return self.end.map { $0 >= last } ?? false
        }

        /// Whether it says that nothing happened.
        var saysNothing: Bool { [.nothingHappened, .idle].contains(self.says) }
    }

    /// Of the whole partnership, by code: what is stated of it, and that the cooperation went on in one of its parts.
    let all: [Statement]
    private let ofComponents: [Statement]

    init(_ facts: PartnershipFacts) {
        let statements = facts.all(ReportingCoverage.self).filter {
            $0.partnership == facts.partnership
        }.compactMap { Statement($0, asOf: facts.asOf) }
        self.all = statements.filter { $0.component == nil || $0.says == .active }
        self.ofComponents = statements
    }

    /// Of a component: what is stated of it; of what it is a part of, and of the whole partnership, only what holds for
    /// every part, such as that nothing happened; of its parts, that the cooperation went on in one.
    func of(_ component: Code, wholes: Set<Code>, parts: Set<Code>) -> [Statement] {
        self.ofComponents.filter { statement in
            let goesOn = statement.says == .active
            guard let about = statement.component else { return !goesOn }
            return about == component || !goesOn && wholes.contains(about) || goesOn && parts.contains(about)
        }
    }
}

extension CoverageStatements.Statement {
    init?(_ coverage: Folded<ReportingCoverage>, asOf day: CalendarDate) {
        guard let code = Code(coverage.code), let says = coverage.statement else { return nil }
        self.init(
            // A period that is stated in years or months has them whole; a date that may be any of several is certain only
            // at its far end.
            // Where nothing decides what was stated, nothing follows from it.
            code: code, says: coverage.claims(\.statement)?.isUndecided == true ? .unknown : says,
            start: coverage.start.flatMap { $0.isWhole ? $0.earliest : $0.latest },
            // An open statement speaks up to the day on which it was made.
            end: coverage.end.map { $0.isWhole ? $0.latest : $0.earliest }
                ?? coverage.steps.last?.events.first.map { min($0.time.day, day) },
            component: coverage.component, events: coverage.events)
    }
}

extension CoarseDate {
    /// Whether it names one day, month or year.
    fileprivate var isWhole: Bool { [.day, .month, .year].contains(self.precision) }
}
