internal import JSON
internal import Shared

/// Events about earlier events.
extension Stated {
    /// A withdrawal of an event of the office.
    static func withdrawn(_ id: String, _ event: String) -> Stated {
        Stated(
            id, "event.withdrawn",
            ["source": .string(Stated.office), "id": .string(event), "reason": .text("Issued in error.")])
    }

    /// A preference for an event of the office.
    static func preferred(_ id: String, _ event: String, about thing: EntityKey, field: String? = nil) -> Stated {
        var data: [String: JSONValue] = [
            "about": .thing(thing.kind, thing.code),
            "prefer": .object(["source": .string(Stated.office), "id": .string(event)]), "reason": .text("Seen."),
        ]
        if let field { data["field"] = .string(field) }
        return Stated(id, "claim.preferred", data)
    }
}
