/// Events of one publisher, as the tests of the reporting service's store use them.
enum OfficeEvents {
    /// - Parameter type: area, noun and verb: `programs.city.registered`.
    static func event(
        _ id: String, _ type: String, _ data: String, time: String = "2026-01-01T00:00:00Z",
        source: String = "https://office"
    ) -> String {
        #"{"specversion":"1.0","id":"\#(id)","source":"\#(source)","type":"org.kembar.\#(type).v1","time":"\#(time)","data":\#(data)}"#
    }

    static let cities = ["a", "b"].map { city in
        Self.event(
            "city-\(city)", "programs.city.registered",
            #"{"city":"\#(city)","name":{"en":"\#(city)"},"country":"ID"}"#)
    }

    /// Two cities and their partnership `a-b`.
    static let pair = Self.cities + [Self.partnership("a-b", id: "pair", name: "A–B")]

    static func partnership(_ code: String, id: String? = nil, name: String? = nil) -> String {
        Self.event(
            id ?? code, "programs.partnership.registered",
            #"{"partnership":"\#(code)","name":{"en":"\#(name ?? code)"},"cities":["a","b"]}"#)
    }
}
