import Postgres
import Testing

struct PostgresErrorTests {
    @Test(arguments: [
        ("08006", true, false), ("40001", true, false), ("40P01", true, false), ("53300", true, false),
        ("57P01", true, false), ("57014", true, false), ("55P03", true, false), ("25006", true, false),
        ("25P03", true, false), ("25P02", false, false), ("22P02", false, true), ("22021", false, true),
        ("23505", false, true), ("23503", false, true), ("54000", false, true), ("42601", false, false),
        ("42P01", false, false), ("55000", false, false), ("XX000", false, false), ("58030", false, false),
    ]) func theStateSaysWhetherToTryAgainOrToBlameTheData(_ state: String, _ isTransient: Bool, _ isDataError: Bool) {
        let error = PostgresError(.server, "", sqlState: SQLState(rawValue: state))
        #expect(error.isTransient == isTransient)
        #expect(error.isDataError == isDataError)
    }

    @Test func aLostConnectionIsTransient() {
        #expect(PostgresError(.connectionLost, "").isTransient)
        #expect(!PostgresError(.closed, "").isTransient)
        #expect(!PostgresError(.unexpectedRow, "").isTransient)
        #expect(!PostgresError(.notCommitted, "").isDataError)
    }

    @Test(arguments: [PostgresError.Code.server, .connectionLost, .notCommitted, .closed])
    func theServersWordsAreNotSafeToLog(_ code: PostgresError.Code) {
        let error = PostgresError(code, "Key (name)=(Siti Rahma) already exists.", sqlState: .uniqueViolation)
        #expect(!"\(error)".contains("Siti"))
        #expect(!"\(error)".isEmpty)
    }
}
