internal import JSON
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

@testable internal import ReportingApp

/// Alerts are raised and cleared by the passing of days and by facts, once each, whatever runs are missed or repeated.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct AlertTests {
    private static func event(_ id: String, _ type: String, _ data: String) -> String {
        OfficeEvents.event(id, "programs.\(type)", data)
    }

    /// In force since 2025-11-01, and active until 2025-12-01: dormant (rule R05) from 2026-12-01 on.
    private static let pair =
        OfficeEvents.pair + [
            Self.event(
                "signed", "agreement.signed",
                #"{"agreement":"m","kind":"mou","partnerships":["a-b"],"signed":"2025-11-01","expires":"2030-10-31"}"#),
            Self.done("x", "2025-12-01"),
        ]

    private static func done(_ code: String, _ day: String) -> String {
        Self.event(
            "done-\(code)", "activity.completed",
            #"{"activity":"\#(code)","partnerships":["a-b"],"end":"\#(day)","kind":"visit"}"#)
    }

    /// The alerts of rule R05: number, since, raised, cleared.
    private func dormant(_ bench: ReportingBench) async throws -> [String] {
        try await bench.texts(
            """
            select concat_ws(' ', number, convert_from(finding, 'UTF8')::jsonb ->> 'since', raised_as_of, cleared_as_of) from alert
            where rule = 'R05' order by number
            """)
    }

    /// The notices of rule R05, in the order of their positions.
    private func notices(_ bench: ReportingBench) async throws -> [String] {
        try await bench.texts(
            """
            select convert_from(value, 'UTF8')::jsonb ->> 'type' || ' ' || (convert_from(value, 'UTF8')::jsonb -> 'data' ->> 'as_of')
            from outbox where convert_from(value, 'UTF8')::jsonb -> 'data' ->> 'rule' = 'R05' order by position
            """)
    }

    private static let raised = "org.kembar.reports.alert.raised.v1"
    private static let cleared = "org.kembar.reports.alert.cleared.v1"

    @Test func theDayOnWhichTheThresholdIsCrossedRaisesAnAlertByItself() async throws {
        try await ReportingBench.with { bench in
            // 23:59 of 30 November at the office.
            bench.clock.set("2026-11-30T16:59:00Z")
            try await bench.store(try Self.pair.map { try bench.fact($0) })
            try await bench.beginDay()
            try await bench.settle()
            #expect(try await self.dormant(bench).isEmpty)
            // A minute later the day begins there; it is still November in UTC.
            bench.clock.set("2026-11-30T17:00:00Z")
            try await bench.beginDay()
            try await bench.settle()
            #expect(try await self.dormant(bench) == ["1 2026-12-01 2026-12-01"])
            #expect(try await self.notices(bench) == ["\(Self.raised) 2026-12-01"])
        }
    }

    /// The date of a finding does not depend on when it was evaluated.
    @Test func missedAndRepeatedRunsChangeNothing() async throws {
        try await ReportingBench.with { bench in
            try await bench.store(try Self.pair.map { try bench.fact($0) })
            bench.clock.set("2026-12-20T03:00:00Z")
            for _ in 0..<3 {
                try await bench.beginDay()
                try await bench.settle()
                _ = try await bench.texts("update daily_evaluation set as_of = date '2026-12-19' returning 'begun'")
            }
            bench.clock.set("2026-12-25T03:00:00Z")
            try await bench.beginDay()
            try await bench.settle()
            #expect(try await self.dormant(bench) == ["1 2026-12-01 2026-12-20"])
            #expect(try await self.notices(bench) == ["\(Self.raised) 2026-12-20"])
            #expect(try await bench.texts("select as_of::text from evaluation") == ["2026-12-25"])
        }
    }

    @Test func aFactClearsAnAlertAndItCanBeRaisedAgain() async throws {
        try await ReportingBench.with { bench in
            try await bench.store(try Self.pair.map { try bench.fact($0) })
            bench.clock.set("2026-12-20T03:00:00Z")
            try await bench.beginDay()
            try await bench.settle()
            // Without a new day: the fact makes the evaluation due.
            bench.clock.set("2026-12-20T05:00:00Z")
            try await bench.store([try bench.fact(Self.done("y", "2026-06-01"))])
            try await bench.settle()
            #expect(try await self.dormant(bench) == ["1 2026-12-01 2026-12-20 2026-12-20"])
            bench.clock.set("2027-06-02T03:00:00Z")
            try await bench.beginDay()
            try await bench.settle()
            #expect(
                try await self.dormant(bench) == ["1 2026-12-01 2026-12-20 2026-12-20", "2 2027-06-01 2027-06-02"])
            #expect(
                try await self.notices(bench) == [
                    "\(Self.raised) 2026-12-20", "\(Self.cleared) 2026-12-20", "\(Self.raised) 2027-06-02",
                ])
        }
    }

    /// Two findings of one rule about one subject are two alerts: here gaps of funding in two currencies.
    @Test func eachCurrencyHasItsOwnAlert() async throws {
        func requirement(_ code: String, _ currency: String) -> String {
            Self.event(
                code, "funding_requirement.stated",
                #"{"funding_requirement":"\#(code)","about":{"kind":"partnership","code":"a-b"},"#
                    + #""value":{"amount":100,"currency":"\#(currency)"}}"#)
        }
        func paid(_ id: String, _ currency: String) -> String {
            Self.event(
                id, "transaction.recorded",
                #"{"transaction":"\#(id)","type":"2","on":"2026-01-05","partnerships":[{"partnership":"a-b"}],"#
                    + #""value":{"amount":100,"currency":"\#(currency)"}}"#)
        }
        func gaps(_ bench: ReportingBench) async throws -> [String] {
            try await bench.texts(
                "select concat_ws(' ', facet, cleared_as_of) from alert where rule = 'R08' order by facet")
        }
        try await ReportingBench.with { bench in
            let facts = Self.pair + [requirement("one", "IDR"), requirement("two", "KRW")]
            try await bench.store(try facts.map { try bench.fact($0) })
            bench.clock.set("2026-02-01T03:00:00Z")
            try await bench.beginDay()
            try await bench.settle()
            #expect(try await gaps(bench) == ["IDR", "KRW"])
            try await bench.store([try bench.fact(paid("idr", "IDR"))])
            try await bench.settle()
            #expect(try await gaps(bench) == ["IDR 2026-02-01", "KRW"])
        }
    }

    /// What was withdrawn as stated in error has no alerts and no line in the portfolio.
    @Test func aPartnershipWhoseRegistrationIsWithdrawnHasNone() async throws {
        try await ReportingBench.with { bench in
            try await bench.store(try Self.pair.map { try bench.fact($0) })
            bench.clock.set("2026-12-20T03:00:00Z")
            try await bench.beginDay()
            try await bench.settle()
            #expect(try await bench.texts("select count(*)::text from alert where cleared_as_of is null") != ["0"])
            let withdrawal = Self.event(
                "gone", "event.withdrawn",
                #"{"source":"https://office","id":"pair","reason":{"en":"Stated in error."}}"#)
            try await bench.store([try bench.fact(withdrawal)])
            try await bench.settle()
            #expect(try await bench.texts("select count(*)::text from alert where cleared_as_of is null") == ["0"])
            #expect(try await bench.texts("select count(*)::text from evaluation where summary <> ''") == ["0"])
        }
    }

    /// The date of a further activity is too coarse to say whether the partnership is dormant.
    @Test func whatCanNoLongerBeAssessedIsNotCleared() async throws {
        try await ReportingBench.with { bench in
            try await bench.store(try Self.pair.map { try bench.fact($0) })
            bench.clock.set("2026-12-20T03:00:00Z")
            try await bench.beginDay()
            try await bench.settle()
            #expect(try await self.dormant(bench) == ["1 2026-12-01 2026-12-20"])
            // An activity of some day in 2026: dormant or not, by its reading.
            try await bench.store([try bench.fact(Self.done("y", "2025-11/2026-12-19"))])
            try await bench.settle()
            #expect(try await self.dormant(bench) == ["1 2026-12-01 2026-12-20"])
        }
    }

    /// After an outage the day begins at once, and the facts of the meantime are still on Kafka.
    @Test func factsThatAreNotReadYetRaiseNoAlert() async throws {
        try await ReportingBench.with { bench in
            try await bench.store(try Self.pair.map { try bench.fact($0) })
            try await bench.settle()
            bench.clock.set("2026-12-20T03:00:00Z")
            try await bench.beginDay()
            try await bench.doSomeWhileBehind()
            #expect(try await self.dormant(bench).isEmpty)
            #expect(try await bench.texts("select subject from job where kind = 'evaluate'") == ["a-b"])
            try await bench.store([try bench.fact(Self.done("y", "2026-12-01"))])
            try await bench.settle()
            #expect(try await self.notices(bench).isEmpty)
        }
    }

    /// Every notice is an event of the contract.
    @Test func noticesFollowTheirSchemas() async throws {
        try await ReportingBench.with { bench in
            try await bench.store(try Self.pair.map { try bench.fact($0) })
            bench.clock.set("2026-12-20T03:00:00Z")
            try await bench.beginDay()
            try await bench.settle()
            try await bench.store([try bench.fact(Self.done("y", "2026-06-01"))])
            try await bench.settle()
            let texts = try await bench.texts(
                "select convert_from(value, 'UTF8') from outbox where topic = 'test.reports' order by position")
            var types: Set<String> = []
            for text in texts { types.insert(try Event(structured: Array(text.utf8)).envelope.type.text) }
            #expect(types.isSuperset(of: [Self.raised, Self.cleared]))
            let ids = try await bench.texts("select id from outbox where topic = 'test.reports'")
            #expect(Set(ids).count == ids.count)
        }
    }

    @Test func thePortfolioSaysWhatIsDueForReview() async throws {
        try await ReportingBench.with { bench in
            try await bench.store(try Self.pair.map { try bench.fact($0) })
            bench.clock.set("2026-06-10T03:00:00Z")
            try await bench.beginDay()
            try await bench.settle()
            let lines = try await bench.pool.withTransaction {
                try await EvaluationTable.list(PortfolioQuery(isReviewDue: true), after: nil, limit: 10, in: $0)
            }
            let line = try JSONDocument(try #require(lines.first).summary).root
            let reviews = line["reviews"]?.elements ?? []
            func review(_ subject: String) -> JSONView? { reviews.first { $0["subject"]?.string == subject } }
            // 191 days since the visit of 2025-12-01.
            #expect(review("contact")?["days_at_least"].map { JSONValue($0).text } == "191")
            #expect(review("contact")?["is_due"]?.bool == true)
            #expect(review("visit")?["is_due"]?.bool == false)
            // Nothing is on record.
            #expect(review("money")?["is_due"]?.bool == true)
            #expect(review("report")?["is_due"]?.bool == true)
            #expect(line["review_due"] == nil)
            try await bench.store([bench.request("r", "a-b", "2026-01-01")])
            try await bench.settle()
            bench.clock.set("2026-06-11T03:00:00Z")
            try await bench.beginDay()
            try await bench.settle()
            let later = try await bench.pool.withTransaction {
                try await EvaluationTable.list(PortfolioQuery(), after: nil, limit: 10, in: $0)
            }
            let reported = try JSONDocument(try #require(later.first).summary).root["reviews"]?.elements
                .first { $0["subject"]?.string == "report" }
            #expect(reported?["is_due"]?.bool == false)
            #expect(reported?["days_at_least"].map { JSONValue($0).text } == "161")
        }
    }
}
