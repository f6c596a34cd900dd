internal import LocalStack
internal import Postgres

extension ChaosStack {
    /// The numbers and digests of the derived figures that were announced last.
    func derivedNumbers() async throws -> [String] {
        try await self.texts(
            "indicators",
            "select concat_ws(' ', user_kind, user_code, number, digest) from derived_state order by user_kind, user_code"
        )
    }
}
