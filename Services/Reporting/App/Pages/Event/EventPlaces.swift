internal import JSON
internal import ReportingDomain
internal import Shared

/// The parts of a report in which events are named.
struct EventPlaces {
    /// The parts, in their order, without the list of sources.
    let parts: [ReportPart]

    /// - Parameter content: a report as it is stored.
    init(of event: EventRef, in content: [UInt8]) throws {
        let root = try JSONDocument(content).root
        let members = Set(root.members.filter { Self.names(event, in: $0.value) }.map(\.key))
        self.parts = ReportPart.allCases.filter { part in
            part != .sources && part.members.contains { members.contains(Self.name(of: $0)) }
        }
    }

    /// The name of a member in JSON: `terms_used` of `termsUsed`.
    private static func name(of member: Report.CodingKeys) -> String {
        member.rawValue.reduce(into: "") { name, letter in
            name += letter.isUppercase ? "_\(letter.lowercased())" : String(letter)
        }
    }

    private static func names(_ event: EventRef, in value: JSONView) -> Bool {
        switch value.kind {
        case .array: return value.elements.contains { Self.names(event, in: $0) }
        case .object:
            if (try? EventRef(json: value, at: "event")) == event { return true }
            return value.members.contains { Self.names(event, in: $0.value) }
        default: return false
        }
    }
}
