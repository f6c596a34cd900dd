import Foundation
import Postgres
import Testing

/// A database that a suite has to itself, made before it and dropped after it, whatever happens in between.
struct TestDatabase: SuiteTrait, TestScoping {
    private static let environment = ProcessInfo.processInfo.environment
    private static let server = environment["KEMBAR_TEST_POSTGRES"]
    private static let mustBeThere = environment["KEMBAR_TEST_REQUIRE_SERVERS"] == "1"

    /// Where there must be servers nothing is skipped: then a suite fails for want of one.
    static var canRun: Bool { self.server != nil || self.mustBeThere }

    @TaskLocal private static var name: String?

    /// How the suite's own database is reached.
    static var conninfo: String { "\(self.server ?? "") dbname=\(self.name ?? "none")" }

    /// The Unix socket on which the server listens.
    static var socket: String? {
        Self.server?.split(separator: " ").first { $0.hasPrefix("host=/") }
            .map { "\($0.dropFirst("host=".count))/.s.PGSQL.5432" }
    }

    /// How it is reached by another address.
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

    /// A connection to the database that all the others are made from.
    static func owner() async throws -> PostgresConnection {
        guard let server = Self.server else { throw NoServer() }
        return try await PostgresConnection.connect(server)
    }

    static func connect() async throws -> PostgresConnection { try await PostgresConnection.connect(Self.conninfo) }
}

extension Trait where Self == TestDatabase {
    static var database: Self { Self() }
}
