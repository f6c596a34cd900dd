import JSON
import Shared
import Testing

struct PeriodTests {
    private func read(_ json: String) throws -> Period { try Period(json: JSONDocument(json).root, at: "data.period") }

    @Test func aPeriodIsReadAndWritten() throws {
        for type in Period.PeriodType.allCases {
            let json = "{\"end\":\"2016-12-31\",\"start\":\"2016-01-01\",\"type\":\"\(type.rawValue)\"}"
            let period = try read(json)
            #expect(period.type == type)
            #expect(period.json.text == json)
        }
        #expect(
            try read(#"{"start":"2016-06-10","end":"2016-06-10","type":"other"}"#).start.description == "2016-06-10")
    }

    @Test(arguments: [
        (#"{"start":"2016-12-31","end":"2016-01-01","type":"full_year"}"#, "data.period"),
        (#"{"end":"2016-12-31","type":"full_year"}"#, "data.period.start"),
        (#"{"start":"2016-01-01","type":"full_year"}"#, "data.period.end"),
        (#"{"start":"2016-01-01","end":"2016-12-31"}"#, "data.period.type"),
        (#"{"start":"2016-01-01","end":"2016-12-31","type":"year"}"#, "data.period.type"),
        (#"{"start":"2016-01","end":"2016-12-31","type":"full_year"}"#, "data.period.start"),
        (#"{"start":"2016-01-01","end":"2016-02-30","type":"other"}"#, "data.period.end"),
        (#""2016""#, "data.period"),
    ]) func whatIsNoPeriodIsRefused(_ json: String, _ path: String) {
        #expect(#expect(throws: Invalid.self) { try read(json) }?.path == path)
    }

    @Test func periodsOfTwoTypesAreTwoPeriods() throws {
        let quarter = try read(#"{"start":"2016-01-01","end":"2016-03-31","type":"quarter"}"#)
        let toDate = try read(#"{"start":"2016-01-01","end":"2016-03-31","type":"year_to_date"}"#)
        #expect(quarter != toDate)
    }
}
