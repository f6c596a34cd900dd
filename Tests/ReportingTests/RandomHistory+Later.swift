import Shared

extension RandomHistory {
    /// Events of every kind that certainly begin in 2031: about new entities, and about those of `events`.
    static func later(prefix: String) throws -> [HistoryEvent] {
        let months = #""start":"2031-01-01","end":"2031-12-31""#
        let stated: [(String, String)] = [
            (
                "programs.agreement.terminated",
                #""agreement":"\#(prefix)m0","on":"2031-01-01","reason":{"text":{"en":"R"}}"#
            ),
            ("programs.city.renamed", #""city":"a","name":{"en":"Later"},"on":"2031-01-01","occurrence":9"#),
            (
                "programs.partnership.renamed",
                #""partnership":"p","name":{"en":"Later"},"on":"2031-01-01","occurrence":9"#
            ),
            ("programs.participation.recorded", #""participation":"later","activity":"later","persons":9"#),
            ("indicators.baseline.stated", #""baseline":"later","indicator":"i","value":9,"on":"2031-01-01""#),
            (
                "indicators.baseline.stated",
                #""baseline":"later-year","indicator":"i","value":9,"period":{\#(months),"type":"full_year"}"#
            ),
            ("indicators.target.set", #""target":"later","indicator":"i","value":9,"every":"year","from":"2031""#),
            (
                "indicators.target.set",
                #""target":"later-due","indicator":"i","value":9,"due":{"months":6,"after":"2031-01"}"#
            ),
            (
                "indicators.target.set",
                #""target":"later-set","indicator":"i","value":9,"set_on":"2031-01-01","#
                    + #""period":{"start":"2012-01-01","end":"2012-12-31","type":"full_year"}"#
            ),
            (
                "programs.in_kind_contribution.recorded",
                #""in_kind_contribution":"later","what":{"en":"K"},"on":"2031","partnerships":[{"partnership":"p"}]"#
            ),
            (
                "programs.funding_requirement.stated",
                #""funding_requirement":"later","about":{"kind":"partnership","code":"p"},"#
                    + #""value":{"amount":9,"currency":"IDR"},"on":"2031-01-01""#
            ),
            (
                "programs.reporting_coverage.stated",
                #""reporting_coverage":"later","partnership":"p","author":"A","statement":"idle","start":"2031""#
            ),
            (
                "programs.assessment.recorded",
                #""assessment":"later","partnership":"p","level":"partnership","rating":"poor","start":"2031-05""#
            ),
            (
                "programs.context_event.recorded",
                #""context_event":"later","kind":"pandemic","title":{"en":"E"},"cities":["b"],"from":"2031-02-01""#
            ),
        ]
        let all = try stated.enumerated().map { try Stated.event($1.0, "{\($1.1)}", id: "later-\($0)") }
        return try all + [
            Stated.done("later-d", activity: "later", start: "2031-01-01", end: "2031-02-01"),
            Stated.agreement("later-m", code: "later", signed: "2031-01-01"),
            Stated.observation("later-o", of: "i", "2031", value: "5"),
            Stated.payment("later", "9", #""on":"2031-01-01""#, id: "later-pay"),
            Stated.budget("later", "9", months, id: "later-budget"),
        ]
    }
}
