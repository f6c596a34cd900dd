public import Shared

/// A rule with its id, its version, its statement, and the check that gives its findings.
public struct Rule: Sendable {
    /// One finding, before the id and version of its rule are added.
    struct RuleResult {
        let sentence: String
        let events: [EventRef]
        /// Set when it differs from the severity of the rule.
        let severity: Finding.Severity?

        init(_ sentence: String, _ events: [EventRef] = [], severity: Finding.Severity? = nil) {
            self.sentence = sentence
            self.events = events
            self.severity = severity
        }
    }

    public let id: String
    /// Raised whenever the same facts could give a different finding.
    public let version: Int
    public let severity: Finding.Severity
    /// The condition that must hold, in one sentence.
    public let statement: String
    private let check: @Sendable (FoldedEntity, FoldedGraph) -> [RuleResult]

    /// A rule about entities of every kind, or of the given kinds.
    init(
        _ id: String, version: Int = 1, severity: Finding.Severity = .warning, of kinds: Set<EntityKind>? = nil,
        _ statement: String, _ check: @escaping @Sendable (FoldedEntity, FoldedGraph) -> [RuleResult]
    ) {
        self.id = id
        self.version = version
        self.severity = severity
        self.statement = statement
        self.check = { entity, graph in
            kinds?.contains(entity.key.kind) == false ? [] : check(entity, graph)
        }
    }

    /// A rule about entities of one kind.
    init<Entity: EntityType>(
        _ id: String, version: Int = 1, severity: Finding.Severity = .warning, _: Entity.Type, _ statement: String,
        _ check: @escaping @Sendable (Folded<Entity>, FoldedGraph) -> [RuleResult]
    ) {
        self.id = id
        self.version = version
        self.severity = severity
        self.statement = statement
        self.check = { entity, graph in entity.of(Entity.self).map { check($0, graph) } ?? [] }
    }

    /// Everything that the rules find about an entity, in the order of their ids.
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
        Self.sharesAreStated, Self.offerIsDelivered, Self.supersededIsStated, Self.entityIsComplete,
        Self.milestoneWasPlanned, Self.countsAreNotNegative, Self.noticeIsFollowed, Self.nothingIsStatedTwice,
        Self.paymentsWereCommitted, Self.plannedEndIsFollowed, Self.valueDateIsNear, Self.effectiveAfterSigning,
        Self.amountsFitTheCurrency, Self.refundIsSaid, Self.identifiersAreClean, Self.newNameHasDay,
        Self.renewalHasVersion, Self.statusFitsSteps, Self.sourcesAgree,
    ].sorted { $0.id < $1.id }
}

extension FoldedEntity {
    /// Kind and code, as a sentence names the entity.
    var name: String { "\(self.key.kind.rawValue) \(self.key.code)" }
}

extension Folded {
    /// Kind and code, as a sentence names the entity.
    var name: String { self.entity.name }
}
