internal import JSON

extension Shape {
    /// The life of an agreement beside its signing, and the rating of its clauses.
    static let agreements = [
        Shape(
            "agreement.drafted", "Agreement drafted", "An agreement, or a new version of one, is being drafted.",
            .agreement,
            [
                .required("agreement", .code, "The code of the agreement."),
                .required("kind", .word(Words.agreements), "What kind of instrument it is to be."),
                .required(
                    "partnerships", .list(.reference(.partnership), atLeast: 1),
                    "The codes of the partnerships that the agreement is for, one or more, each once."),
                .version,
                .optional("title", .text, "The title of the agreement."),
                .optional(
                    "parties", .list(.thing([.city, .organisation]), atLeast: 1), "Who is to be a party, each once."),
                .optional("languages", .list(.language), "The languages that it is drafted in, each once."),
                .on("When the draft was made."),
                .optional("reason", .reason(Words.reasons), "Why an approved version is drafted anew."),
                .document,
            ]),
        Shape(
            "agreement.review_started", "Agreement review started", "The draft of an agreement is under review.",
            .agreement,
            registers: false,
            [
                .required("agreement", .code, "The code of the agreement."),
                .version,
                .on("When the review began."),
                .optional("by", .thing([.city, .organisation, .post]), "Who reviews it."),
            ]),
        Shape(
            "agreement.approved", "Agreement approved", "A version of an agreement was approved for signing.",
            .agreement,
            registers: false,
            [
                .required("agreement", .code, "The code of the agreement."),
                .version,
                .on("When the version was approved."),
                .optional("by", .thing([.city, .organisation, .post]), "Who approved it."),
                .optional("reference", .string, "The number of the decision."),
                .document,
            ]),
        Shape(
            "agreement.formality_recorded", "Formality of an agreement recorded",
            "A formality that the law asks for was completed; it moves no state.", .agreement, registers: false,
            [
                .required("agreement", .code, "The code of the agreement."),
                .required(
                    "formality", .word(["legislative_approval", "full_powers", "deposit"]),
                    "Approval by the legislative assembly, full powers to sign, or deposit of the original."),
                .version,
                .on("When it was completed."),
                .optional("by", .thing([.city, .organisation, .post]), "Who gave, granted or keeps it."),
                .optional("reference", .string, "The number of the decision, letter or deposit."),
                .document,
            ]),
        Shape(
            "agreement.entered_into_force", "Agreement entered into force",
            "A version of an agreement came into force.",
            .agreement, registers: false,
            [
                .required("agreement", .code, "The code of the agreement."),
                .required("on", .date, "When the version came into force."),
                .version,
            ]),
        Shape(
            "agreement.renewal_decided", "Renewal of an agreement decided",
            "A party decided whether an agreement is to be renewed; nothing is signed by that.", .agreement,
            registers: false,
            [
                .required("agreement", .code, "The code of the agreement."),
                .required("decision", .word(["renew", "let_expire", "undecided"]), "What was decided."),
                .on("When it was decided."),
                .optional("by", .thing([.city, .organisation, .post]), "Who decided it."),
                .optional("scope", .text, "What the renewal is to cover."),
                .occurrence,
            ]),
        Shape(
            "agreement.expired", "Agreement expired", "An agreement was stated to have run out.", .agreement,
            registers: false,
            [
                .required("agreement", .code, "The code of the agreement."),
                .required("on", .date, "When the agreement ran out."),
                .version,
            ]),
        Shape(
            "agreement.terminated", "Agreement terminated", "An agreement was ended before its time.", .agreement,
            registers: false,
            [
                .required("agreement", .code, "The code of the agreement."),
                .required("on", .date, "When the agreement ended."),
                .required("reason", .reason(Words.reasons), "Why the agreement was ended."),
                .optional("by", .thing([.city, .organisation, .post]), "Who ended it."),
            ]),
        Shape(
            "agreement.superseded", "Agreement superseded", "Another agreement took the place of this one.", .agreement,
            registers: false, rules: [Self.notItself("agreement", "superseded_by")],
            [
                .required("agreement", .code, "The code of the agreement that was replaced."),
                .required("superseded_by", .reference(.agreement), "The code of the agreement that replaces it."),
                .on("When it was replaced."),
            ]),
        Shape(
            "agreement.version_rated", "Version of an agreement rated",
            "The clauses of one version of an agreement were rated, by or for one party.", .frameworkRating,
            rules: [Self.eachItemOnce],
            [
                .required("framework_rating", .code, "The code of the rating."),
                .required("agreement", .reference(.agreement), "The code of the agreement."),
                .required("on", .date, "When the clauses were rated."),
                .required("items", .list(.object(Self.ratedItem), atLeast: 1), "The items that were rated, each once."),
                .version,
                .party("party", "The party that rated, or for which was rated; both may rate."),
                .optional("assessor", .thing([.post, .organisation]), "Who rated."),
                .document,
            ]),
        Shape(
            "formation_step.planned", "Formation step planned", "A step on the way to an agreement was planned.",
            .formationStep, code: ["agreement", "step"],
            [
                .required("agreement", .reference(.agreement), "The code of the agreement."),
                .required("step", .integer(1...8), Self.steps),
                .required("on", .date, "The day planned for the step."),
                .optional("responsible", .reference(.post), "The code of the post that sees to it."),
            ]),
        Shape(
            "formation_step.completed", "Formation step completed", "A step on the way to an agreement was completed.",
            .formationStep, code: ["agreement", "step"],
            [
                .required("agreement", .reference(.agreement), "The code of the agreement."),
                .required("step", .integer(1...8), Self.steps),
                .required("on", .date, "When the step was completed."),
                .optional("responsible", .reference(.post), "The code of the post that saw to it."),
                .document,
            ]),
    ]

    private static let steps =
        "1 exploration, 2 letter of intent, 3 plan of cooperation, 4 legislative approval, 5 facilitation, 6 drafting, 7 signing, 8 implementation."

    /// The clauses that a framework should have: C1 fields, C2 parties and units, C3 responsible posts, C4 concrete
    /// results, C5 funds, C6 duration, C7 plan of action, C8 joint working group, C9 monitoring, C10 amendment, C11
    /// legislative approval and full powers, C12 continuity.
    public static let frameworkItems = (1...12).map { "C\($0)" }

    private static let ratedItem: [Member] = [
        .required("item", .word(Self.frameworkItems), "The item, C1 to C12."),
        .required(
            "rating", .word(["0", "1", "2", "na"]), "0 absent, 1 vague, 2 specific, na not applicable."),
        .optional("clause", .string, "Where in the agreement it stands."),
        .optional("quote", .string, "The words of the agreement."),
        .optional("note", .text, "Why it was rated so."),
        .optional("sources", .list(.citation), "The works that show it."),
    ]

    private static let eachItemOnce: Rule = { fields throws(Invalid) in
        try fields.refuseRepeats(in: "items", of: "item")
    }
}
