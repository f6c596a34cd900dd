import Foundation
import Postgres
import Testing

/// A database of a suite's own, created before it and dropped after it, even if the suite fails.
struct TestDatabase: SuiteTrait, TestScoping {
    private static let environment = ProcessInfo.processInfo.environment
    private static let server = environment["KEMBAR_TEST_POSTGRES"]
    private static let mustBeThere = environment["KEMBAR_TEST_REQUIRE_SERVERS"] == "1"

    /// Where servers are required, nothing is skipped: a suite without its server fails.
    static var canRun: Bool { self.server != nil || self.mustBeThere }

    @TaskLocal private static var name: String?

    /// The connection string of the suite's own database.
    static var conninfo: String { "\(self.server ?? "") dbname=\(self.name ?? "none")" }

    /// The Unix socket on which the server listens.
    static var socket: String? {
        Self.server?.split(separator: " ").first { $0.hasPrefix("host=/") }
            .map { "\($0.dropFirst("host=".count))/.s.PGSQL.5432" }
    }

    /// The connection string of the same database at another address.
    static func conninfo(host: String, port: UInt16) -> String {
        let others = Self.conninfo.split(separator: " ").filter { !$0.hasPrefix("host=") && !$0.hasPrefix("port=") }
        return (["host=\(host)", "port=\(port)"] + others).joined(separator: " ")
    }

    struct NoServer: Error, CustomStringConvertible {
        let description = "KEMBAR_TEST_REQUIRE_SERVERS is 1, but KEMBAR_TEST_POSTGRES names no server"
    }

    func provideScope(
        for test: Test, testCase: Test.Case?, performing body: @concurrent @Sendable () async throws -> Void
    ) async throws {
        let name = "t_" + UUID().uuidString.lowercased().replacing("-", with: "")
        let owner = try await Self.owner()
        try await owner.runScript("create database \(name)")
        let result: Result<Void, any Error>
        do { result = .success(try await Self.$name.withValue(name, operation: body)) } catch {
            result = .failure(error)
        }
        try await owner.runScript("drop database \(name) with (force)")
        try result.get()
    }

    /// A connection to the database from which the suites' own databases are created.
    static func owner() async throws -> PostgresConnection {
        guard let server = Self.server else { throw NoServer() }
        return try await PostgresConnection.connect(server)
    }

    static func connect() async throws -> PostgresConnection { try await PostgresConnection.connect(Self.conninfo) }
}

extension Trait where Self == TestDatabase {
    static var database: Self { Self() }
}
