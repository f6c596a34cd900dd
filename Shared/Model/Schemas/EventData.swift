internal import FoundationEssentials
public import JSON

/// The data of an event that has been checked against its schema.
public struct EventData: Sendable {
    public let schema: EventSchema
    /// The members as they were stated.
    public let members: JSONView
    /// The entity whose history the event belongs to.
    public let entity: EntityKey
    /// Codes that this event makes known.
    public let registers: [EntityKey]
    /// The relations between entities that the event states, with the field that states each.
    public let statedLinks: [StatedLink]
    /// Events that must be known; the event waits until they are.
    private let awaited: [EventRef]
    /// Events whose arrival this one is about: both are stored serially, so that neither misses the other.
    public let concerns: [EntityKey]
    /// Withdrawn codes that were accepted because the event is imported, a sentence each.
    public let notes: [String]

    /// Checks the members; throws the first fault, with its path.
    init(_ data: JSONView, by schema: EventSchema, _ validation: Validation, isImported: Bool) throws(Invalid) {
        let path = "data"
        var own: EntityKey?
        if case .code = schema.subject { own = try? schema.entity(of: data, at: path) }
        var checker = FieldChecker(validation, isImported: isImported, own: own)
        try checker.check(schema.members, of: data, at: path)
        if data["sources"] != nil || data["remark"] != nil {
            try checker.check(CommonEventFields.members, of: data, at: path)
        }
        for rule in schema.rules where validation == .entry || !rule.entryOnly {
            guard let (member, problem) = rule.check(data) else { continue }
            throw Invalid(member.isEmpty ? path : "\(path).\(member)", problem, reason: rule.reason)
        }
        try schema.sealing?.check(data, at: path)
        let entity: EntityKey
        if let own { entity = own } else { entity = try schema.entity(of: data, at: path) }
        self.schema = schema
        self.members = data
        self.entity = entity
        self.registers = (schema.isRegistering ? [entity] : []) + checker.definitions.map(\.key)
        self.statedLinks =
            checker.references.map {
                StatedLink(field: $0.field, link: EntityLink(from: $0.from ?? entity, to: $0.to, $0.relation))
            }
            + checker.definitions.map {
                StatedLink(field: $0.field, link: EntityLink(from: $0.key, to: entity, .belongsTo))
            }
        self.awaited = checker.awaited
        self.concerns =
            checker.concerned.map { .event($0) } + (schema.concernsSubject && entity.kind == .event ? [entity] : [])
        self.notes = checker.notes
    }

    /// The relations between entities that the event states.
    public var links: [EntityLink] { self.statedLinks.map(\.link) }

    /// The value of a field; nil when it is absent.
    public subscript<Value>(field: Field<Value>) -> Value? { field.value(in: self.members) }

    /// Codes until which the event waits; in byte order, each once, without those that it makes known itself.
    public var refersTo: [EntityKey] {
        if self.role == .notice { return [] }
        var keys = Set(self.statedLinks.lazy.map(\.link.to)).union(self.awaited.map { .event($0) })
        for key in self.registers where key != self.entity { keys.remove(key) }
        keys.remove(self.entity)
        if self.schema.refersToSubject { keys.insert(self.entity) }
        return keys.sorted()
    }

    /// The entities that the event waits for: those that it refers to, less those that it makes known itself.
    public var needs: Set<EntityKey> {
        if self.statedLinks.isEmpty && self.awaited.isEmpty && !self.schema.refersToSubject { return [] }
        return Set(self.refersTo)
    }

    public var role: EventRole { self.schema.role }
}

extension EventSchema {
    /// The entity that data of this type are about.
    func entity(of data: JSONView, at path: String) throws(Invalid) -> EntityKey {
        switch self.subject {
        case .code(let members): return EntityKey(self.kind, try Self.code(members, data, at: path))
        case .event(let other):
            if let source = data["source"]?.string, let id = data["id"]?.string {
                return .event(EventRef(source: source, id: id))
            }
            return EntityKey(.event, unchecked: other.flatMap { data[$0]?.string } ?? "")
        case .named(let member):
            guard let view = data[member] else { throw Invalid("\(path).\(member)", "is missing") }
            return try EntityReference(json: view, at: "\(path).\(member)").key
        case .text(let members):
            return EntityKey(self.kind, unchecked: members.compactMap { data[$0]?.string }.joined(separator: " "))
        }
    }

    /// Whether the event is a notice about its subject, with which it is stored.
    var concernsSubject: Bool { if case .event(else: .some) = self.subject { true } else { false } }

    private static func code(_ members: [String], _ data: JSONView, at path: String) throws(Invalid) -> Code {
        if members.count == 1, let view = data[members[0]] {
            return try Code(json: view, at: "\(path).\(members[0])")
        }
        let parts = members.compactMap { name in
            data[name].map { $0.string ?? $0.number.map { JSONNumber(normalising: $0).text } ?? "" }
        }
        let text = parts.joined(separator: ".").lowercased()
        guard let code = Code(text) else {
            throw Invalid(
                "\(path).\(members[0])",
                "makes the code \"\(text.prefix(130))\" with \(members.dropFirst().joined(separator: " and ")), which is longer than 120 characters or not a valid code"
            )
        }
        return code
    }
}
