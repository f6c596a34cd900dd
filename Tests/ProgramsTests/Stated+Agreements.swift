internal import JSON
internal import Shared

/// Cities, partnerships and agreements.
extension Stated {
    static func city(_ id: String, _ code: String, in country: String, _ more: [String: JSONValue] = [:]) -> Stated {
        Stated(id, "city.registered", ["city": .string(code), "name": .text("X"), "country": .string(country)], more)
    }

    /// Partnership `p` of the cities `x` and `y`.
    static func partnership(_ id: String, _ more: [String: JSONValue] = [:]) -> Stated {
        Stated(id, "partnership.registered", ["partnership": "p", "name": .text("P"), "cities": ["x", "y"]], more)
    }

    /// Agreement `m`, or another one, for partnership `p`.
    static func signed(_ id: String, _ code: String = "m", _ more: [String: JSONValue] = [:]) -> Stated {
        Stated(
            id, "agreement.signed",
            ["agreement": .string(code), "kind": "mou", "partnerships": ["p"], "signed": "2016-06-10"], more)
    }

    /// Any other step in the life of agreement `m`.
    static func agreement(_ id: String, _ verb: String, _ more: [String: JSONValue] = [:]) -> Stated {
        Stated(id, "agreement.\(verb)", ["agreement": "m"], more)
    }

    /// Rating `r` of agreement `m`.
    static func rated(_ id: String, _ items: [JSONValue], _ more: [String: JSONValue] = [:]) -> Stated {
        Stated(
            id, "agreement.version_rated",
            ["framework_rating": "r", "agreement": "m", "on": "2016-08", "items": .array(items)], more)
    }
}

extension JSONValue {
    /// One rated item of a framework.
    static func item(_ item: String, _ rating: String, _ more: [String: JSONValue] = [:]) -> JSONValue {
        let needed: [String: JSONValue] = ["item": .string(item), "rating": .string(rating)]
        return .object(needed.merging(more) { first, _ in first })
    }
}
