import JSON
import Shared

/// A real event for every step of every life cycle.
enum LifeCycleSteps {
    /// - Parameters:
    ///   - step: as the matrix writes it: `closed resolved`.
    ///   - number: the position of the step in the history; it distinguishes steps of one verb, and dates them.
    static func event(
        _ kind: EntityKind, _ step: String, _ number: Int, withReason: Bool = false
    ) throws -> HistoryEvent {
        let parts = step.split(separator: " ").map(String.init)
        let noun = "\(kind.area?.rawValue ?? "programs").\(kind.rawValue)"
        var data = self.data(kind, parts[0], parts.count > 1 ? parts[1] : "", number)
        if withReason { data += #","reason":{"text":{"en":"Because."},"code":"other"}"# }
        return try Stated.event(
            "\(noun).\(parts[0])", #"{"\#(kind.rawValue)":"x",\#(data)}"#, id: "e\(number)",
            at: "2030-01-01T00:00:0\(number % 10)Z")
    }

    /// The members that this step requires, besides the code of its entity.
    private static func data(_ kind: EntityKind, _ verb: String, _ variant: String, _ number: Int) -> String {
        let day = "2020-01-\(number < 10 ? "0" : "")\(number)"
        let on = #""on":"\#(day)","occurrence":\#(number)"#
        let version = #""version":\#(number)"#
        let period = #""period":{"start":"2016-01-01","end":"2016-12-31","type":"full_year"}"#
        let why = #""reason":{"text":{"en":"Because."},"code":"other"}"#
        switch (kind, verb) {
        case (.city, "renamed"), (.organisation, "renamed"), (.partnership, "renamed"):
            return #""name":{"en":"X\#(number)"},\#(on)"#
        case (.city, _): return #""name":{"en":"X"},"country":"ID""#
        case (.organisation, _): return #""name":{"en":"X"}"#
        case (.document, _): return #""title":{"en":"X"}"#
        case (.indicator, _):
            return #""title":{"en":"X"},"measure":"1","cumulation":"none","from":"\#(day)",\#(version)"#
        case (.partnership, "registered"): return #""name":{"en":"X"},"cities":["a","b"]"#
        case (.partnership, "resumed"): return on
        case (.partnership, _): return "\(on),\(why)"
        case (.agreement, "drafted"): return #""kind":"mou","partnerships":["p"],"on":"\#(day)",\#(version)"#
        case (.agreement, "signed"): return #""kind":"mou","partnerships":["p"],"signed":"\#(day)",\#(version)"#
        case (.agreement, "formality_recorded"): return #""formality":"deposit","on":"\#(day)",\#(version)"#
        case (.agreement, "renewal_decided"): return #""decision":"renew",\#(on)"#
        case (.agreement, "terminated"): return #""on":"\#(day)",\#(why)"#
        case (.agreement, "superseded"): return #""superseded_by":"other","on":"\#(day)""#
        case (.agreement, _): return #""on":"\#(day)",\#(version)"#
        case (.formationStep, _): return #""agreement":"x","step":1,"on":"\#(day)""#
        case (.responsibility, "assigned"):
            return
                #""component":"c","party":{"kind":"city","code":"a"},"role":"2","from":"\#(day)","occurrence":\#(number)"#
        case (.post, "registered"): return #""organisation":"o","title":{"en":"X"}"#
        case (.post, "filled"): return #""person":"q","from":"\#(day)","occurrence":\#(number)"#
        case (.person, "named"): return #""sealed":"AAAA""#
        case (.person, _): return #""remark":{"en":"Requested."}"#
        case (.programme, "registered"): return #""title":{"en":"X"},"partnerships":["p"]"#
        case (.programme, _): return #""status":"\#(variant)",\#(on)"#
        case (.activity, "planned"): return #""title":{"en":"X"},"kind":"visit","partnerships":["p"],"on":"\#(day)""#
        case (.activity, "started"): return #""start":"\#(day)","occurrence":\#(number)"#
        case (.activity, "completed"): return #""partnerships":["p"],"end":"\#(day)""#
        case (.activity, "milestone_reached"): return #""milestone":"m\#(number)","on":"\#(day)""#
        case (.activity, "cancelled"): return #""on":"\#(day)",\#(why)"#
        case (.activity, "postponed"): return "\(on),\(why)"
        case (.participation, "recorded"): return #""activity":"a","persons":3"#
        case (.participation, _): return #""after_months":\#(number),"on":"\#(day)""#
        case (.offer, "made"): return #""what":{"en":"X"},"on":"\#(day)""#
        case (.offer, "decided"): return #""decision":"\#(variant)","on":"\#(day)""#
        case (.offer, _): return #""delivery":"unverified","delivered_on":"\#(day)","occurrence":\#(number)"#
        case (.obstacle, "opened"): return #""category":"funding","title":{"en":"X"},"on":"\#(day)""#
        case (.obstacle, "closed"): return #""outcome":"\#(variant)",\#(on)"#
        case (.observation, "submitted"), (.observation, "approved"): return #""on":"\#(day)""#
        case (.observation, "returned"): return #""on":"\#(day)",\#(why)"#
        case (.observation, let verb):
            let content = #""indicator":"i",\#(period),"state":"draft","value":1"#
            return verb == "corrected" ? "\(content),\(why)" : content
        case (.periodLock, "set"): return #""indicators":["i"],\#(period),"on":"\#(day)",\#(why)"#
        case (.periodLock, _): return #""on":"\#(day)",\#(why)"#
        case (.managementResponse, "given"):
            return #""partnership":"p","recommendation":"name_posts","decision":"\#(variant)",\#(on)"#
        case (.managementResponse, "rescheduled"): return #""due":"2021-01-01",\#(on)"#
        case (.managementResponse, _): return #""on":"\#(day)""#
        case (.lesson, "recorded"): return #""partnership":"p","text":{"en":"X"}"#
        case (.lesson, _): return #""agreement":"m\#(number)","on":"\#(day)""#
        case (.selfAssessment, let verb):
            let content =
                #""partnership":"p","city":"a","questionnaire":"q","answers":[{"question":"Q\#(number)","score":3}]"#
            return verb == "corrected" ? "\(content),\(why)" : content
        case (.questionnaire, _):
            return
                #""title":{"en":"X"},"principles":[{"principle":"P","title":{"en":"P"}}],"questions":[{"question":"Q\#(number)","principle":"P","title":{"en":"Q"}}]"#
        case (.surveyWave, let verb):
            let content =
                #""indicator":"i","instrument":"x",\#(period),"n":1,"elements":[{"element":"U1","sum":\#(number)}]"#
            return verb == "corrected" ? "\(content),\(why)" : content
        case (.indexAssessment, let verb):
            let content = #""indicator":"i","instrument":"x",\#(period),"published":\#(number)"#
            return verb == "corrected" ? "\(content),\(why)" : content
        case (.effectAnalysis, _):
            return
                #""indicator":"i","before":{"from":"2015-01-01","until":"2015-12-31"},"after":{"from":"2017-01-01","until":"2017-12-31"},\#(version)"#
        default: return on
        }
    }

    static func key(_ kind: EntityKind) -> EntityKey {
        EntityKey(kind, unchecked: kind == .formationStep ? "x.1" : "x")
    }
}
