import JSON
import Postgres
import Shared
import TestSupport
import Testing

/// 202 is answered only after a commit: whatever fails in the transaction, the publisher is asked to send again.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct RolledBackTests {
    /// A failure while rows are written, and one at the commit; each with transient and with permanent error classes.
    static let failures = [true, false].flatMap { isDeferred in
        ["40001", "57P01", "53100", "22000", "23514", "XX000", "P0001"].map { (isDeferred, $0) }
    }

    @Test(arguments: Self.failures) func aTransactionThatIsRolledBackIsNoAcceptance(
        _ isDeferred: Bool, _ state: String
    ) async throws {
        try await RegistryBench.with(mayFail: true) { bench in
            let when = isDeferred ? "after insert on outbox deferrable initially deferred" : "before insert on outbox"
            try await bench.pool.withConnection {
                try await $0.runScript(
                    """
                    create function fail() returns trigger language plpgsql
                    as $$ begin raise exception 'no' using errcode = '\(state)'; end $$;
                    create \(isDeferred ? "constraint " : "")trigger failing \(when) for each row execute function fail();
                    """)
            }
            let event = Stated.city("alfa")
            let answers = [try await bench.post(event), try await bench.post(batch: [event, Stated.city("beta")])]
            for answer in answers {
                #expect(answer.status >= 500, "\(state): \(answer.body.text)")
                #expect(answer.status != 202)
            }
            #expect(try await bench.texts("select count(*)::text from outbox") == ["0"])
            // The same request succeeds once the cause is gone.
            try await bench.pool.withConnection { try await $0.runScript("drop trigger failing on outbox") }
            #expect(try await bench.post(event).status == 202)
            #expect(try await bench.texts("select id from outbox").count == 1)
        }
    }
}
