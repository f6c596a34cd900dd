internal import JSON
internal import Postgres
internal import ReportingDomain
internal import Shared
internal import TestSupport
internal import Testing

@testable internal import ReportingApp

/// The life of a report: made, reviewed, published, superseded, retracted.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct PublicationTests {
    private static func done(_ code: String) -> String {
        OfficeEvents.event(
            "done-\(code)", "programs.activity.completed",
            #"{"activity":"\#(code)","partnerships":["a-b"],"end":"2019-01-10","kind":"training","participants":3}"#)
    }

    private static func review(_ id: String, _ decision: String, of digest: String, minute: Int) -> String {
        OfficeEvents.event(
            id, "reports.report.reviewed",
            #"{"partnership":"a-b","as_of":"2020-12-31","report_digest":"\#(digest)","decision":"\#(decision)"}"#,
            time: "2026-02-01T00:0\(minute):00Z")
    }

    private static func withdrawal(of id: String) -> String {
        OfficeEvents.event(
            "not-\(id)", "reports.event.withdrawn",
            #"{"source":"https://office","id":"\#(id)","reason":{"en":"By mistake."}}"#)
    }

    /// Every version: number and state.
    private func states(_ bench: ReportingBench) async throws -> [String] {
        try await bench.pool.withTransaction { transaction in
            try await StoredReport.versions(
                #require(Code("a-b")), #require(CalendarDate("2020-12-31")), after: nil, limit: 100, in: transaction)
        }.reversed().map { "\($0.number) \($0.state.rawValue)" }
    }

    private func digests(_ bench: ReportingBench) async throws -> [String] {
        try await bench.texts("select content_digest from report order by number")
    }

    /// The notices of reports, in the order of their positions: type, kind, number, superseded number.
    private func notices(_ bench: ReportingBench) async throws -> [String] {
        try await bench.texts(
            """
            with sent as (select position, convert_from(value, 'UTF8')::jsonb as event from outbox where topic = 'test.reports')
            select concat_ws(' ', split_part(event ->> 'type', '.', 5), event -> 'data' ->> 'kind', event -> 'data' ->> 'number',
                             'for ' || (event -> 'data' ->> 'supersedes'), event -> 'data' -> 'requested_by' ->> 'id')
            from sent where event ->> 'type' ~ '[.]report[.](generated|published|retracted)[.]' order by position
            """)
    }

    private func read(_ bench: ReportingBench) async throws -> Int? {
        try await bench.pool.withTransaction { transaction in
            try await StoredReport.find(
                #require(Code("a-b")), #require(CalendarDate("2020-12-31")), .published, in: transaction)?.number
        }
    }

    private func start(_ bench: ReportingBench, kind: ReportKind = .evaluation) async throws {
        try await bench.store(try OfficeEvents.pair.map(bench.fact))
        try await bench.store([try bench.request("r", "a-b", "2020-12-31", kind: kind)])
        try await bench.settle()
    }

    @Test func withoutReviewEachVersionIsPublishedAndSupersedesTheOneBefore() async throws {
        try await ReportingBench.with { bench in
            try await self.start(bench)
            try await bench.store([try bench.fact(Self.done("x"))])
            try await bench.settle()
            #expect(try await self.states(bench) == ["1 superseded", "2 published"])
            #expect(
                try await self.notices(bench) == ["published evaluation 1 r", "published evaluation 2 for 1"])
        }
    }

    @Test func aReviewedReportIsPublishedOnlyWhenItsContentIsApproved() async throws {
        try await ReportingBench.with(isReviewRequired: true) { bench in
            try await self.start(bench)
            #expect(try await self.states(bench) == ["1 generated"])
            #expect(try await self.read(bench) == nil)
            let first = try await self.digests(bench)[0]
            try await bench.store([try bench.own(Self.review("yes", "approved", of: first, minute: 1))])
            try await bench.settle()
            #expect(try await self.states(bench) == ["1 published"])
            // A new fact makes a draft; what is published stays as it was approved.
            try await bench.store([try bench.fact(Self.done("x"))])
            try await bench.settle()
            #expect(try await self.states(bench) == ["1 published", "2 generated"])
            #expect(try await self.read(bench) == 1)
            let second = try await self.digests(bench)[1]
            try await bench.store([try bench.own(Self.review("no", "returned", of: second, minute: 2))])
            try await bench.settle()
            #expect(try await self.states(bench) == ["1 published", "2 returned"])
            try await bench.store([try bench.own(Self.review("after-all", "approved", of: second, minute: 3))])
            try await bench.settle()
            #expect(try await self.states(bench) == ["1 superseded", "2 published"])
            #expect(
                try await self.notices(bench) == [
                    "generated evaluation 1 r", "published evaluation 1", "generated evaluation 2",
                    "published evaluation 2 for 1",
                ])
        }
    }

    /// The last decision by its time holds, in whatever order decisions arrive; a withdrawn one does not count.
    @Test(arguments: [[0, 1], [1, 0]]) func theLatestDecisionHolds(_ order: [Int]) async throws {
        try await ReportingBench.with(isReviewRequired: true) { bench in
            try await self.start(bench)
            let digest = try await self.digests(bench)[0]
            let reviews = [
                Self.review("yes", "approved", of: digest, minute: 1),
                Self.review("no", "returned", of: digest, minute: 2),
            ]
            for position in order {
                try await bench.store([try bench.own(reviews[position])])
                try await bench.settle()
            }
            #expect(try await self.read(bench) == nil)
            try await bench.store([try bench.own(Self.withdrawal(of: "no"))])
            try await bench.settle()
            #expect(try await self.states(bench) == ["1 published"])
            try await bench.store([try bench.own(Self.withdrawal(of: "not-no"))])
            try await bench.settle()
            #expect(try await self.states(bench).first?.hasSuffix("retracted") == true)
        }
    }

    /// A decision that arrives before its content is made counts when it is made.
    @Test func aContentThatWasApprovedBeforeIsPublishedAtOnce() async throws {
        var digest = ""
        try await ReportingBench.with { bench in
            try await self.start(bench)
            digest = try await self.digests(bench)[0]
        }
        try await ReportingBench.with(isReviewRequired: true) { bench in
            try await bench.store(try OfficeEvents.pair.map(bench.fact))
            try await bench.store([try bench.own(Self.review("yes", "approved", of: digest, minute: 1))])
            try await bench.store([try bench.request("r", "a-b", "2020-12-31")])
            try await bench.settle()
            #expect(try await self.states(bench) == ["1 published"])
            #expect(try await self.notices(bench) == ["published evaluation 1 r"])
        }
    }

    @Test func aPublishedVersionThatIsReturnedIsRetractedAndTheOneBeforeIsReadAgain() async throws {
        try await ReportingBench.with { bench in
            try await self.start(bench)
            try await bench.store([try bench.fact(Self.done("x"))])
            try await bench.settle()
            let second = try await self.digests(bench)[1]
            try await bench.store([try bench.own(Self.review("no", "returned", of: second, minute: 1))])
            try await bench.settle()
            #expect(try await self.states(bench) == ["1 published", "2 retracted"])
            #expect(try await self.read(bench) == 1)
            #expect(try await self.notices(bench).last == "retracted 2")
            // Twice the same changes nothing.
            try await bench.store([try bench.own(Self.review("no-again", "returned", of: second, minute: 2))])
            try await bench.settle()
            #expect(try await self.notices(bench).filter { $0 == "retracted 2" }.count == 1)
        }
    }

    /// A digest that is none is set aside, however long it is, and what comes after it is stored.
    @Test func garbageInPlaceOfADigestIsSetAside() async throws {
        try await ReportingBench.with { bench in
            try await self.start(bench)
            var random = SystemRandomNumberGenerator()
            let long = String(
                (0..<100_000).map { _ in "0123456789abcdefghijklmnopqrstuv".randomElement(using: &random) ?? "0" })
            for (number, digest) in ["", "none", long].enumerated() {
                try await bench.store([
                    try bench.own(Self.review("garbage-\(number)", "returned", of: digest, minute: number))
                ])
            }
            try await bench.settle()
            #expect(try await self.states(bench) == ["1 published"])
            let aside = try await bench.texts(
                "select topic from outbox where convert_from(value, 'UTF8') like '%event.set_aside.v1%'")
            #expect(aside.count == 3)
        }
    }

    /// An older draft may be approved after a newer one was made; one that is older than what is published may not
    /// replace it.
    @Test func theApprovedContentIsPublishedThoughALaterOneWasMade() async throws {
        try await ReportingBench.with(isReviewRequired: true) { bench in
            try await self.start(bench)
            for code in ["x", "y"] {
                try await bench.store([try bench.fact(Self.done(code))])
                try await bench.settle()
            }
            let digests = try await self.digests(bench)
            try await bench.store([try bench.own(Self.review("two", "approved", of: digests[1], minute: 1))])
            try await bench.settle()
            #expect(try await self.states(bench) == ["1 generated", "2 published", "3 generated"])
            try await bench.store([try bench.own(Self.review("one", "approved", of: digests[0], minute: 2))])
            try await bench.settle()
            #expect(try await self.states(bench) == ["1 generated", "2 published", "3 generated"])
        }
    }

    /// What is read after a retraction is the version that was published before, though its approval was withdrawn; an
    /// older draft stays one.
    @Test func aRetractionPublishesNothingOlder() async throws {
        try await ReportingBench.with(isReviewRequired: true) { bench in
            try await self.start(bench)
            for code in ["x", "y"] {
                try await bench.store([try bench.fact(Self.done(code))])
                try await bench.settle()
            }
            let digests = try await self.digests(bench)
            let events = [
                Self.review("two", "approved", of: digests[1], minute: 1),
                Self.review("one", "approved", of: digests[0], minute: 2), Self.withdrawal(of: "two"),
                Self.review("three", "approved", of: digests[2], minute: 3),
                Self.review("not-three", "returned", of: digests[2], minute: 4),
            ]
            for event in events {
                try await bench.store([try bench.own(event)])
                try await bench.settle()
            }
            #expect(try await self.states(bench) == ["1 generated", "2 published", "3 retracted"])
            #expect(try await self.notices(bench).last == "retracted 3")
        }
    }

    /// A kind is announced with its own content and digest, and with that of the whole report.
    @Test func aRequestedKindIsAnnouncedWithItsSelection() async throws {
        try await ReportingBench.with { bench in
            try await self.start(bench, kind: .public)
            try await bench.store([try bench.fact(Self.done("x"))])
            try await bench.settle()
            #expect(try await self.notices(bench) == ["published public 1 r", "published public 2 for 1"])
            let contents = try await bench.texts(
                """
                select (convert_from(value, 'UTF8')::jsonb -> 'data' -> 'content')::text from outbox
                where topic = 'test.reports' and convert_from(value, 'UTF8')::jsonb ->> 'type' like '%report.published.v1'
                order by position
                """)
            let last = try #require(contents.last)
            #expect(last.contains(#""kind": "public""#) && last.contains(#""few_participants": true"#))
            #expect(!last.contains(#""findings""#) && !last.contains(#""exact": 3"#))
            let whole = try await self.digests(bench)
            let stated = try await bench.texts(
                """
                select convert_from(value, 'UTF8')::jsonb -> 'data' ->> 'report_digest' from outbox
                where topic = 'test.reports' and convert_from(value, 'UTF8')::jsonb ->> 'type' like '%report.published.v1'
                order by position
                """)
            #expect(stated == whole)
            // Another kind is answered from the same version.
            try await bench.store([try bench.request("r2", "a-b", "2020-12-31", kind: .card)])
            try await bench.settle()
            #expect(try await self.notices(bench).last == "published card 2 r2")
            try await bench.store([try bench.fact(Self.done("y"))])
            try await bench.settle()
            #expect(
                Set(try await self.notices(bench).suffix(2)) == ["published card 3 for 2", "published public 3 for 2"])
        }
    }

    /// A schedule requests each report once, whatever runs are missed or repeated.
    @Test func aScheduleRequestsEachReportOnce() async throws {
        let schedule = ReportSchedule(months: [.annual: 12, .card: 3], evaluatesAtExpiry: true, preparesRenewals: true)
        try await ReportingBench.with(schedule: schedule) { bench in
            let signed = OfficeEvents.event(
                "signed", "programs.agreement.signed",
                #"{"agreement":"m","kind":"mou","partnerships":["a-b"],"signed":"2021-11-01","expires":"2026-10-31"}"#)
            try await bench.store(try (OfficeEvents.pair + [signed]).map(bench.fact))
            for moment in ["2026-11-20T03:00:00Z", "2026-11-20T04:00:00Z", "2026-11-27T03:00:00Z"] {
                bench.clock.set(moment)
                try await bench.beginDay()
                try await bench.settle()
                try await bench.requestScheduled()
                try await bench.settle()
            }
            let requested = try await bench.texts(
                "select concat_ws(' ', as_of, kind) from scheduled_report where requested_at is not null order by 1")
            #expect(
                requested == [
                    "2025-12-31 annual", "2025-12-31 card", "2026-03-31 card", "2026-06-30 card", "2026-09-30 card",
                    "2026-10-31 evaluation",
                ])
            let sent = try await self.notices(bench).map { String($0.prefix(while: { !$0.isNumber })) }
            #expect(sent.filter { $0 == "published card " }.count == 4)
            #expect(sent.filter { $0 == "published annual " }.count == 1)
            #expect(sent.filter { $0 == "published evaluation " }.count == 1)
            // As after a crash before a request is noted: the same event again is a duplicate.
            _ = try await bench.texts("update scheduled_report set requested_at = null returning kind")
            try await bench.requestScheduled()
            try await bench.settle()
            #expect(try await self.notices(bench).count == sent.count)
            #expect(
                try await bench.texts(
                    "select topic from outbox where convert_from(value, 'UTF8') like '%event.set_aside%'") == [])
        }
    }
}
