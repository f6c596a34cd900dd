internal import JSON
internal import Shared

/// Components, responsibilities for them, and programmes.
extension Stated {
    /// Component `c`.
    static func component(_ id: String, _ more: [String: JSONValue] = [:]) -> Stated {
        Stated(id, "component.defined", ["component": "c", "name": .text("C")], more)
    }

    /// A responsibility for component `c`: 2 accountable, 4 implementing.
    static func assigned(
        _ id: String, _ code: String, role: String, from day: String = "2018-01-01", _ more: [String: JSONValue] = [:]
    ) -> Stated {
        Stated(
            id, "responsibility.assigned",
            [
                "responsibility": .string(code), "component": "c", "party": .thing(.city, "x"), "role": .string(role),
                "from": .string(day),
            ], more)
    }

    static func vacated(_ id: String, _ code: String, on day: String) -> Stated {
        Stated(id, "responsibility.vacated", ["responsibility": .string(code), "on": .string(day)])
    }

    /// Programme `g` of partnership `p`.
    static func programme(_ id: String, _ more: [String: JSONValue] = [:]) -> Stated {
        Stated(id, "programme.registered", ["programme": "g", "title": .text("G"), "partnerships": ["p"]], more)
    }

    /// A status that programme `g` enters.
    static func status(_ id: String, _ status: String, on day: String, _ more: [String: JSONValue] = [:]) -> Stated {
        Stated(
            id, "programme.status_changed", ["programme": "g", "status": .string(status), "on": .string(day)], more)
    }
}
