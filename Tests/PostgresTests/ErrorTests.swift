import Postgres
import Testing

extension ServerTests {
    @Suite(.database, .timeLimit(.minutes(15))) struct ErrorTests {
        @Test func aUniqueViolationNamesItsConstraintAndNoValue() async throws {
            let connection = try await TestDatabase.connect()
            try await connection.runScript("create table person (name text constraint person_name_once unique)")
            try await connection.run("insert into person values (\("Siti Rahma"))")
            let error = await postgresError { try await connection.run("insert into person values (\("Siti Rahma"))") }
            #expect(error?.sqlState == .uniqueViolation)
            #expect(error?.constraint == "person_name_once")
            #expect(error?.isDataError == true)
            #expect(error?.isTransient == false)
            #expect(error.map { "\($0)" }?.contains("Siti") == false)
            #expect(error.map { "\($0)" }?.contains("23505") == true)
        }

        @Test func aSyntaxErrorIsNobodysData() async throws {
            let connection = try await TestDatabase.connect()
            let error = await postgresError { try await connection.run("selec 1") }
            #expect(error?.sqlState?.rawValue == "42601")
            #expect(error?.isDataError == false)
            #expect(error?.isTransient == false)
            #expect(await connection.isIdle)
        }

        @Test func aValueOfTheWrongFormIsToBlame() async throws {
            let connection = try await TestDatabase.connect()
            let error = await postgresError { try await connection.run("select \("seven secrets")::int") }
            #expect(error?.sqlState?.rawValue == "22P02")
            #expect(error?.isDataError == true)
            #expect(error.map { "\($0)" }?.contains("seven") == false)
            #expect(try await connection.rows("select \("7")::int") { row in try row.int(0) } == [7])
        }

        @Test func aLockThatIsNotFreeInTimeIsTransient() async throws {
            let first = try await TestDatabase.connect()
            let second = try await TestDatabase.connect()
            try await first.runScript("create table locked (n int); insert into locked values (1)")
            try await first.transaction { transaction in
                try await transaction.run("select n from locked for update")
                try await second.run("set lock_timeout = '100ms'")
                let error = await postgresError { try await second.run("select n from locked for update") }
                #expect(error?.sqlState == .lockNotAvailable)
                #expect(error?.isTransient == true)
                #expect(error?.isDataError == false)
            }
            #expect(try await second.run("select n from locked for update").count == 1)
        }

        @Test func aServerThatIsNotThereIsALostConnection() async throws {
            let error = await postgresError {
                try await PostgresConnection.connect("host=127.0.0.1 port=1 password=hunter2")
            }
            #expect(error?.code == .connectionLost)
            #expect(error?.isTransient == true)
            #expect(error.map { "\($0)" }?.contains("hunter2") == false)
        }

        @Test func aTerminatedConnectionIsLostAndSaysSo() async throws {
            let victim = try await TestDatabase.connect()
            let other = try await TestDatabase.connect()
            let pid = await victim.backendPID
            try await other.run("select pg_terminate_backend(\(pid)::int, 5000)")
            let error = await postgresError { try await victim.run("select 1") }
            #expect(error?.isTransient == true)
            #expect(error?.isDataError == false)
            #expect(await !victim.isIdle)
        }
    }
}
