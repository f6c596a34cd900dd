import Postgres
import Testing

extension ServerTests {
    @Suite(.database, .timeLimit(.minutes(15))) struct CopyTests {
        @Test func tenThousandRowsArriveWithTheirNulls() async throws {
            let connection = try await TestDatabase.connect()
            try await connection.runScript(
                "create table many (n int, big bigint, words text, data bytea, truth bool, moment timestamptz, nothing text)"
            )
            var rows = CopyRows(columns: 7)
            for number in 0..<10_000 {
                rows.beginRow()
                rows.int(Int32(number))
                rows.bigint(Int64(number) * -10_000_000_000)
                rows.text(number % 3 == 0 ? nil : "row \(number) \\N '\" 서울\n")
                rows.bytes(number % 5 == 0 ? nil : [0, UInt8(number % 256), 255])
                rows.bool(number % 2 == 0)
                rows.moment(microseconds: Int64(number) * 1_000_003 - 5_000_000_000)
                rows.null()
            }
            #expect(rows.count == 10_000)
            try await connection.copy(rows, into: "many (n, big, words, data, truth, moment, nothing)")
            let read = try await connection.run(
                "select n, big, words, data, truth, moment, nothing from many order by n")
            #expect(read.count == 10_000)
            var number = 0
            var mismatches = 0
            _ = try read.map { row in
                let text = number % 3 == 0 ? nil : "row \(number) \\N '\" 서울\n"
                let data: [UInt8]? = number % 5 == 0 ? nil : [0, UInt8(number % 256), 255]
                let same =
                    try row.int(0) == number && row.int(1) == number * -10_000_000_000 && row.optionalText(2) == text
                    && row.optionalBytes(3) == data && row.bool(4) == (number % 2 == 0)
                    && row.microseconds(5) == Int64(number) * 1_000_003 - 5_000_000_000 && row.isNull(6)
                if !same { mismatches += 1 }
                number += 1
            }
            #expect(mismatches == 0)
            #expect(await connection.isIdle)
        }

        @Test func noRowsAreNoError() async throws {
            let connection = try await TestDatabase.connect()
            try await connection.runScript("create table empty (n int)")
            try await connection.copy(CopyRows(columns: 1), into: "empty")
            #expect(try await connection.run("select n from empty").count == 0)
        }

        @Test func aStreamOfSeveralMegabytesArrives() async throws {
            let connection = try await TestDatabase.connect()
            try await connection.runScript("create table wide (words text)")
            var rows = CopyRows(columns: 1)
            for _ in 0..<50 {
                rows.beginRow()
                rows.text(String(repeating: "x", count: 100_000))
            }
            try await connection.copy(rows, into: "wide")
            let length = try await connection.rows("select sum(length(words))::bigint from wide") { row in
                try row.int(0)
            }
            #expect(length == [5_000_000])
        }

        private func expectRefusal(
            _ table: StaticString, _ columns: String, _ rows: CopyRows, _ state: String
        ) async throws {
            let connection = try await TestDatabase.connect()
            try await connection.runScript("create table \(table) (\(columns))")
            let error = await postgresError { try await connection.copy(rows, into: table) }
            #expect(error?.sqlState?.rawValue == state)
            #expect(error.map { "\($0)" }?.contains("Siti") == false)
            #expect(await connection.isIdle, "a connection that is not idle is thrown away by the pool")
            #expect(try await connection.rows("select 7::int") { row in try row.int(0) } == [7])
            #expect(try await connection.run(Statement(trusted: "select * from \(table)")).count == 0)
            var good = CopyRows(columns: 1)
            good.beginRow()
            good.int(1)
            try await connection.runScript("create temporary table after (n int)")
            try await connection.copy(good, into: "after")
        }

        @Test func aRowOfTooFewColumnsLeavesTheConnectionUsable() async throws {
            var rows = CopyRows(columns: 1)
            rows.beginRow()
            rows.int(1)
            try await self.expectRefusal("narrow", "n int, m int", rows, "22P04")
        }

        @Test func aValueThatBreaksAConstraintLeavesTheConnectionUsable() async throws {
            var rows = CopyRows(columns: 1)
            for _ in 0..<2 {
                rows.beginRow()
                rows.text("Siti")
            }
            try await self.expectRefusal("once", "name text primary key", rows, "23505")
        }

        @Test func textWithNULIsRefused() async throws {
            var rows = CopyRows(columns: 1)
            rows.beginRow()
            rows.text("Siti\0")
            try await self.expectRefusal("terminated", "name text", rows, "22021")
        }

        @Test func aTableThatIsNotThereLeavesTheConnectionUsable() async throws {
            let connection = try await TestDatabase.connect()
            let error = await postgresError { try await connection.copy(CopyRows(columns: 1), into: "nowhere") }
            #expect(error?.sqlState?.rawValue == "42P01")
            #expect(await connection.isIdle)
            #expect(try await connection.run("select 1").count == 1)
        }

        @Test func aCopyInATransactionIsUndoneWithIt() async throws {
            struct Refusal: Error {}
            let connection = try await TestDatabase.connect()
            try await connection.runScript("create table undone (n int)")
            var rows = CopyRows(columns: 1)
            rows.beginRow()
            rows.int(1)
            let copied = rows
            await #expect(throws: Refusal.self) {
                try await connection.transaction { transaction in
                    try await transaction.copy(copied, into: "undone")
                    throw Refusal()
                }
            }
            #expect(try await connection.run("select n from undone").count == 0)
        }
    }
}
