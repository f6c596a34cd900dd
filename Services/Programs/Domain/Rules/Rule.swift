public import Shared

/// A rule that can be read: its id, its version, and what it finds.
public struct Rule: Sendable {
    typealias Check = @Sendable (FoldedEntity, Neighbourhood) -> [Found]

    /// One finding, before it is given its rule's name.
    struct Found {
        let sentence: String
        let events: [EventRef]

        init(_ sentence: String, _ events: [EventRef] = []) {
            self.sentence = sentence
            self.events = events
        }
    }

    public let id: String
    /// Raised whenever the same facts could give another finding.
    public let version: Int
    public let severity: Finding.Severity
    /// What must hold, in one sentence.
    public let statement: String
    /// Of which kinds of things; empty for all.
    let kinds: Set<EntityKind>
    let check: Check

    init(
        _ id: String, version: Int = 1, _ severity: Finding.Severity = .warning, _ kinds: Set<EntityKind> = [],
        _ statement: String, _ check: @escaping Check
    ) {
        self.id = id
        self.version = version
        self.severity = severity
        self.statement = statement
        self.kinds = kinds
        self.check = check
    }

    /// Everything that the rules find about a thing, in the order of their ids.
    public static func findings(about entity: FoldedEntity, in neighbourhood: Neighbourhood) -> [Finding] {
        Self.all.filter { $0.kinds.isEmpty || $0.kinds.contains(entity.key.kind) }.flatMap { rule in
            rule.check(entity, neighbourhood).map { found in
                Finding(
                    rule: rule.id, version: rule.version, severity: rule.severity, thing: entity.key,
                    sentence: found.sentence, events: Set(found.events).sorted())
            }
        }
    }

    /// Every rule, by id.
    public static let all: [Rule] =
        (Self.ofDates + Self.ofMoney + Self.ofFrameworks + Self.ofProgrammes + Self.ofEvidence).sorted { $0.id < $1.id }
}
