import Testing

/// What needs a PostgreSQL server, suite after suite, so that a small server has connections enough.
@Suite(
    .serialized,
    .enabled(
        if: TestDatabase.canRun,
        "KEMBAR_TEST_POSTGRES, the conninfo of a superuser on the database postgres, is not set")
) struct ServerTests {
    /// Where servers are required their absence is a failure, not a skip.
    @Test func theServerIsThere() async throws {
        _ = try await TestDatabase.owner()
    }
}
