internal import FoundationEssentials
internal import JSON
internal import Shared

/// Short ways to what a thing's members say.
extension FoldedEntity {
    var name: String { "\(self.key.kind.rawValue) \(self.key.code)" }

    func date(_ member: String) -> CoarseDate? { self.members[member]?.string.flatMap { CoarseDate($0) } }

    func has(_ member: String) -> Bool { self.members[member] != nil }

    /// The elements of a list, or none.
    func list(_ member: String) -> [JSONValue] { self.members[member]?.elements ?? [] }

    /// The events that tell a member's believed value.
    func tellers(_ member: String) -> [EventRef] { self.claims[member]?.believed.events ?? [] }

    /// The last step of this verb, with its variant if it has one.
    func last(_ verb: String) -> Applied? {
        self.steps.last { $0.name == verb || $0.name.hasPrefix(verb + " ") }
    }
}

extension JSONValue {
    var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
    var decimal: Decimal? { if case .number(let number) = self { Decimal(exactly: number.text) } else { nil } }
    /// The one number of a quantity; nil for bounds and ranges.
    var point: Decimal? { self.decimal ?? self["about"]?.decimal }
}
