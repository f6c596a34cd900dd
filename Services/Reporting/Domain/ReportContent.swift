internal import JSON
internal import Shared

/// Puts the sections of a report together.
struct ReportContent {
    private let facts: PartnershipFacts
    private let agreements: [FoldedEntity]
    private let activities: [FoldedEntity]
    private let components: ComponentTree

    init(_ facts: PartnershipFacts) {
        self.facts = facts
        let partnership = facts.partnership
        self.agreements = facts.all(.agreement).filter { entity in
            guard let data = entity.read(as: AgreementSigned.self, step: "signed") else { return false }
            return data.partnerships.contains(partnership) && data.signed.isOnOrBefore(facts.asOf) != .no
        }
        // Of this partnership, and nothing that certainly lies after the day.
        self.activities = facts.all(.activity).filter { entity in
            guard case .array(let codes)? = entity.members["partnerships"] else { return false }
            let last = (entity.members["end"] ?? entity.members["start"])?.string.flatMap { CoarseDate($0) }
            let isPast = last.map { $0.isOnOrBefore(facts.asOf) != .no } ?? true
            return codes.contains(.string(partnership.text))
                && (["planned", "in_progress", "postponed"].contains(entity.state) || isPast)
        }
        self.components = ComponentTree(self.agreements)
    }

    var json: JSONValue {
        .object([
            "rule_version": .int(ReportRules.version),
            "partnership": .string(self.facts.partnership.text),
            "as_of": .string(self.facts.asOf.description),
            "profile": self.profile,
            "agreements": .array(self.agreements.map(self.agreement)),
            "components": .array(self.components.all.map(self.component)),
            "activities": .array(self.activities.map(self.activity)),
            "activity": self.record(of: nil).json,
            "indicators": IndicatorTable(self.facts).json,
            "context": .array(self.context),
            "disputed": .array(self.disputed),
            "not_applied": .array(self.notApplied),
            "withdrawn": .array(self.withdrawn),
            "sources": .array(self.sources),
        ])
    }

    // MARK: Profile

    private var profile: JSONValue {
        let key = EntityKey(.partnership, self.facts.partnership)
        guard let entity = self.facts.things[key], let data = entity.read(as: PartnershipRegistered.self) else {
            return .object(["known": false, "formality": .string(self.formality)])
        }
        return .members([
            "known": true, "name": data.name.json, "kind": data.kind.map { .string($0.rawValue) },
            "initiated": data.initiated.map { .string($0.text) }, "formality": .string(self.formality),
            "cities": .array(data.cities.map(self.city)), "events": .array(entity.events.map(\.json)),
        ])
    }

    private func city(_ code: Code) -> JSONValue {
        guard let entity = self.facts.things[EntityKey(.city, code)], let data = entity.read(as: CityRegistered.self)
        else {
            return .object(["code": .string(code.text)])
        }
        return .members([
            "code": .string(code.text), "name": data.name.json, "country": .string(data.country),
            "admin_level": data.adminLevel.map { .int($0) },
            "is_national_capital": data.isNationalCapital.map { .bool($0) },
            "events": .array(entity.events.map(\.json)),
        ])
    }

    /// How formal the partnership is, read from its agreements as of the day.
    private var formality: String {
        let key = EntityKey(.partnership, self.facts.partnership)
        return Formality.of(self.facts.things[key], self.agreements, asOf: self.facts.asOf).rawValue
    }

    // MARK: Agreements and components

    /// `terminated`, `superseded` or `expired` where that was told; else by its dates `in_force`, `expired`, `not_yet`, or
    /// `undetermined` where they are too coarse.
    static func force(of agreement: AgreementSigned, in state: String, on day: CalendarDate) -> String {
        if ["terminated", "superseded", "expired"].contains(state) { return state }
        if let expires = agreement.expires {
            if let latest = expires.latest, latest < day { return "expired" }
            if let earliest = expires.earliest, earliest >= day { return Self.began(agreement, day) }
            return "undetermined"
        }
        return Self.began(agreement, day)
    }

    private static func began(_ agreement: AgreementSigned, _ day: CalendarDate) -> String {
        let begins = agreement.effective ?? agreement.signed
        switch begins.isOnOrBefore(day) {
        case .yes: return "in_force"
        case .no: return "not_yet"
        case .undetermined: return "undetermined"
        }
    }

    private func agreement(_ entity: FoldedEntity) -> JSONValue {
        guard let data = entity.read(as: AgreementSigned.self, step: "signed") else {
            return .object(["code": .string(entity.key.code)])
        }
        return .members([
            "code": .string(entity.key.code), "kind": .string(data.kind.rawValue), "title": data.title?.json,
            "version": .int(data.version), "signed": .string(data.signed.text),
            "signed_claims": entity.claims["signed"].flatMap { $0.rivals.isEmpty ? nil : $0.json },
            "effective": data.effective.map { .string($0.text) }, "expires": data.expires.map { .string($0.text) },
            "force": .string(Self.force(of: data, in: entity.state, on: self.facts.asOf)),
            "expiry_unstated": data.expires == nil ? true : nil,
            "components": .array(data.components.map { .string($0.code.text) }),
            "events": .array(entity.events.map(\.json)),
        ])
    }

    private func component(_ component: ComponentTree.Component) -> JSONValue {
        .members([
            "code": .string(component.code.text), "name": component.name.json,
            "parent": component.parent.map { .string($0.text) }, "objective": component.objective?.json,
            "agreements": .array(component.agreements.map { .string($0.key.code) }),
            "activity": self.record(of: component).json,
            "events": .array(Array(Set(component.agreements.flatMap(\.events))).sorted().map(\.json)),
        ])
    }

