import Postgres
import TestSupport
import Testing

extension ServerTests {
    /// Each test has a schema of its own, which is the connection's search path.
    @Suite(.database, .timeLimit(.minutes(15))) struct MigratorTests {
        private func connect(_ schema: String) async throws -> PostgresConnection {
            let connection = try await TestDatabase.connect()
            try await connection.runScript("create schema if not exists \(schema); set search_path = \(schema)")
            return connection
        }

        private let cities = Migration(
            1, "cities", Array("create table city (code text); create index on city (code);".utf8))
        private let posts = Migration(2, "posts", Array("create table post (code text)".utf8))

        @Test func eachMigrationIsAppliedOnce() async throws {
            let connection = try await self.connect("once")
            #expect(try await Migrator([self.cities]).apply(on: connection) == ["cities"])
            #expect(try await Migrator([self.cities]).apply(on: connection).isEmpty)
            #expect(try await Migrator([self.posts, self.cities]).apply(on: connection) == ["posts"])
            #expect(try await connection.run("select code from city").count == 0)
            #expect(await connection.isIdle)
        }

        @Test func theyAreAppliedInTheOrderOfTheirNumbers() async throws {
            let connection = try await self.connect("ordered")
            let needsFirst = Migration(2, "second", Array("alter table city add name text".utf8))
            #expect(try await Migrator([needsFirst, self.cities]).apply(on: connection) == ["cities", "second"])
        }

        @Test func twoMigratorsAtOnceDoNotHurtEachOther() async throws {
            _ = try await self.connect("together")
            let applied = try await withThrowingTaskGroup(of: [String].self) { group in
                for _ in 0..<6 {
                    group.addTask {
                        let connection = try await self.connect("together")
                        return try await Migrator([self.cities, self.posts]).apply(on: connection)
                    }
                }
                return try await group.reduce(into: [String]()) { $0 += $1 }
            }
            #expect(applied.sorted() == ["cities", "posts"])
        }

        @Test func anEditedMigrationIsRefused() async throws {
            let connection = try await self.connect("edited")
            try await Migrator([self.cities]).apply(on: connection)
            let edited = Migration(1, "cities", Array("create table city (code text) ".utf8))
            let error = await #expect(throws: Migrator.Mismatch.self) {
                try await Migrator([edited, self.posts]).apply(on: connection)
            }
            #expect(error?.description.contains("cities") == true)
            await #expect(throws: PostgresError.self) { try await connection.run("select code from post") }
            #expect(try await Migrator([self.cities, self.posts]).apply(on: connection) == ["posts"])
        }

        @Test func aNewerDatabaseIsRefused() async throws {
            let connection = try await self.connect("newer")
            try await Migrator([self.cities, self.posts]).apply(on: connection)
            let error = await #expect(throws: Migrator.Mismatch.self) {
                try await Migrator([self.cities]).apply(on: connection)
            }
            #expect(error?.description.contains("2") == true)
        }

        @Test func aMigrationThatFailsLeavesNothingAndFreesTheLock() async throws {
            let connection = try await self.connect("failing")
            let failing = Migration(2, "failing", Array("create table half (n int); select 1/0".utf8))
            let error = await postgresError { try await Migrator([self.cities, failing]).apply(on: connection) }
            #expect(error?.sqlState?.rawValue == "22012")
            await #expect(throws: PostgresError.self) { try await connection.run("select n from half") }
            #expect(await connection.isIdle)
            let other = try await self.connect("failing")
            let ended = await finishes(within: .seconds(120)) {
                #expect((try? await Migrator([self.cities]).apply(on: other)) == [])
            }
            #expect(ended)
        }
    }
}
