import Chance
import Shared

/// Random events about partnership `p` of the cities `a` and `b`, of every kind that a report shows, from 2010 on.
struct RandomHistory {
    private let source: String
    private let prefix: String
    private var generator: Seeded
    private(set) var events: [HistoryEvent] = []

    /// - Parameter prefix: of the codes of entities, except those that several publishers state.
    static func events(_ generator: inout Seeded, from source: String, prefix: String) throws -> [HistoryEvent] {
        var history = RandomHistory(source: source, prefix: prefix, generator: generator)
        try history.stateNames()
        try history.stateAgreements()
        try history.stateActivities()
        try history.stateFigures()
        try history.stateTargets()
        try history.stateMoney()
        try history.stateStatements()
        try history.stateContext()
        generator = history.generator
        return history.events
    }

    private init(source: String, prefix: String, generator: Seeded) {
        self.source = source
        self.prefix = prefix
        self.generator = generator
    }

    private mutating func state(_ type: String, _ id: String, _ data: String) throws {
        self.events.append(try Stated.event(type, "{\(data)}", id: "\(self.prefix)-\(id)", from: self.source))
    }

    private mutating func year() -> Int { 2010 + self.generator.below(10) }
    private mutating func day() -> String {
        "\(self.year())-0\(1 + self.generator.below(9))-1\(self.generator.below(10))"
    }

    /// A day, or its month, or its year.
    private mutating func date() -> String {
        let day = self.day()
        let places = self.generator.pick([10, 10, 7, 4])
        return String(day.prefix(places))
    }

    // MARK: Events

