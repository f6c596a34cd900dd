import JSON
import Shared
import Testing

struct PeriodTests {
    private func read(_ json: String) throws -> Period { try Period(json: JSONDocument(json).root, at: "data.period") }

    @Test func aPeriodIsReadAndWritten() throws {
        for type in Period.PeriodType.allCases where type != .coarse {
            let json = "{\"end\":\"2016-12-31\",\"start\":\"2016-01-01\",\"type\":\"\(type.rawValue)\"}"
            let period = try read(json)
            #expect(period.type == type)
            #expect(period.json.text == json)
        }
        #expect(
            try read(#"{"start":"2016-06-10","end":"2016-06-10","type":"custom"}"#).start?.description == "2016-06-10")
    }

    /// A time known only as exactly as a coarse date: its first and last day are the outermost that it can include.
    @Test(
        arguments: [
            ("2016", "2016-01-01", "2016-12-31"), ("2016-04/2017-09", "2016-04-01", "2017-09-30"),
            ("[..2016]", nil, "2016-12-31"), ("XXXX", nil, nil),
        ] as [(String, String?, String?)])
    func aCoarsePeriodIsReadAndWritten(_ date: String, _ start: String?, _ end: String?) throws {
        for months in ["", #","months":18"#] {
            let json = #"{"date":"\#(date)"\#(months),"type":"coarse"}"#
            let period = try read(json)
            #expect(period.type == .coarse)
            #expect(period.start?.description == start)
            #expect(period.end?.description == end)
            #expect(period.coarseDate.text == date)
            #expect(period.months == (months.isEmpty ? nil : 18))
            #expect(period.json.text == json)
        }
    }

    @Test func whatLiesWithinAPeriodDoesSoForCertain() throws {
        let year = try read(#"{"start":"2016-01-01","end":"2016-12-31","type":"full_year"}"#)
        let month = try read(#"{"start":"2016-02-01","end":"2016-02-29","type":"month"}"#)
        let unknown = try read(#"{"date":"XXXX","type":"coarse"}"#)
        #expect(month.isWithin(year))
        #expect(!year.isWithin(month))
        #expect(!unknown.isWithin(year))
        #expect(!year.isWithin(unknown))
        #expect(try read(#"{"date":"2016-05","type":"coarse"}"#).isWithin(year))
    }

    @Test func aYearIsOneOfTheCalendarOrAFiscalOne() throws {
        let types = Period.PeriodType.allCases
        let day = try #require(CalendarDate("2016-01-01"))
        #expect(types.filter { Period(from: day, to: day, $0).isYear } == [.fullYear, .fiscalYear])
        #expect(types.filter { Period(from: day, to: day, $0).isPartOfYear } == [.halfYear, .quarter, .month, .day])
    }

    @Test(arguments: [
        (#"{"start":"2016-12-31","end":"2016-01-01","type":"full_year"}"#, "data.period"),
        (#"{"end":"2016-12-31","type":"full_year"}"#, "data.period.start"),
        (#"{"start":"2016-01-01","type":"full_year"}"#, "data.period.end"),
        (#"{"start":"2016-01-01","end":"2016-12-31"}"#, "data.period.type"),
        (#"{"start":"2016-01-01","end":"2016-12-31","type":"year"}"#, "data.period.type"),
        (#"{"start":"2016-01","end":"2016-12-31","type":"full_year"}"#, "data.period.start"),
        (#"{"start":"2016-01-01","end":"2016-02-30","type":"custom"}"#, "data.period.end"),
        (#""2016""#, "data.period"), (#"{}"#, "data.period.type"),
        (#"{"type":"coarse"}"#, "data.period.date"), (#"{"type":"coarse","months":18}"#, "data.period.date"),
        (#"{"start":"2016-01-01","end":"2016-12-31","type":"coarse"}"#, "data.period.date"),
        (#"{"type":"coarse","date":"2016-13"}"#, "data.period.date"),
        (#"{"type":"coarse","date":"2016","months":1.5}"#, "data.period.months"),
        (#"{"type":"custom","date":"2016"}"#, "data.period.start"),
    ]) func whatIsNoPeriodIsRefused(_ json: String, _ path: String) {
        #expect(#expect(throws: Invalid.self) { try read(json) }?.path == path)
    }

    @Test func periodsOfTwoTypesAreTwoPeriods() throws {
        let quarter = try read(#"{"start":"2016-01-01","end":"2016-03-31","type":"quarter"}"#)
        let toDate = try read(#"{"start":"2016-01-01","end":"2016-03-31","type":"year_to_date"}"#)
        #expect(quarter != toDate)
    }
}
