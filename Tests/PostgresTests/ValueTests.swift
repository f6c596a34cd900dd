import Postgres
import Testing

extension ServerTests {
    @Suite(.database, .timeLimit(.minutes(15))) struct ValueTests {
        @Test(arguments: [
            "", " ", "plain", "it's", "say \"hi\"", "back\\slash", "\\x41", "a\nb\r\nc\td", "é ü ß", "🏙️ 서울 بيروت",
            "e\u{301}",
            "'; drop table t; --", "$1", "%s", "{1,2}", "NULL", "null", "\u{1}\u{1F}\u{7F}", "\u{FFFD}\u{10FFFF}",
        ]) func textComesBackAsItWent(_ text: String) async throws {
            let connection = try await TestDatabase.connect()
            let back = try await connection.rows("select \(text)::text, octet_length(\(text)::text)") { row in
                (try row.text(0), try row.int(1))
            }
            #expect(back.first?.0.utf8.elementsEqual(text.utf8) == true)
            #expect(back.first?.1 == text.utf8.count)
        }

        /// The text must not be cut at the NUL, as C would do.
        @Test func textWithNULIsRefusedAndNotCut() async throws {
            let connection = try await TestDatabase.connect()
            let error = await postgresError {
                try await connection.rows("select \("a\0b")::text") { row in try row.text(0) }
            }
            #expect(error?.isDataError == true)
            let inArray = Parameter.array(["a\0b", "c"])
            #expect(await postgresError { try await connection.run("select \(inArray)::text[]") }?.isDataError == true)
        }

        @Test func nullIsNothingElse() async throws {
            let connection = try await TestDatabase.connect()
            let reply = try await connection.run(
                "select \(Parameter.null)::text, \(Parameter.optional(nil))::bytea, \(Parameter.text(""))::text, null::bigint"
            )
            let nulls = try reply.first { row in (0..<4).map { row.isNull($0) } }
            #expect(nulls == [true, true, false, true])
            let texts = try reply.first { row in [try row.optionalText(0), try row.optionalText(2)] }
            #expect(texts == [nil, ""])
            let others = try reply.first { row in (try row.optionalBytes(1), try row.optionalInt(3)) }
            #expect(others?.0 == nil)
            #expect(others?.1 == nil)
        }

        @Test func aNullThatWasNotExpectedNamesItsColumn() async throws {
            let connection = try await TestDatabase.connect()
            let error = await postgresError {
                try await connection.rows("select null::text as motto") { row in try row.text(0) }
            }
            #expect(error?.code == .unexpectedRow)
            #expect(error.map { "\($0)" }?.contains("motto") == true)
        }

        @Test func bytesComeBackAsTheyWent() async throws {
            let connection = try await TestDatabase.connect()
            for bytes in [[], [0], (0...255).map { UInt8($0) }, [UInt8](repeating: 0, count: 100_000)] {
                let back = try await connection.rows("select \(Parameter.bytes(bytes))::bytea") { row in
                    try row.bytes(0)
                }
                #expect(back == [bytes])
            }
        }

        @Test(arguments: [
            ("smallint", [-32768, -1, 0, 1, 32767]), ("integer", [-2_147_483_648, -1, 0, 2_147_483_647]),
            ("bigint", [Int.min, -4_294_967_296, -1, 0, 4_294_967_295, Int.max]),
        ]) func wholeNumbersOfEverySizeComeBack(_ type: String, _ numbers: [Int]) async throws {
            let connection = try await TestDatabase.connect()
            for number in numbers {
                let statement = Statement(trusted: "select '\(number)'::\(type)")
                #expect(try await connection.rows(statement) { row in try row.int(0) } == [number])
                #expect(try await connection.rows("select \(number)::bigint") { row in try row.int(0) } == [number])
            }
        }

        @Test func aTextIsNoNumber() async throws {
            let connection = try await TestDatabase.connect()
            let error = await postgresError {
                try await connection.rows("select 'secret word'::text as amount") { row in try row.int(0) }
            }
            #expect(error?.code == .unexpectedRow)
            #expect(error.map { "\($0)" }?.contains("amount") == true)
            #expect(error.map { "\($0)" }?.contains("secret") == false)
        }

        @Test func truthComesBack() async throws {
            let connection = try await TestDatabase.connect()
            let back = try await connection.rows("select \(Parameter.bool(true))::bool, \(Parameter.bool(false))::bool")
            { row in
                [try row.bool(0), try row.bool(1)]
            }
            #expect(back == [[true, false]])
        }

        @Test func arraysKeepNullsAndSpecialCharacters() async throws {
            let connection = try await TestDatabase.connect()
            let values = ["a", nil, "NULL", "", "b,c", "{d}", "e\"f", "g\\h", " i ", "j\nk", "서울", "'; --"]
            let back = try await connection.rows(
                "select element from unnest(\(Parameter.array(values))::text[]) with ordinality as u(element, n) order by n"
            ) { row in try row.optionalText(0) }
            #expect(back == values)
            let numbers = try await connection.rows("select unnest(\(Parameter.array([3, -1, Int.max]))::bigint[])") {
                row in
                try row.int(0)
            }
            #expect(numbers == [3, -1, Int.max])
            #expect(try await connection.run("select unnest(\(Parameter.array([Int]()))::bigint[])").count == 0)
        }

        @Test(arguments: [
            ("1970-01-01T00:00:00Z", 0 as Int64), ("2000-01-01T00:00:00Z", 946_684_800_000_000),
            ("1999-12-31T23:59:59.999999Z", 946_684_799_999_999),
            ("2016-06-10T12:00:00.123456Z", 1_465_560_000_123_456),
            ("1969-12-31T23:59:59.999999Z", -1), ("0001-01-01T00:00:00Z", -62_135_596_800_000_000),
            ("9999-12-31T23:59:59.999999Z", 253_402_300_799_999_999),
            ("2016-06-10T19:00:00+07:00", 1_465_560_000_000_000),
        ]) func momentsComeBackToTheMicrosecond(_ text: String, _ microseconds: Int64) async throws {
            let connection = try await TestDatabase.connect()
            let back = try await connection.rows("select \(text)::timestamptz") { row in try row.microseconds(0) }
            #expect(back == [microseconds])
        }

        @Test func injectedSQLStaysAValue() async throws {
            let connection = try await TestDatabase.connect()
            try await connection.runScript("create table kept (name text)")
            for evil in [
                "'; drop table kept; --", "\\'; drop table kept; --", "$1; drop table kept",
                "a') ; drop table kept; --",
            ] {
                try await connection.run("insert into kept values (\(evil))")
                let found = try await connection.run("select 1 from kept where name = \(evil)")
                #expect(found.count == 1)
            }
            #expect(try await connection.run("select 1 from kept").count == 4)
        }

        @Test func aReplySaysWhatWasDone() async throws {
            let connection = try await TestDatabase.connect()
            try await connection.runScript("create table done (n int)")
            let inserted = try await connection.run("insert into done select generate_series(1, 5)")
            #expect(inserted.tag == "INSERT 0 5")
            #expect(inserted.affected == 5)
            #expect(try await connection.run("delete from done where n > 2").affected == 3)
            #expect(try await connection.run("select n from done").affected == 2)
        }

        @Test func oneStatementIsPreparedOnceAndServesManyValues() async throws {
            let connection = try await TestDatabase.connect()
            for number in 0..<50 {
                #expect(try await connection.rows("select \(number)::int") { row in try row.int(0) } == [number])
            }
            let prepared = try await connection.rows(
                "select count(*) from pg_prepared_statements where statement = 'select $1::int'"
            ) { row in try row.int(0) }
            #expect(prepared == [1])
        }
    }
}
