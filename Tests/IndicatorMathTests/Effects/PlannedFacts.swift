internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

extension StatedFact {
    /// A plan of an effect analysis, with code `a`.
    ///
    /// - Parameters:
    ///   - before: the first and the last year; likewise for the other windows.
    ///   - more: further members, as in `"comparator":"j"`.
    static func analysis(
        of indicator: String = "i", before: [Int], during: [Int]?, after: [Int]? = nil, _ more: String = ""
    ) -> StatedFact {
        func window(_ name: String, _ years: [Int]?) -> String? {
            years.map { #""\#(name)":\#(Self.days($0))"# }
        }
        let members = [
            #""effect_analysis":"a","indicator":"\#(indicator)""#, window("before", before), window("during", during),
            window("after", after), more.isEmpty ? nil : more,
        ]
        return StatedFact(
            "effect_analysis.defined", "{\(members.compactMap(\.self).joined(separator: ","))}", "analysis")
    }

    private static func days(_ years: [Int]) -> String {
        #"{"from":"\#(years[0])-01-01","until":"\#(years[1])-12-31"}"#
    }

    /// The member `masks` of a plan, with one mask.
    static func mask(_ years: [Int], _ reason: String = "shock", masked: Bool? = nil) -> String {
        let isMasked = masked.map { #","masked":\#($0)"# } ?? ""
        let days = Self.days(years).dropLast()
        return #""masks":[\#(days),"reason":"\#(reason)","name":{"en":"Pandemic"}\#(isMasked)}]"#
    }

    /// One observation a year.
    static func years(from first: Int, _ values: [String], of indicator: String = "i") -> [StatedFact] {
        zip(first..., values).map { .observation("\(indicator)-\($0)", "\($0)", $1, of: indicator) }
    }
}

extension SeriesFacts {
    /// The one plan among the facts, carried out.
    func planned(asOf day: String = "2026-12-31") throws -> PlannedAnalysis {
        let plans: [Folded<EffectAnalysisPlan>] = try self.folded().compactMap { $0.of() }
        return PlannedAnalysis(try #require(plans.first), try self.table(asOf: day))
    }

    func analysed(asOf day: String = "2026-12-31") throws -> (analysis: EffectAnalysis, verdict: EffectVerdict) {
        guard case .analysed(let analysis, let verdict) = try self.planned(asOf: day) else {
            Issue.record("The plan was not carried out.")
            throw NotAnalysed()
        }
        return (analysis, verdict)
    }

    struct NotAnalysed: Error {}
}
