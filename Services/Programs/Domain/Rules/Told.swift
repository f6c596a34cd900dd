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

    /// When it really began and ended, by the steps that say so; a plan is another matter. Of an agreement, its last version.
    var actualSpan: (from: Told<CoarseDate>?, to: Told<CoarseDate>?) {
        switch self.key.kind {
        case .activity:
            return (self.told("start", by: ["started", "completed"]), self.told("end", by: ["completed"]))
        case .programme:
            return (self.told("actual_start", by: ["status_changed"]), self.told("actual_end", by: ["status_changed"]))
        case .agreement:
            let version = self.last("signed")
            return (version?.told("effective") ?? version?.told("signed"), version?.told("expires"))
        default: return (nil, nil)
        }
    }

    /// When it is to begin and to end, by the last plans that say so.
    var plannedSpan: (from: Told<CoarseDate>?, to: Told<CoarseDate>?) {
        switch self.key.kind {
        case .activity:
            let plans: Set = ["planned", "replanned"]
            return (self.told("start", by: plans), self.told("end", by: plans))
        case .programme:
            let plans: Set = ["registered", "status_changed"]
            return (self.told("planned_start", by: plans), self.told("planned_end", by: plans))
        default: return (nil, nil)
        }
    }

    /// A date as the last step of these verbs that has it tells it.
    private func told(_ member: String, by verbs: Set<String>) -> Told<CoarseDate>? {
        self.steps.last { step in
            verbs.contains(String(step.name.prefix { $0 != " " })) && step.told(member) != nil
        }?.told(member)
    }

    /// The last step of this verb, with its variant if it has one.
    func last(_ verb: String) -> Applied? {
        self.steps.last { $0.name == verb || $0.name.hasPrefix(verb + " ") }
    }
}

extension FoldedEntity.Applied {
    /// A date that this step tells.
    fileprivate func told(_ member: String) -> Told<CoarseDate>? {
        guard let claims = self.claims.first(where: { $0.field == member }),
            let date = claims.believed.value.string.flatMap({ CoarseDate($0) })
        else { return nil }
        return Told(value: date, events: claims.believed.events)
    }
}

/// What is believed, and the events that tell it.
struct Told<Value: Sendable>: Sendable {
    let value: Value
    let events: [EventRef]
}

extension JSONValue {
    var elements: [JSONValue] { if case .array(let elements) = self { elements } else { [] } }
    var decimal: Decimal? { if case .number(let number) = self { Decimal(exactly: number.text) } else { nil } }
    /// The one number of a quantity; nil for bounds and ranges.
    var point: Decimal? { self.decimal ?? self["about"]?.decimal }
}
