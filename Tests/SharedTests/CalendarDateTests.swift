import JSON
import Shared
import Testing

struct CalendarDateTests {
    @Test(arguments: [
        ("1970-01-01", 0), ("1970-01-02", 1), ("1969-12-31", -1), ("2000-03-01", 11017), ("1600-01-01", -135_140),
        ("0001-01-01", -719_162), ("9999-12-31", 2_932_896), ("2016-02-29", 16860), ("2026-11-24", 20781),
    ]) func aDayHasItsNumber(_ text: String, _ number: Int) {
        #expect(CalendarDate(text)?.dayNumber == number)
        #expect(CalendarDate(dayNumber: number).description == text)
    }

    @Test func everyDayFrom1899To2101IsReadAndWritten() throws {
        var number = try #require(CalendarDate("1899-01-01")).dayNumber
        for year in 1899...2101 {
            let leap = year % 400 == 0 || (year % 4 == 0 && year % 100 != 0)
            for (month, days) in [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31].enumerated() {
                for day in 1...days {
                    let date = CalendarDate(dayNumber: number)
                    let parts = date.parts
                    #expect(parts.year == year && parts.month == month + 1 && parts.day == day)
                    #expect(CalendarDate(year: year, month: month + 1, day: day) == date)
                    #expect(CalendarDate(date.description) == date)
                    number += 1
                }
                #expect(CalendarDate(year: year, month: month + 1, day: days + 1) == nil)
            }
        }
        #expect(CalendarDate(dayNumber: number).description == "2102-01-01")
    }

    @Test(arguments: ["2016-02-29", "2000-02-29", "1600-02-29", "2400-02-29"]) func leapDaysAreDays(_ text: String) {
        #expect(CalendarDate(text)?.description == text)
    }

    @Test(arguments: [
        "2016-02-30", "2015-02-29", "1900-02-29", "2100-02-29", "2016-04-31", "2016-00-10", "2016-13-10", "2016-06-00",
        "2016-06-32", "0000-01-01", "2016-6-10", "2016-06-1", "16-06-10", "02016-06-10", "2016-06-10 ", " 2016-06-10",
        "2016-06-10T00:00:00Z", "2016/06/10", "20160610", "2016-06", "2016", "", "-2016-06-10", "+2016-06-10",
        "2016-06--1",
        "2016-06-1\u{0661}", "\u{FF12}016-06-10", "2016-06-10-", "2016-0a-10", "10-06-2016", "2016-+6-10", "2016‐06‐10",
    ]) func whatIsNoDayIsRefused(_ text: String) {
        #expect(CalendarDate(text) == nil)
        #expect(throws: Invalid.self) {
            try CalendarDate(json: JSONDocument(JSONValue.string(text).bytes).root, at: "data.as_of")
        }
    }

    @Test func daysAreOrdered() throws {
        let days = try ["0001-01-01", "1969-12-31", "1970-01-01", "2016-02-29", "2016-03-01", "9999-12-31"]
            .map { try #require(CalendarDate($0)) }
        for (one, other) in zip(days, days.dropFirst()) { #expect(one < other) }
    }

    @Test func theErrorSaysWhereAndHow() throws {
        let error = #expect(throws: Invalid.self) {
            try CalendarDate(json: JSONDocument("\"2016-02-30\"").root, at: "data.as_of")
        }
        #expect(error?.path == "data.as_of")
        #expect(error?.description == "data.as_of \"2016-02-30\" is not a day of the calendar; write it as 2016-06-10")
    }
}
