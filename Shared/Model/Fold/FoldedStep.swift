/// A step of an entity of one kind: its fields are read as values of their types.
@dynamicMemberLookup
public struct FoldedStep<Entity: EntityType>: Sendable {
    public let step: AppliedStep

    init(_ step: AppliedStep) { self.step = step }

    /// Nil for a step that this version of the life cycle does not define.
    public var name: Entity.Step? { Entity.Step(rawValue: self.step.name) }
    /// The state that it led to.
    public var state: Entity.State? { Entity.State(rawValue: self.step.state) }
    /// The believed day, as exact as it is known.
    public var date: CoarseDate? { self.step.date }
    /// Every event that states the step, the most believed first.
    public var events: [HistoryEvent] { self.step.events }
    public var refs: [EventRef] { self.step.events.map(\.ref) }

    /// The believed value that this step states; nil when it states none.
    public subscript<Value>(dynamicMember path: KeyPath<Entity.Fields, Field<Value>>) -> Value? {
        self.step.value(of: Entity.fields[keyPath: path])
    }

    /// The same, for a field that has the same name as a property of this type.
    public subscript<Value>(path: KeyPath<Entity.Fields, Field<Value>>) -> Value? { self[dynamicMember: path] }

    /// The values that the believed one rests on: itself, or all of them for undecided claims.
    public func values<Value: FieldValue>(_ path: KeyPath<Entity.Fields, Field<Value>>) -> [Value] {
        guard let claims = self.step.claims(of: Entity.fields[keyPath: path].name) else { return [] }
        let used = claims.isUndecided ? claims.rivals : [claims.believed]
        return used.compactMap { try? Value(json: $0.value, at: claims.field) }
    }

    /// The believed value, its rivals, and the events that state them.
    public func claims<Value>(_ path: KeyPath<Entity.Fields, Field<Value>>) -> Claims<Value>? {
        self.step.claims(of: Entity.fields[keyPath: path].name)?.typed()
    }

    /// The events that state the believed value of a field.
    public func assertedBy<Value>(_ path: KeyPath<Entity.Fields, Field<Value>>) -> [EventRef] {
        self.step.claims(of: Entity.fields[keyPath: path].name)?.believed.events ?? []
    }
}