    /// The cities and the partnership, and their later names.
    private mutating func stateNames() throws {
        try self.state(
            "programs.partnership.registered", "p", #""partnership":"p","name":{"en":"P"},"cities":["a","b"]"#)
        try self.state("programs.city.registered", "city", #""city":"a","name":{"en":"A"},"country":"ID""#)
        for number in 1...2 {
            let day = self.day()
            try self.state(
                "programs.city.renamed", "city-\(number)",
                #""city":"a","name":{"en":"A\#(number)"},"on":"\#(day)","occurrence":\#(number)"#)
        }
        let day = self.day()
        try self.state("programs.partnership.renamed", "p-1", #""partnership":"p","name":{"en":"P1"},"on":"\#(day)""#)
    }

    private mutating func stateAgreements() throws {
        for number in 0..<2 {
            let begins = self.year()
            let expires = self.generator.chance(1, in: 2) ? #","expires":"\#(begins + 3)-12-31""# : ""
            try self.state(
                "programs.agreement.signed", "m\(number)",
                #""agreement":"\#(self.prefix)m\#(number)","kind":"mou","partnerships":["p"],"#
                    + #""signed":"\#(begins)-02-0\#(1 + number)"\#(expires)"#)
        }
    }

    /// Five activities, and the participants of two of them.
    private mutating func stateActivities() throws {
        for number in 0..<5 {
            let begins = self.year()
            let start = self.generator.pick(["\(begins)-03-01", "\(begins)-03", "\(begins)"])
            let end = "\(begins + self.generator.below(4))-0\(4 + self.generator.below(5))-20"
            let stated = self.generator.chance(2, in: 3) ? #","start":"\#(start)""# : ""
            try self.state(
                "programs.activity.completed", "d\(number)",
                #""activity":"\#(self.prefix)a\#(number)","partnerships":["p"],"end":"\#(end)"\#(stated)"#)
        }
        for number in 0..<2 {
            let persons = self.generator.chance(1, in: 2) ? #","persons":\#(1 + self.generator.below(40))"# : ""
            try self.state(
                "programs.participation.recorded", "x\(number)",
                #""participation":"\#(self.prefix)x\#(number)","activity":"\#(self.prefix)a\#(number)"\#(persons)"#)
        }
    }

    private mutating func stateFigures() throws {
        try self.state(
            "indicators.indicator.defined", "i",
            #""indicator":"i","title":{"en":"I"},"measure":"1","cumulation":"none","level":"1","about":[{"kind":"partnership","code":"p"}]"#
        )
        for number in 0..<4 {
            let (year, value) = (self.year(), self.generator.below(9))
            self.events.append(
                try Stated.observation(
                    "\(self.prefix)-o\(number)", of: "i", "\(year)", value: "\(value)", from: self.source))
        }
        for number in 0..<2 {
            let date = self.date()
            try self.state(
                "indicators.baseline.stated", "b\(number)",
                #""baseline":"\#(self.prefix)b\#(number)","indicator":"i","value":3,"on":"\#(date)""#)
        }
    }

    /// Targets of years, and standing targets: recurring ones, and those due some months after a day.
    private mutating func stateTargets() throws {
        for number in 0..<4 {
            let (year, value) = (self.year(), self.generator.below(9))
            self.events.append(
                try Stated.target(
                    "\(self.prefix)-t\(number)", of: "i", "\(year)", value: "\(value)", from: self.source))
        }
        let (from, after) = (self.date(), self.date())
        for (number, time) in [
            #""every":"year","from":"\#(from)""#, #""due":{"months":36,"after":"\#(after)"}"#,
        ].enumerated() {
            try self.state(
                "indicators.target.set", "s\(number)",
                #""target":"\#(self.prefix)s\#(number)","indicator":"i","value":5,\#(time)"#)
        }
    }

    private mutating func stateMoney() throws {
        for number in 0..<3 {
            let (type, date) = (self.generator.pick(["1", "2", "3", "4"]), self.date())
            let amount = "\(1 + self.generator.below(900))"
            self.events.append(
                try Stated.payment(
                    "\(self.prefix)t\(number)", amount, #""type":"\#(type)","on":"\#(date)""#,
                    id: "\(self.prefix)-pay\(number)", from: self.source))
        }
        for number in 0..<2 {
            let (year, type) = (self.year(), self.generator.pick(["1", "2"]))
            self.events.append(
                try Stated.budget(
                    "\(self.prefix)b\(number)", "1000",
                    #""type":"\#(type)","start":"\#(year)-01-01","end":"\#(year)-12-31""#,
                    id: "\(self.prefix)-budget\(number)", from: self.source))
        }
        let (on, since) = (self.date(), self.date())
        try self.state(
            "programs.in_kind_contribution.recorded", "kind",
            #""in_kind_contribution":"\#(self.prefix)k","what":{"en":"K"},"quantity":2,"on":"\#(on)","#
                + #""partnerships":[{"partnership":"p"}]"#)
        try self.state(
            "programs.funding_requirement.stated", "needed",
            #""funding_requirement":"\#(self.prefix)f","about":{"kind":"partnership","code":"p"},"#
                + #""value":{"amount":500,"currency":"IDR"},"on":"\#(since)""#)
    }

    private mutating func stateStatements() throws {
        for number in 0..<2 {
            let (year, says) = (
                self.year(), self.generator.pick(["complete", "nothing_happened", "active", "idle", "unknown"])
            )
            let end = self.generator.chance(2, in: 3) ? #","end":"\#(year + self.generator.below(4))""# : ""
            try self.state(
                "programs.reporting_coverage.stated", "r\(number)",
                #""reporting_coverage":"\#(self.prefix)r\#(number)","partnership":"p","author":"A. Author","#
                    + #""statement":"\#(says)","start":"\#(year)"\#(end)"#)
        }
        let date = self.date()
        try self.state(
            "programs.assessment.recorded", "judged",
            #""assessment":"\#(self.prefix)j","partnership":"p","level":"partnership","rating":"mixed","#
                + #""author":"A. Author","start":"\#(date)""#)
    }

    /// Events around the cities, some lasting several years.
    private mutating func stateContext() throws {
        for number in 0..<3 {
            let begins = self.year()
            let (from, isOver) = (
                self.generator.pick(["\(begins)-03-01", "\(begins)"]), self.generator.chance(2, in: 3)
            )
            let to = isOver ? #","to":"\#(begins + self.generator.below(5))-11-30""# : ""
            try self.state(
                "programs.context_event.recorded", "e\(number)",
                #""context_event":"\#(self.prefix)e\#(number)","kind":"disaster","title":{"en":"E"},"cities":["a"],"#
                    + #""from":"\#(from)"\#(to)"#)
        }
    }
}
