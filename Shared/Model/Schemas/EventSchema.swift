internal import FoundationEssentials
internal import JSON

/// An event type: the members of its data, whose history it belongs to, and how it changes that entity. The reader, the
/// JSON Schema, the references and the step all come from this one declaration.
public final class EventSchema: Sendable {
    /// How the entity that an event is about is found in its data.
    enum Subject: Sendable {
        /// The texts of these members, joined by points, are its code.
        case code([String])
        /// An event, by the members `source` and `id`; where they are absent, the value of this member.
        case event(else: String?)
        /// The entity that this member names.
        case named(String)
        /// The texts of these members joined by spaces, regardless of their content.
        case text([String])
    }

    /// Noun and verb: `obstacle.opened`.
    public let name: String
    public let title: String
    /// One sentence.
    public let summary: String
    /// The kind of entity whose history such an event belongs to.
    public let kind: EntityKind
    public let verb: String
    public let areas: [Area]
    public let role: EventRole
    /// Whether the event makes its entity known, so that others may refer to it; otherwise it must be known already.
    public let isRegistering: Bool
    public let members: [SchemaMember]
    let subject: Subject
    let rules: [AnySchemaRule]
    let step: AnyStepRule
    /// How a secret in the data is kept; nil for data that hold none.
    public let sealing: Sealing?

    /// - Parameters:
    ///   - name: the verb, or noun and verb where the noun is not the kind of entity.
    ///   - registers: whether the event makes its entity known.
    ///   - code: the fields whose texts make the entity's code; the field named after the kind of entity when nil.
    ///   - step: how the event changes the entity.
    ///   - sealing: how a secret in the data is kept.
    init<Entity: EntityType>(
        _: Entity.Type, _ name: String, _ title: String, _ summary: String, registers: Bool = true,
        code: [PartialKeyPath<Entity.Fields>]? = nil, step: StepRule<Entity>, rules: [SchemaRule<Entity>] = [],
        sealing: Sealing? = nil,
        _ members: [Member<Entity>]
    ) {
        let parts = name.split(separator: ".").map(String.init)
        self.name = parts.count == 2 ? name : "\(Entity.kind.rawValue).\(name)"
        self.verb = parts[parts.count - 1]
        self.title = title
        self.summary = summary
        self.kind = Entity.kind
        self.areas = [Entity.kind.area ?? .programs]
        self.role = .statement
        self.isRegistering = registers
        self.members = members.map(\.schema)
        self.subject = .code(code?.map(Entity.name) ?? [Entity.kind.rawValue])
        self.rules = rules.map(\.rule)
        self.step = step.rule
        self.sealing = sealing
    }

    /// An event about events, publishers or reports, which are not entities of the cooperation.
    init<Entity: EntityType>(
        about _: Entity.Type, _ name: String, _ title: String, _ summary: String, areas: [Area], role: EventRole,
        subject: Subject, _ members: [Member<Entity>]
    ) {
        self.name = name
        self.verb = name.split(separator: ".").last.map(String.init) ?? name
        self.title = title
        self.summary = summary
        self.kind = Entity.kind
        self.areas = areas
        self.role = role
        self.isRegistering = false
        self.members = members.map(\.schema)
        self.subject = subject
        self.rules = []
        self.step = StepRule<Entity>(10).rule
        self.sealing = nil
    }

    /// The event type in one of its areas.
    public func type(in area: Area) -> EventType { EventType(unchecked: "org.kembar.\(area.rawValue).\(self.name).v1") }

    /// Whether the event waits until its own entity is known.
    var refersToSubject: Bool {
        switch self.subject {
        case .code, .named: !self.isRegistering
        case .event: self.role == .withdrawal
        case .text: false
        }
    }

    /// Whether publishers may send it; false for types that only Kembar sends.
    public var isAccepted: Bool { self.role != .notice }
}

/// Two schemas are the same when they declare the same event type.
extension EventSchema: Equatable {
    public static func == (a: EventSchema, b: EventSchema) -> Bool { a === b }
}
