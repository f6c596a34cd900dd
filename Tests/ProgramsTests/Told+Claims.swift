internal import JSON
internal import Shared

/// What is told of events that were told before.
extension Told {
    /// A withdrawal of an event of the office.
    static func withdrawn(_ id: String, _ event: String) -> Told {
        Told(
            id, "event.withdrawn",
            ["source": .string(Told.office), "id": .string(event), "reason": .text("Issued in error.")])
    }

    /// A preference for an event of the office.
    static func preferred(_ id: String, _ event: String, about thing: EntityKey, field: String? = nil) -> Told {
        var data: [String: JSONValue] = [
            "about": .thing(thing.kind, thing.code),
            "prefer": .object(["source": .string(Told.office), "id": .string(event)]), "reason": .text("Seen."),
        ]
        if let field { data["field"] = .string(field) }
        return Told(id, "claim.preferred", data)
    }
}
