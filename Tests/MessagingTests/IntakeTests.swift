internal import Messaging
internal import Postgres
internal import Shared
internal import TestSupport
internal import Testing

@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct IntakeTests {
    @Test func anEventIsStoredOnceAndAnnouncedOnce() async throws {
        try await IntakeBench.with { bench in
            try await bench.store([Stated.city("alfa"), Stated.city("alfa")])
            try await bench.store([Stated.city("alfa")])
            #expect(try await bench.count("select count(*) from inbox") == 1)
            #expect(try await bench.count("select count(*) from outbox where topic = 'test.programs'") == 1)
            #expect(try await bench.texts("select state from entity where code = 'alfa'") == ["registered"])
            #expect(try await bench.count("select next_offset from consumer_partition") == 3)
        }
    }

    @Test func aBadRecordInTheMiddleCostsOnlyItself() async throws {
        try await IntakeBench.with { bench in
            try await bench.store([
                Stated.city("alfa"), "this is no JSON", #"{"a":1}"#, Stated.city("Bad Code"), Stated.city("beta"),
            ])
            #expect(try await bench.texts("select id from inbox order by id") == ["city-alfa", "city-beta"])
            #expect(
                try await bench.texts("select reason from dead_letter order by \"offset\"") == [
                    "not_json", "not_a_cloudevent", "schema",
                ])
            #expect(try await bench.count("select count(*) from outbox where topic = 'dlq.test.in.programs'") == 3)
            #expect(try await bench.count("select count(*) from outbox where topic = 'test.programs'") == 5)
        }
    }

    @Test func aValueThatTheDatabaseRefusesIsSetAsideAlone() async throws {
        try await IntakeBench.with { bench in
            try await bench.pool.withConnection {
                try await $0.runScript("alter table inbox add constraint no_poison check (id <> 'city-poison')")
            }
            let codes = (0..<7).map { "c\($0)" } + ["poison"] + (7..<12).map { "c\($0)" }
            try await bench.store(codes.map { Stated.city($0) })
            #expect(try await bench.count("select count(*) from inbox") == 12)
            #expect(
                try await bench.texts("select reason || ' ' || id from dead_letter") == [
                    "refused_by_the_store city-poison"
                ])
            #expect(try await bench.count("select next_offset from consumer_partition") == 13)
        }
    }

    @Test func anotherContentUnderAKnownIdIsKeptApartAndTheFirstStays() async throws {
        try await IntakeBench.with { bench in
            try await bench.store([Stated.city("alfa", id: "one"), Stated.city("alfa", id: "one", name: "Other")])
            try await bench.store([Stated.city("alfa", id: "one", name: "Third")])
            #expect(try await bench.count("select count(*) from conflict") == 2)
            #expect(try await bench.texts("select members from entity").first?.contains("\"en\":\"alfa\"") == true)
            #expect(try await bench.count("select count(*) from outbox where value like '%conflicting_content%'") == 2)
        }
    }

    @Test func aCorrectedEventClosesItsDeadLetter() async throws {
        try await IntakeBench.with { bench in
            try await bench.store([Stated.event("one", "programs.city.registered.v1", #"{"city":"alfa"}"#)])
            #expect(try await bench.texts("select state || ' ' || id from dead_letter") == ["open one"])
            try await bench.store([Stated.city("alfa", id: "one")])
            #expect(try await bench.texts("select state from dead_letter") == ["closed"])
            // An invalid repetition of an accepted event leaves no open dead letter.
            try await bench.store([Stated.event("one", "programs.city.registered.v1", #"{"city":7}"#)])
            #expect(try await bench.texts("select state from dead_letter order by first_seen") == ["closed", "closed"])
        }
    }

    @Test func aTimeFarAheadAnUnknownTypeAndAForeignAreaAreSetAside() async throws {
        try await IntakeBench.with { bench in
            let data = #"{"city":"alfa","name":{"en":"a"},"country":"ID"}"#
            try await bench.store([
                Stated.event("1", "programs.city.registered.v1", data, time: "2026-11-25T12:00:01Z"),
                Stated.event("2", "programs.city.registered.v2", data),
                Stated.event("3", "programs.city.imagined.v1", data),
                Stated.event("4", "reports.report.requested.v1", #"{"partnership":"a-b","as_of":"2020-12-31"}"#),
                Stated.event(
                    "5", "programs.event.released.v1", #"{"source":"s","id":"i","reason":"x","sentence":"y"}"#),
                Stated.event("6", "programs.city.registered.v1", #"{"city":"alfa","name":{"en":"a"},"country":"ZZ"}"#),
                Stated.event("7", "programs.city.registered.v1", data, time: "2026-11-25T12:00:00Z"),
            ])
            #expect(
                try await bench.texts("select reason from dead_letter order by \"offset\"") == [
                    "time_ahead", "unknown_schema_version", "unknown_type", "wrong_area", "wrong_area", "unknown_code",
                ])
            #expect(try await bench.texts("select id from inbox") == ["7"])
        }
    }

    @Test func whatOnlyKembarMaySayIsRefusedFromOthers() async throws {
        try await IntakeBench.with { bench in
            let spoofed = Stated.city("alfa").replacing(
                "\"time\"", with: "\"causesource\":\"https://other\",\"causeid\":\"1\",\"time\"")
            try await bench.store([spoofed])
            #expect(try await bench.texts("select reason from dead_letter") == ["bad_attribute"])
            // Only its owner may publish to a topic of facts.
            let fence = bench.fence()
            let claims = try await fence.takeOver([ClaimKey("test.programs", 0)], on: bench.messaging)
            var held = [ClaimKey("test.programs", 0): claims[0]]
            let foreign = InboundRecord(
                topic: "test.programs", partition: 0, offset: 0, key: nil, headers: [],
                value: Array(Stated.city("beta").utf8), timestamp: 1)
            try await bench.intake.store([foreign], under: fence, claims: &held)
            #expect(
                try await bench.texts("select reason from dead_letter order by first_seen") == [
                    "bad_attribute", "wrong_area",
                ])
            #expect(try await bench.count("select count(*) from inbox") == 0)
        }
    }

    @Test func aPreferenceBelongsToTheOwnerOfWhatItIsAbout() async throws {
        try await IntakeBench.with { bench in
            try await bench.store([
                Stated.event(
                    "p", "programs.claim.preferred.v1",
                    #"{"about":{"kind":"indicator","code":"i"},"prefer":{"source":"s","id":"1"},"reason":{"en":"r"}}"#)
            ])
            #expect(try await bench.texts("select reason from dead_letter") == ["wrong_area"])
        }
    }
}
