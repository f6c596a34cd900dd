/// An entity of one kind as its whole history states it: its fields are read as values of their types.
@dynamicMemberLookup
public struct Folded<Entity: EntityType>: Sendable {
    public let entity: FoldedEntity

    /// Nil when the entity is of another kind.
    public init?(_ entity: FoldedEntity) {
        guard entity.key.kind == Entity.kind else { return nil }
        self.entity = entity
    }

    public var key: EntityKey { self.entity.key }
    public var code: String { self.entity.key.code }
    public var state: Entity.State { Entity.State(rawValue: self.entity.state) ?? Self.initial }
    private static var initial: Entity.State { Entity.State.allCases[Entity.State.allCases.startIndex] }

    /// The current believed value; nil when there is none.
    public subscript<Value>(dynamicMember path: KeyPath<Entity.Fields, Field<Value>>) -> Value? {
        let field = Entity.fields[keyPath: path]
        guard let position = self.entity.currentSteps[field.name] else { return nil }
        return self.entity.steps[position].value(of: field)
    }

    /// The same, for a field that has the same name as a property of this type.
    public subscript<Value>(path: KeyPath<Entity.Fields, Field<Value>>) -> Value? { self[dynamicMember: path] }

    /// The current believed value, its rivals, and the events that state them.
    public func claims<Value>(_ path: KeyPath<Entity.Fields, Field<Value>>) -> Claims<Value>? {
        self.entity.claims(of: Entity.fields[keyPath: path].name)?.typed()
    }

    /// The events that state the believed value of a field.
    public func assertedBy<Value>(_ path: KeyPath<Entity.Fields, Field<Value>>) -> [EventRef] {
        self.entity.claims(of: Entity.fields[keyPath: path].name)?.believed.events ?? []
    }

    /// Whether the field has a current value.
    public func has<Value>(_ path: KeyPath<Entity.Fields, Field<Value>>) -> Bool {
        self.entity.currentSteps[Entity.fields[keyPath: path].name] != nil
    }

    /// Every event whose value is believed for a current member.
    public var events: [EventRef] { self.entity.events }

    public var steps: [FoldedStep<Entity>] { self.entity.steps.map { FoldedStep($0) } }

    /// The last step of one of these names.
    public func last(_ names: Entity.Step...) -> FoldedStep<Entity>? {
        let names = Set(names.map(\.rawValue))
        return self.entity.steps.last { names.contains($0.name) }.map { FoldedStep($0) }
    }

    /// The entity as only the steps of these names state it; later ones hide earlier ones.
    public func stated(by names: Entity.Step...) -> Folded? {
        let names = Set(names.map(\.rawValue))
        let steps = self.entity.steps.filter { names.contains($0.name) }
        guard !steps.isEmpty else { return nil }
        return Folded(
            FoldedEntity(
                key: self.entity.key, state: self.entity.state, steps: steps, notApplied: [], withdrawn: [],
                includesStepOnlyFields: true))
    }
}

extension Folded: Hashable {
    public static func == (a: Self, b: Self) -> Bool { a.entity === b.entity }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self.entity)) }
}

extension FoldedEntity {
    /// This entity by its declared fields; nil when it is of another kind.
    public func of<Entity: EntityType>(_: Entity.Type = Entity.self) -> Folded<Entity>? { Folded(self) }
}

extension AppliedStep {
    func value<Value>(of field: Field<Value>) -> Value? {
        if self.events.count == 1 { return field.value(in: self.events[0].members) }
        guard let view = self.claims(of: field.name)?.believed.value else { return nil }
        return try? Value(json: view, at: field.name)
    }
}

extension AnyClaims {
    /// Nil when the believed value is not of this form.
    func typed<Value: FieldValue>() -> Claims<Value>? {
        guard let value = try? Value(json: self.believed.value, at: self.field) else { return nil }
        return Claims(
            believed: Claim(value: value, events: self.believed.events),
            rivals: self.rivals.compactMap { rival in
                (try? Value(json: rival.value, at: self.field)).map { Claim(value: $0, events: rival.events) }
            }, rule: self.rule, preference: self.preference)
    }
}
