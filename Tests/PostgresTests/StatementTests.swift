import Postgres
import Testing

struct StatementTests {
    private func values(_ statement: Statement) -> [String] {
        statement.values.map { value in
            switch value {
            case .null: "null"
            case .text(let text): "text \(text)"
            case .utf8(let text): "text \(String(decoding: text, as: UTF8.self))"
            case .bytes(let bytes): "bytes \(bytes)"
            }
        }
    }

    @Test func aLiteralHasNoValues() {
        let statement: Statement = "select 1"
        #expect(statement.text == "select 1")
        #expect(statement.values.isEmpty)
    }

    @Test func valuesTravelBesideTheText() {
        let name = "'; drop table t; --"
        let statement: Statement =
            "select * from t where name = \(name) and n = \(7) and b = \(Parameter.bytes([1, 2]))"
        #expect(statement.text == "select * from t where name = $1 and n = $2 and b = $3")
        #expect(self.values(statement) == ["text \(name)", "text 7", "bytes [1, 2]"])
    }

    @Test func namesOfTheProgramStandInTheText() {
        let statement: Statement = "select count(*) from \(trusted: "inbox") where id = \("a")"
        #expect(statement.text == "select count(*) from inbox where id = $1")
        #expect(self.values(statement) == ["text a"])
    }

    @Test func theSameTextWithOtherValuesIsTheSameStatement() {
        func find(_ id: String) -> Statement { "select \(id)" }
        #expect(find("a").text == find("b").text)
    }

    @Test func valuesOfSwiftAreWrittenAsPostgresReadsThem() {
        let statement: Statement =
            "\(Parameter.bool(true)) \(Parameter.bool(false)) \(Parameter.optional(nil)) \(Int64.min)"
        #expect(self.values(statement) == ["text t", "text f", "null", "text -9223372036854775808"])
    }

    @Test func arraysAreQuoted() {
        let awkward = Parameter.array(["a", nil, "NULL", "", "b,c", "{d}", "e\"f", "g\\h", " "])
        let numbers = Parameter.array([1, -2])
        let none = Parameter.array([String?]())
        let statement: Statement = "\(awkward) \(numbers) \(none)"
        #expect(
            self.values(statement) == [
                #"text {"a",NULL,"NULL","","b,c","{d}","e\"f","g\\h"," "}"#, "text {1,-2}", "text {}",
            ])
    }
}
