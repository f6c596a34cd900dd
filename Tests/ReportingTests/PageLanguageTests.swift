import FoundationEssentials
import ReportingDomain
import Shared
import Testing

@testable import ReportingApp

/// The language of a page, and how it writes numbers.
struct PageLanguageTests {
    @Test(
        arguments: [
            ("ko", nil, "ko"), (nil, "ko-KR,ko;q=0.9,en;q=0.8", "ko"), (nil, "fr,id;q=0.5,ko;q=0.7", "ko"),
            (nil, "fr", "en"),
            (nil, nil, "en"), ("fr", "id", "id"), (nil, "ID-id", "id"), (nil, "", "en"), (nil, ";;,,q=", "en"),
        ] as [(String?, String?, String)])
    func aReaderGetsTheirLanguage(_ asked: String?, _ header: String?, _ expected: String) {
        #expect(PageLanguage(asked: asked, acceptLanguage: header).rawValue == expected)
    }

    /// RFC 9110: a language with weight 0 is not acceptable.
    @Test func aLanguageOfWeightZeroIsNotWanted() {
        #expect(PageLanguage(asked: nil, acceptLanguage: "ko;q=0,id;q=0.1").rawValue == "id")
        #expect(PageLanguage(asked: nil, acceptLanguage: "ko;q=0").rawValue == "en")
    }

    @Test(arguments: [
        ("0", "0", "0"), ("999", "999", "999"), ("1000", "1.000", "1,000"), ("1234567.5", "1.234.567,5", "1,234,567.5"),
        ("-1234", "−1.234", "−1,234"), ("0.05", "0,05", "0.05"),
        ("2400000000000", "2.400.000.000.000", "2,400,000,000,000"),
        ("100", "100", "100"), ("-0.5", "−0,5", "−0.5"),
    ])
    func numbersAreGroupedAsTheLanguageWritesThem(_ digits: String, _ indonesian: String, _ english: String) {
        #expect(PageLanguage.indonesian.number(digits) == indonesian)
        #expect(PageLanguage.english.number(digits) == english)
        #expect(PageLanguage.korean.number(digits) == english)
    }

    @Test(arguments: [
        ("2016-06-10", "10 June 2016"), ("[..2015-05-24]", "24 May 2015 or before"), ("2016/2017", "2016 – 2017"),
        ("XXXX", "date unknown"), ("2016", "2016"),
    ])
    func datesAreSaidInWords(_ text: String, _ shown: String) throws {
        let date = try #require(CoarseDate(text))
        #expect(PageContext(.english).date(date) == shown)
    }

    @Test(
        arguments: [
            (.exact(1500), "1.500 orang"), (.about(1500), "sekitar 1.500 orang"),
            (.atLeast(3), "sedikitnya 3 orang"), (.atMost(3), "paling banyak 3 orang"),
            (.range(3, 5), "3 sampai 5 orang"), (nil, nil),
        ] as [(Quantity?, String?)])
    func quantitiesAreSaidInWords(_ quantity: Quantity?, _ shown: String?) {
        #expect(PageContext(.indonesian).quantity(quantity, unit: "orang") == shown)
    }
}
