internal import JSON

/// Members that were added to event types which have a Swift type of their own. All are optional.
extension Member {
    /// By noun and verb.
    public static let additions: [String: [Member]] = [
        "partnership.registered": [
            .optional(
                "initiated_by", .list(.thing([.city, .organisation]), atLeast: 1), "Who brought it about, each once.")
        ],
        "agreement.signed": Self.ofAgreementSigned,
        "activity.planned": Self.ofActivityPlanned,
        "activity.completed": [
            .optional("deliverable", .text, "What the activity has brought forth."),
            .programme, .document,
        ],
        "context_event.recorded": [
            .optional("affects", .list(.thing(Words.touched), atLeast: 1), "What it touched, each once.")
        ],
    ]

    private static let ofAgreementSigned: [Member] = [
        .optional(
            "change",
            .object([
                .required("kind", .word(["amendment", "extension", "renewal"]), "How this version came about."),
                .optional("summary", .text, "What changed since the version before."),
                .optional(
                    "changed", .list(.string), "The members that differ from the version before, each once."),
            ]), "What this version changes."),
        .optional(
            "renewal",
            .object([
                .optional("automatic", .flag, "Whether it is renewed unless somebody objects."),
                .optional("term_months", .from(1), "For how many months it is renewed each time."),
                .optional("times", .from(1), "How often it can be renewed."),
            ]), "How the agreement can be renewed."),
        .optional(
            "signatories",
            .list(
                .object([
                    .required("party", .thing([.city, .organisation]), "For which party it was signed."),
                    .optional("post", .reference(.post), "The code of the post that signed."),
                    .optional("person", .code, "The code of the person who held the post."),
                ])), "Who signed, each once."),
        .optional("parent", .reference(.agreement), "The code of the agreement that this one carries out."),
        .optional(
            "reason", .reason(Words.reasons),
            "Why it was signed although a step was missing, or after the agreement had been terminated."),
        .document,
    ]

    private static let ofActivityPlanned: [Member] = [
        .on("When the plan was made."),
        .optional("work_plan", .reference(.workPlan), "The code of the work plan that it stands in."),
        .optional("deliverable", .text, "What the activity is to bring forth."),
        .optional(
            "milestones",
            .list(
                .object([
                    .required("milestone", .code, "The code of the milestone within the activity."),
                    .required("name", .text, "What is reached by then."),
                    .optional("weight", .number, "Its share of the whole in percent; 100 together."),
                    .optional("planned", .date, "When it is to be reached."),
                ]), atLeast: 1), "The milestones of the activity."),
        .optional("responsible", .reference(.post), "The code of the post that answers for the activity."),
        .programme,
    ]

    /// Checks the added members of `fields`.
    ///
    /// - Returns: what they refer to.
    static func checkAdditions(_ name: String, _ fields: Fields) throws(Invalid) -> [EntityKey] {
        var references: [EntityKey] = []
        try Value.object(Self.additions[name] ?? []).check(fields.view, at: fields.path, into: &references)
        return references
    }
}
