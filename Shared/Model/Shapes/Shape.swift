/// An event type told as a list of members: what its reader checks, what its schema says, what it refers to.
public struct Shape: Sendable {
    /// A rule across members that a JSON Schema does not say and that no later event could heal.
    typealias Rule = @Sendable (Fields) throws(Invalid) -> Void

    /// Noun and verb: `obstacle.opened`.
    public let name: String
    public let title: String
    /// One sentence.
    public let summary: String
    /// The kind of thing whose history such an event belongs to.
    public let kind: EntityKind
    /// Whether the event makes its thing known, so that others may refer to it; else the thing must be known.
    public let isRegistering: Bool
    /// The members whose texts, joined by points, are the thing's code; one member mostly.
    public let codeMembers: [String]
    public let members: [Member]
    /// Of these exactly one must be there.
    public let oneOf: [String]
    let rules: [Rule]

    init(
        _ name: String, _ title: String, _ summary: String, _ kind: EntityKind, registers: Bool = true,
        code: [String]? = nil, oneOf: [String] = [], rules: [Rule] = [], _ members: [Member]
    ) {
        self.name = name
        self.title = title
        self.summary = summary
        self.kind = kind
        self.isRegistering = registers
        self.codeMembers = code ?? [kind.rawValue]
        self.members = members
        self.oneOf = oneOf
        self.rules = rules
    }

    public var type: EventType {
        EventType(unchecked: "org.kembar.\(self.kind.area?.rawValue ?? "programs").\(self.name).v1")
    }
}

extension Shape {
    /// Refuses data in which `last` certainly lies before `first`.
    static func ordered(_ first: String, _ last: String) -> Rule {
        { fields throws(Invalid) in
            guard let from: CoarseDate = try fields.optional(first), let to: CoarseDate = try fields.optional(last),
                to.isBefore(from) == .yes
            else { return }
            throw Invalid(fields.path(of: last), "\(to) lies before \(first) \(from)")
        }
    }

    /// Refuses data in which a thing refers to itself by `member`: it would wait for itself.
    static func notItself(_ own: String, _ member: String) -> Rule {
        { fields throws(Invalid) in
            try fields.refuseItself(member, try fields.required(own))
        }
    }
}
