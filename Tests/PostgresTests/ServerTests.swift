import Testing

/// Suites that need a PostgreSQL server, one after another, so that a small server has enough connections.
@Suite(
    .serialized,
    .enabled(
        if: TestDatabase.canRun,
        "KEMBAR_TEST_POSTGRES, the conninfo of a superuser on the database postgres, is not set")
) struct ServerTests {
    /// Where servers are required, a missing one is a failure, not a skip.
    @Test func theServerIsThere() async throws {
        _ = try await TestDatabase.owner()
    }
}
