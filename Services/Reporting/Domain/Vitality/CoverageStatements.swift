internal import Shared

/// Statements of parties and others about periods as a whole.
struct CoverageStatements {
    /// One statement.
    struct Statement {
        let code: Code
        let says: ReportingCoverage.Coverage
        /// The first and the last day that are certain; nil where none is known, or the period is open.
        let start: CalendarDate?
        let end: CalendarDate?
        let component: Code?
        let events: [EventRef]

        /// Whether it covers every day from one to another.
        func covers(_ first: CalendarDate, _ last: CalendarDate) -> Bool {
            guard let start, start <= first else { return false }
            return self.end.map { $0 >= last } ?? false
        }

        /// Whether it states that nothing happened.
        var saysNothing: Bool { [.nothingHappened, .idle].contains(self.says) }
    }

    /// For the whole partnership, by code: statements about it, and those that the cooperation went on in one part.
    let all: [Statement]
    private let ofComponents: [Statement]

    init(_ facts: PartnershipFacts) {
        let statements = facts.all(ReportingCoverage.self).filter {
            $0.partnership == facts.partnership
        }.compactMap { Statement($0, asOf: facts.asOf) }
        self.all = statements.filter { $0.component == nil || $0.says == .active }
        self.ofComponents = statements
    }

    /// For a component: statements about it; of statements about its wholes and the whole partnership, only what holds
    /// for every part, such as that nothing happened; of those about its parts, that the cooperation went on in one.
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
            // A period that is stated in years or months includes them entirely; a date that may be any of several is
            // certain only at its far end.
            // An undecided statement has no consequences.
            code: code, says: coverage.claims(\.statement)?.isUndecided == true ? .unknown : says,
            start: coverage.start.flatMap { $0.isWhole ? $0.earliest : $0.latest },
            // An open statement is valid up to the day on which it was made.
            end: coverage.end.map { $0.isWhole ? $0.latest : $0.earliest }
                ?? coverage.steps.last?.events.first.map { min($0.time.day, day) },
            component: coverage.component, events: coverage.events)
    }
}

extension CoarseDate {
    /// Whether it is exactly one day, month or year.
    fileprivate var isWhole: Bool { [.day, .month, .year].contains(self.precision) }
}