    /// What was done in a field and its parts, or, without one, in the whole partnership.
    private func record(of component: ComponentTree.Component?) -> ActivityRecord {
        let codes = component.map { self.components.withParts($0.code) }
        let activities = self.activities.filter { entity in
            guard let codes else { return true }
            return !codes.isDisjoint(with: Self.components(of: entity))
        }
        let agreements = component?.agreements ?? self.agreements
        return ActivityRecord(
            activities: activities, agreements: agreements, outputs: self.outputs(codes), asOf: self.facts.asOf)
    }

    private static func components(of activity: FoldedEntity) -> Set<Code> {
        guard case .array(let codes)? = activity.members["components"] else { return [] }
        return Set(codes.compactMap { $0.string.flatMap { Code($0) } })
    }

    /// Observations of outputs that the cooperation produced; outcomes, which have lives of their own, do not count.
    private func outputs(_ codes: Set<Code>?) -> [Dormancy.Happening] {
        var outputs: Set<String> = []
        for entity in self.facts.all(.indicator) {
            guard let data = entity.read(as: IndicatorDefined.self), data.level == .output else { continue }
            let isAbout = data.about.contains { thing in
                switch thing.kind {
                case .component: codes?.contains(thing.code) ?? true
                case .partnership: codes == nil && thing.code == self.facts.partnership
                default: false
                }
            }
            if isAbout { outputs.insert(entity.key.code) }
        }
        return self.facts.all(.observation).compactMap { entity in
            guard let content = entity.observation, content.state == .approved, outputs.contains(content.indicator.text)
            else { return nil }
            let last = content.asOf ?? CoarseDate(day: content.period.end)
            guard last.isOnOrBefore(self.facts.asOf) == .yes else { return nil }
            return Dormancy.Happening(what: entity.key, last: last, events: entity.steps.last?.events.map(\.ref) ?? [])
        }
    }

    // MARK: Activities and context

    private func activity(_ entity: FoldedEntity) -> JSONValue {
        let members = entity.members
        return .members([
            "code": .string(entity.key.code), "state": .string(entity.state), "title": members["title"],
            "kind": members["kind"], "start": members["start"], "end": members["end"], "place": members["place"],
            "components": members["components"], "participants": members["participants"],
            "disputed": entity.disputed.isEmpty ? nil : true, "events": .array(entity.events.map(\.json)),
        ])
    }

    private var context: [JSONValue] {
        let told = self.facts.all(.contextEvent).compactMap { entity in
            entity.read(as: ContextEventRecorded.self).map { (entity, $0) }
        }
        return told.filter { $0.1.from.isOnOrBefore(self.facts.asOf) != .no }.sorted { a, b in
            let (dayA, dayB) = (a.1.from.latest?.dayNumber ?? .max, b.1.from.latest?.dayNumber ?? .max)
            return dayA != dayB ? dayA < dayB : a.0.key < b.0.key
        }.map { entity, data in
            .members([
                "code": .string(entity.key.code), "kind": .string(data.kind.rawValue), "title": data.title.json,
                "from": .string(data.from.text), "to": data.to.map { .string($0.text) },
                "cities": .array(data.cities.map { .string($0.text) }), "global": data.cities.isEmpty ? true : nil,
                "description": entity.members["description"], "events": .array(entity.events.map(\.json)),
            ])
        }
    }

    // MARK: What does not agree, has no effect, or was taken back

    /// Things that certainly lie after the day are no part of the report.
    private func isPast(_ entity: FoldedEntity) -> Bool {
        switch entity.key.kind {
        case .observation: entity.observation.map { $0.period.start <= self.facts.asOf } ?? true
        case .target: entity.read(as: TargetSet.self).map { $0.period.start <= self.facts.asOf } ?? true
        case .activity: self.activities.contains { $0.key == entity.key } || entity.steps.isEmpty
        default: true
        }
    }

    private static let shown: Set<EntityKind> = [
        .city, .partnership, .agreement, .activity, .contextEvent, .indicator, .target, .observation,
    ]

    private var entities: [FoldedEntity] {
        self.facts.things.values.filter { Self.shown.contains($0.key.kind) && self.isPast($0) }.sorted {
            $0.key < $1.key
        }
    }

    private func named(_ entity: FoldedEntity, _ members: [String: JSONValue]) -> JSONValue {
        .object(members.merging(["kind": .string(entity.key.kind.rawValue), "code": .string(entity.key.code)]) { $1 })
    }

    private var disputed: [JSONValue] {
        self.entities.flatMap { entity in
            entity.disputed.map { claims in
                self.named(
                    entity,
                    [
                        "step": .string(claims.step), "field": .string(claims.field), "believed": claims.believed.json,
                        "rivals": .array(claims.rivals.map(\.json)),
                    ])
            }
        }
    }

    private var notApplied: [JSONValue] {
        self.entities.flatMap { entity in
            entity.notApplied.map { self.named(entity, ["sentence": .string($0.sentence), "events": [$0.event.json]]) }
        }
    }

    private var withdrawn: [JSONValue] {
        self.entities.flatMap { entity in
            entity.withdrawn.map { withdrawn in
                self.named(
                    entity, ["reason": withdrawn.reason.json, "events": [withdrawn.event.json, withdrawn.by.json]])
            }
        }
    }

    /// Where each event's facts were read.
    private var sources: [JSONValue] {
        self.facts.events.keys.sorted().compactMap { self.facts.events[$0] }.map { event in
            .object([
                "event": event.ref.json, "type": .string(event.type.text), "time": .string(event.time.description),
                "citations": .array(Sources.citations(of: event.members).map(\.json)),
            ])
        }
    }
}
