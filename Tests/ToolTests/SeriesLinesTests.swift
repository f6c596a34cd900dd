import Foundation
import Testing

@testable import kembar

/// What `kembar indicators show` and `series` print of the answer of the service.
struct SeriesLinesTests {
    private static let year = #"{"start":"2018-01-01","end":"2018-12-31","type":"full_year"}"#
    private static let next = #"{"start":"2019-01-01","end":"2019-12-31","type":"full_year"}"#

    private static func undefined(_ code: String, _ text: String) -> String {
        #"{"not_defined":{"code":"\#(code)","text":{"en":"\#(text)","ko":"ko: \#(text)"}}}"#
    }

    private static let row =
        #"{"period":\#(Self.year),"no_data":false,"share_to_date":false,"definition_version":1,"may_sum_over":[],"target":{"value":5},"actual":{"value":7,"origin":"formula"},"not_defined":{"code":"target_set_late","text":{"en":"Not defined: late."}},"growth":\#(Self.undefined("base_period_is_zero", "Not defined: the base is zero.")),"achievement":{"value":1.4,"shown":"1.40"},"progress":[{"progress":\#(Self.undefined("no_baseline", "Not defined: no baseline.")),"schedule_index":\#(Self.undefined("no_baseline", "Not defined: no baseline."))}],"formula":{"worked_example":"3 + 4 = 7"},"remark":{"en":"Checked twice."},"flags":[{"rule":"Q01","text":{"en":"It cannot be."}}],"lock":{"period_lock":"books","since":"2019-01-31"}}"#

    private static let answer =
        #"{"indicator":"road","title":{"en":"Roads"},"currency":"IDR","price_basis":"real","base_period":\#(Self.year),"data_source":{"en":"City budget"},"cumulation":"summing","is_context":false,"to_date":{"figure":{"value":12,"shown":"12"}},"trends":[{"of":"actual","rose_each_period":"no","points":2,"counterexample":{"before":{"period":\#(Self.year),"value":7},"after":{"period":\#(Self.next),"value":5}}},{"of":"realisation","rose_each_period":"undetermined","points":2,"missing":[\#(Self.year)]}],"breakdowns":[{"period":\#(Self.year),"dimension":"sex","coverage":"partial","total":{"value":10,"shown":"10"},"parts":[{"part":"f","figure":{"value":4,"shown":"4"}}],"not_stated":{"value":6},"warnings":[{"text":{"en":"They differ."}}]}],"rows":[\#(Self.row)],"flags":[{"rule":"Q01","text":{"en":"It cannot be."}}],"locks":[{"period_lock":"books","since":"2019-01-31","by":{"kind":"post","code":"auditor"},"reason":{"text":{"en":"Audited."}},"correction":{"en":"Write to the auditor."}}],"corrections":[{"observation":"o","after_lock":true,"reason":{"text":{"en":"Late receipts."},"code":"source_error"},"moved":[{"figure":"running","period":\#(Self.next),"before":15,"after":17}]}],"not_counted":[],"held_back":[],"overall_targets":[]}"#

    private static func lines(_ language: String = "en") throws -> (summary: String, row: String) {
        let answer: SeriesAnswer = try Addresses.decode(Array(Self.answer.utf8))
        let lines = SeriesLines(answer, language: language)
        return (lines.summary, lines.line(try #require(answer.rows.first)))
    }

    @Test(arguments: [
        "prices      real of 2018", "source      City budget", "to date     12",
        "trend       actual: \"rose in each period\" is not supported: 7 in 2018, then 5 in 2019",
        "trend       realisation: whether it rose in each period cannot be determined: there is no figure for 2018",
        "by sex, partial, 2018: f 4; not stated 6; total 10", "They differ.",
        "locked      since 2019-01-31 by post auditor (books): Audited.", "Write to the auditor.",
        "corrected   o after the period was locked (source_error): Late receipts.",
        "running total of 2019: from 15 to 17", "flag Q01    It cannot be.",
    ]) func showPrints(_ line: String) throws {
        let summary = try Self.lines().summary
        #expect(summary.contains(line), "\(summary)")
    }

    @Test(arguments: [
        "by formula", "Not defined: late. [target_set_late]", "achievement: 1.40",
        "progress: Not defined: no baseline. [no_baseline]", "schedule index: Not defined: no baseline. [no_baseline]",
        "growth: Not defined: the base is zero. [base_period_is_zero]", "3 + 4 = 7", "remark: Checked twice.",
        "Q01: It cannot be.", "locked",
    ]) func aRowPrints(_ fact: String) throws {
        let row = try Self.lines().row
        #expect(row.contains(fact), "\(row)")
    }

    @Test func sentencesAreInTheLanguageThatIsAsked() throws {
        #expect(try Self.lines("ko").row.contains("ko: Not defined: the base is zero. [base_period_is_zero]"))
    }
}
