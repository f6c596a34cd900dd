internal import JSON
internal import Shared

/// Activity `a` of partnership `p`, and who took part in it.
extension Stated {
    static func planned(_ id: String, _ more: [String: JSONValue] = [:]) -> Stated {
        Stated(
            id, "activity.planned",
            ["activity": "a", "title": .text("A"), "kind": "training", "partnerships": ["p"]], more)
    }

    static func completed(_ id: String, _ more: [String: JSONValue]) -> Stated {
        Stated(id, "activity.completed", ["activity": "a", "partnerships": ["p"]], more)
    }

    /// Any other step in the life of the activity.
    static func activity(_ id: String, _ verb: String, _ more: [String: JSONValue] = [:]) -> Stated {
        Stated(id, "activity.\(verb)", ["activity": "a"], more)
    }

    /// A row of participants.
    static func participation(
        _ id: String, _ code: String, persons: JSONValue?, _ more: [String: JSONValue] = [:]
    ) -> Stated {
        var data: [String: JSONValue] = ["participation": .string(code), "activity": "a"]
        data["persons"] = persons
        return Stated(id, "participation.recorded", data, more)
    }
}

extension JSONValue {
    /// A milestone of a plan.
    static func milestone(_ code: String, weight: JSONValue? = nil) -> JSONValue {
        .members(["milestone": .string(code), "name": .text("M"), "weight": weight])
    }
}
