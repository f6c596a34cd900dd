/// Events as their publishers would write them.
enum Stated {
    static let office = "https://office.example"

    static func event(
        _ type: String, _ data: String, id: String, at time: String = "2026-01-01T00:00:00Z",
        from source: String = office
    ) -> String {
        #"{"specversion":"1.0","id":"\#(id)","source":"\#(source)","type":"org.kembar.programs.\#(type).v1","time":"\#(time)","data":\#(data)}"#
    }

    static func city(_ code: String, country: String = "ID") -> String {
        Self.event(
            "city.registered", #"{"city":"\#(code)","name":{"en":"\#(code)"},"country":"\#(country)"}"#,
            id: "city-\(code)")
    }

    static func partnership(_ code: String, _ cities: [String]) -> String {
        let list = cities.map { "\"\($0)\"" }.joined(separator: ",")
        return Self.event(
            "partnership.registered", #"{"partnership":"\#(code)","name":{"en":"\#(code)"},"cities":[\#(list)]}"#,
            id: "partnership-\(code)")
    }

    static func planned(_ activity: String, _ partnership: String, on day: String) -> String {
        Self.event(
            "activity.planned",
            #"{"activity":"\#(activity)","title":{"en":"A"},"kind":"training","partnerships":["\#(partnership)"],"on":"\#(day)"}"#,
            id: "planned-\(activity)")
    }

    static func done(_ activity: String, _ partnership: String, end: String) -> String {
        Self.event(
            "activity.completed", #"{"activity":"\#(activity)","partnerships":["\#(partnership)"],"end":"\#(end)"}"#,
            id: "done-\(activity)")
    }

    static func named(_ person: String, _ name: String, id: String) -> String {
        Self.event("person.named", #"{"person":"\#(person)","name":{"en":"\#(name)"}}"#, id: id)
    }

    static func erased(_ person: String, id: String) -> String {
        Self.event("person.erased", #"{"person":"\#(person)"}"#, id: id, at: "2026-02-01T00:00:00Z")
    }

    /// Two cities and their partnership.
    static let pair = [city("a"), city("b", country: "KR"), partnership("p", ["a", "b"])]
}
