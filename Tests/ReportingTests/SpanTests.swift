import Shared
import Testing

@testable import ReportingDomain

/// Whether something that lasted touches a year.
struct SpanTests {
    @Test(
        arguments: [
            (nil, "2016-06-10", 2016, "yes"), (nil, "2016-06-10", 2015, "no"), (nil, "2016-06-10", 2017, "no"),
            ("2015-12-31", "2016-01-01", 2015, "yes"), ("2015-12-31", "2016-01-01", 2016, "yes"),
            ("2014", "2016", 2015, "yes"), ("2014", "2016", 2014, "yes"), ("2014", "2016", 2013, "no"),
            (nil, "2016", 2016, "yes"), (nil, "2016/2017", 2016, "undetermined"),
            (nil, "2016/2017", 2017, "undetermined"),
            ("2016", "2016/2017", 2016, "yes"), ("2016", "2016/2017", 2017, "undetermined"),
            (nil, "[..2016-03]", 2016, "undetermined"), (nil, "[..2016-03]", 1990, "undetermined"),
            (nil, "[..2016-03]", 2017, "no"), ("2015", "XXXX", 2015, "yes"), ("2015", "XXXX", 2016, "undetermined"),
            ("2015", "XXXX", 2014, "no"),
            (nil, "XXXX", 2016, "undetermined"), ("XXXX", "2016", 2016, "yes"), ("XXXX", "2016", 2017, "no"),
            ("XXXX", "2016", 2010, "undetermined"),
        ] as [(String?, String, Int, String)])
    func aSpanTouchesAYear(_ start: String?, _ end: String, _ year: Int, _ expected: String) throws {
        let from = try start.map { try #require(CoarseDate($0)) }
        let span = Span(start: from, end: try #require(CoarseDate(end)), isCertain: true)
        #expect("\(span.touches(year))" == expected)
    }
}
