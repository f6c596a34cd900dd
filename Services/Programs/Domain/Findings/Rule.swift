public import Shared

/// A rule that can be read: its id, its version, and what it finds.
public struct Rule: Sendable {
    /// One finding, before it is given its rule's name.
    struct Found {
        let sentence: String
        let events: [EventRef]
        /// When it differs from that of the rule.
        let severity: Finding.Severity?

        init(_ sentence: String, _ events: [EventRef] = [], severity: Finding.Severity? = nil) {
            self.sentence = sentence
            self.events = events
            self.severity = severity
        }
    }

    public let id: String
    /// Raised whenever the same facts could give another finding.
    public let version: Int
    public let severity: Finding.Severity
    /// What must hold, in one sentence.
    public let statement: String
    private let check: @Sendable (FoldedEntity, FoldedGraph) -> [Found]

    /// A rule about things of every kind, or of these.
    init(
        _ id: String, version: Int = 1, severity: Finding.Severity = .warning, of kinds: Set<EntityKind>? = nil,
        _ statement: String, _ check: @escaping @Sendable (FoldedEntity, FoldedGraph) -> [Found]
    ) {
        self.id = id
        self.version = version
        self.severity = severity
        self.statement = statement
        self.check = { entity, graph in
            kinds?.contains(entity.key.kind) == false ? [] : check(entity, graph)
        }
    }

    /// A rule about things of one kind.
    init<Entity: EntityType>(
        _ id: String, version: Int = 1, severity: Finding.Severity = .warning, _: Entity.Type, _ statement: String,
        _ check: @escaping @Sendable (Folded<Entity>, FoldedGraph) -> [Found]
    ) {
        self.id = id
        self.version = version
        self.severity = severity
        self.statement = statement
        self.check = { entity, graph in entity.of(Entity.self).map { check($0, graph) } ?? [] }
    }

    /// Everything that the rules find about a thing, in the order of their ids.
    public static func findings(about entity: FoldedEntity, in graph: FoldedGraph) -> [Finding] {
        Self.all.flatMap { rule in
            rule.check(entity, graph).map { found in
                Finding(
                    rule: rule.id, version: rule.version, severity: found.severity ?? rule.severity, thing: entity.key,
                    sentence: found.sentence, events: Set(found.events).sorted())
            }
        }
    }

    /// Every rule, by id.
    public static let all: [Rule] = [
        Self.endsAfterBeginning, Self.happenedBeforeStatement, Self.transactionBeforeStatement, Self.budgetOfOneYear,
        Self.sectorsMakeWhole, Self.participantsAreNamed, Self.ratesAreStated, Self.programmeWithinAgreement,
        Self.componentHasRoles, Self.statusHasDates, Self.participantsMakeTotal, Self.endOfProgrammeHasReason,
        Self.memorandumIsApproved, Self.ratingsShowEvidence, Self.weightsMakeWhole, Self.codesAreCurrent,
        Self.sharesAreStated, Self.offerIsDelivered, Self.supersededIsStated, Self.thingIsComplete,
        Self.milestoneWasPlanned, Self.countsAreNotNegative, Self.noticeIsFollowed, Self.nothingIsStatedTwice,
        Self.paymentsWereCommitted, Self.plannedEndIsFollowed, Self.valueDateIsNear, Self.effectiveAfterSigning,
        Self.amountsFitTheCurrency, Self.refundIsSaid, Self.identifiersAreClean, Self.newNameHasDay,
        Self.renewalHasVersion, Self.statusFitsSteps, Self.sourcesAgree,
    ].sorted { $0.id < $1.id }
}

extension FoldedEntity {
    /// Kind and code, as a sentence names the thing.
    var name: String { "\(self.key.kind.rawValue) \(self.key.code)" }
}

extension Folded {
    /// Kind and code, as a sentence names the thing.
    var name: String { self.entity.name }
}
