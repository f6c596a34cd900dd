import ReportingDomain
import Shared
import Testing

@testable import ReportingApp

/// Facts for tests of sections, about the partnership `p` of the cities `a` and `b`.
enum SectionFacts {
    static func report(on day: String, _ events: [HistoryEvent]) throws -> Report {
        try document(of: "p", asOf: day, [try Stated.partnership()] + events).report
    }

    /// - Parameter ratings: from C1 on; `-` for an item that is not rated.
    static func rated(
        _ code: String, _ ratings: String, by party: String? = nil, version: Int = 1, on day: String = "2017-01-01"
    ) throws -> HistoryEvent {
        let items = ratings.enumerated().filter { $0.element != "-" }.map {
            #"{"item":"C\#($0.offset + 1)","rating":"\#($0.element == "n" ? "na" : String($0.element))","clause":"1"}"#
        }
        let side = party.map { #","party":{"kind":"city","code":"\#($0)"}"# } ?? ""
        return try Stated.event(
            "programs.agreement.version_rated",
            #"{"framework_rating":"\#(code)","agreement":"mou","on":"\#(day)","version":\#(version),"#
                + #""items":[\#(items.joined(separator: ","))]\#(side)}"#, id: "rated-\(code)")
    }

    static func organisation(_ code: String, of city: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.organisation.registered",
            #"{"organisation":"\#(code)","name":{"en":"\#(code)"},"type":"11","city":"\#(city)"}"#, id: "org-\(code)")
    }

    static func assigned(_ code: String, _ kind: String, _ party: String, _ component: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.responsibility.assigned",
            #"{"responsibility":"\#(code)","component":"\#(component)","party":{"kind":"\#(kind)","code":"\#(party)"},"#
                + #""role":"2","post":"post-\#(code)","contact":true,"from":"2016-08-01"}"#, id: "assigned-\(code)")
    }

    static func vacated(_ code: String, on day: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.responsibility.vacated",
            #"{"responsibility":"\#(code)","on":"\#(day)","reason":{"text":{"en":"Moved."}}}"#, id: "vacated-\(code)")
    }

    static func contextEvent(_ code: String, from day: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.context_event.recorded",
            #"{"context_event":"\#(code)","kind":"leadership_change","title":{"en":"\#(code)"},"from":"\#(day)","cities":["a"]}"#,
            id: code)
    }

    static func obstacle(
        _ code: String, _ category: String, on day: String? = nil,
        about: String = #"{"kind":"partnership","code":"p"}"#,
        risk: Bool = false, from source: String = Stated.office
    ) throws -> HistoryEvent {
        let date = day.map { #","on":"\#($0)""# } ?? ""
        return try Stated.event(
            "programs.obstacle.opened",
            #"{"obstacle":"\#(code)","category":"\#(category)","title":{"en":"\#(code)"},"about":[\#(about)]"#
                + #"\#(date)\#(risk ? #","risk":true"# : "")}"#, id: "obstacle-\(code)", from: source)
    }

    /// The city `b` offers something to `a`, undated.
    static func offer(_ members: String = "") throws -> [HistoryEvent] {
        [
            try Stated.event(
                "programs.offer.made",
                #"{"offer":"o","what":{"en":"Aid"},"by":{"kind":"city","code":"b"},"to":{"kind":"city","code":"a"},"partnerships":[{"partnership":"p"}]\#(members)}"#,
                id: "made")
        ]
    }

    static func declined(for reason: String) throws -> HistoryEvent {
        try Stated.event(
            "programs.offer.decided", #"{"offer":"o","decision":"declined","reasons":["\#(reason)"]}"#, id: "declined")
    }
}
