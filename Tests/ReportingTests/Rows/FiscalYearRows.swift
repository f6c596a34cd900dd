import JSON
import ReportingDomain
import Shared
import Testing

/// The page shows the month in which a city's fiscal year begins.
struct FiscalYearRows {
    private func events(_ more: String) throws -> [HistoryEvent] {
        [
            try Stated.partnership(),
            try Stated.event(
                "programs.city.registered", #"{"city":"a","name":{"en":"A"},"country":"ID"\#(more)}"#, id: "a"),
            try Stated.event("programs.city.registered", #"{"city":"b","name":{"en":"B"},"country":"KR"}"#, id: "b"),
        ]
    }

    static let months: [(Int?, PageLanguage, String)] = [
        (4, .english, "fiscal year begins in month 4"),
        // Related cases: the calendar year; the last month; other languages; not stated.
        (1, .english, "fiscal year begins in month 1"), (12, .english, "fiscal year begins in month 12"),
        (4, .indonesian, "tahun anggaran mulai bulan 4"), (4, .korean, "회계연도 시작 4월"), (nil, .english, ""),
    ]

    @Test(arguments: Self.months) func theMonthInWhichTheFiscalYearBeginsIsOnThePage(
        _ month: Int?, _ language: PageLanguage, _ shown: String
    ) throws {
        let events = try self.events(month.map { #","fiscal_year_month":\#($0)"# } ?? "")
        let cities = try report(events, asOf: "2018-12-31")["profile"]?.list(at: "cities") ?? []
        // It was not stated for the other city.
        #expect(cities.map { $0.integer(at: "fiscal_year_month") } == [month, nil])
        let page = try SeenPage(events, asOf: "2018-12-31", language)
        let lines = page.lines.filter { line in
            ["fiscal year begins", "tahun anggaran mulai", "회계연도 시작"].contains { line.contains($0) }
        }
        #expect(lines.count == (month == nil ? 0 : 1))
        #expect(month == nil || page.mentions(shown))
    }

    /// A related case: a month that does not exist is refused.
    @Test(arguments: ["0", "13", #""April""#]) func aMonthThatThereIsNotIsRefused(_ month: String) {
        #expect(throws: Refusal.self) { try self.events(#","fiscal_year_month":\#(month)"#) }
    }
}
