/// Members and words that several shapes share.
extension Member {
    /// Which time it is that a thing takes this step.
    static let occurrence = Member.optional(
        "occurrence", .from(1),
        "Which time it is that this happens to the thing, counted from 1; 1 when it is not told.")

    static let version = Member.optional(
        "version", .from(1), "The number of the version of the agreement, counted from 1; 1 when it is not told.")

    /// The partnerships that money or a thing of value belongs to, or is only related to.
    static let partnerships = Member.optional(
        "partnerships",
        .list(
            .object([
                .required("partnership", .reference(.partnership), "The code of the partnership."),
                .optional(
                    "share", .number,
                    "The percentage that belongs to this partnership; needed for a sum when there are several."),
            ])), "The partnerships that it belongs to, each once.")

    static let relation = Member.optional(
        "relation", .word(["part_of", "related"]),
        "part_of: it is part of the cooperation; related: it only stands beside it, and is never summed. part_of when it is not told."
    )

    static let component = Member.optional("component", .reference(.component), "The code of the field that it is for.")
    static let programme = Member.optional(
        "programme", .reference(.programme), "The code of the programme that it is for.")
    static let document = Member.optional("document", .reference(.document), "The code of the document that shows it.")

    static func on(_ words: String) -> Member { .optional("on", .date, words) }

    static func party(_ name: String, _ words: String) -> Member {
        .optional(name, .thing([.city, .organisation]), words)
    }
}

/// Words that several shapes share.
enum Words {
    static let reasons = ["funding", "priority", "technical", "legal", "timing", "external_shock", "other"]
    static let agreements = AgreementSigned.Kind.allCases.map(\.rawValue)
    /// Of obstacles, risks, and factors that an assessment names.
    static let obstacles = [
        "framework", "responsibility", "funding", "human_resources", "technology_infrastructure", "legal",
        "coordination",
        "political_priority", "external_shock", "asymmetry", "data",
    ]
    /// What a document, an obstacle or a context event may touch.
    static let touched: [EntityKind] = [
        .city, .organisation, .post, .partnership, .agreement, .formationStep, .component, .result, .programme,
        .workPlan,
        .activity, .offer, .budget, .transaction, .inKindContribution, .fundingRequirement, .obstacle, .contextEvent,
    ]
}
