internal import FoundationEssentials
internal import JSON

extension Shape {
    /// What is needed, offered, budgeted, paid and given.
    static let funding = [
        Shape(
            "funding_requirement.stated", "Funding requirement stated", "What something costs was stated.",
            .fundingRequirement,
            [
                .required("funding_requirement", .code, "The code of the requirement."),
                .required(
                    "about", .thing([.partnership, .component, .programme, .activity]), "What the money is needed for."),
                .required("value", .value, "How much is needed."),
                .optional("basis", .word(["estimate", "quotation", "budget"]), "What the figure rests on."),
                .on("The day that the figure speaks of."),
                .partnerships, .relation,
            ]),
        Shape(
            "offer.made", "Offer made", "Somebody offered something to the cooperation.", .offer,
            [
                .required("offer", .code, "The code of the offer."),
                .required("what", .text, "What was offered."),
                .party("by", "Who offered it."),
                .optional("by_name", .text, "Who offered it, when it was nobody that has a code."),
                .party("to", "To whom it was offered."),
                .optional("value", .value, "What it is worth; absent when nobody says."),
                .optional("cost_to_receiver", .value, "What it would cost the receiver."),
                .on("When it was offered."),
                .optional(
                    "components", .list(.reference(.component), atLeast: 1),
                    "The codes of the components that it is for, one or more, each once."),
                .partnerships, .relation,
            ]),
        Shape(
            "offer.decided", "Offer decided", "An offer was accepted, declined, or ran out.", .offer, registers: false,
            [
                .required("offer", .code, "The code of the offer."),
                .required("decision", .word(["accepted", "declined", "lapsed"]), "What became of the offer."),
                .on("When it was decided."),
                .party("decided_by", "Who decided it."),
                .optional("reasons", .list(.word(Words.reasons), atLeast: 1), "The reasons, each once."),
                .optional("explanation", .text, "The reasons in words."),
            ]),
        Shape(
            "offer.delivery_stated", "Delivery of an offer stated",
            "Whether what was offered was delivered was stated.",
            .offer, registers: false,
            [
                .required("offer", .code, "The code of the offer."),
                .required(
                    "delivery", .word(["delivered", "not_delivered", "unverified"]), "Whether it was delivered."),
                .optional("delivered_on", .date, "When it was delivered."),
                .occurrence,
            ]),
        Shape(
            "budget.stated", "Budget stated", "Money for a period was planned.", .budget,
            rules: [Self.ordered("start", "end")],
            [
                .required("budget", .code, "The code of the budget."),
                .required("start", .date, "The first day of the period."),
                .required("end", .date, "The last day of the period; a year after the first at most."),
                .required("value", .money, "How much is planned."),
                .optional("type", .listed(.budgetType), "1 original, 2 revised: the list BudgetType."),
                .optional("status", .listed(.budgetStatus), "1 indicative, 2 committed: the list BudgetStatus."),
                .optional(
                    "source", .word(["local_budget", "partner_city", "national", "donor", "private", "in_kind"]),
                    "Where the money comes from; local_budget is the APBD."),
                .party("by", "Whose budget it is."),
                .optional("line", .string, "The line of the budget."),
                .component, .programme, .partnerships, .relation, .document,
            ]),
        Shape(
            "transaction.recorded", "Transaction recorded", "Money was pledged, committed, paid, spent or received.",
            .transaction,
            [
                .required("transaction", .code, "The code of the transaction."),
                .required("type", .listed(.transactionType), "A code of the list TransactionType, 1 to 13."),
                .required("on", .date, "When it took place."),
                .required("value", .value, "How much it was."),
                .optional("value_date", .date, "The day whose rates apply to the value."),
                .party("provider", "Who gave the money."),
                .party("receiver", "Who received the money."),
                .optional("description", .text, "What the money was for."),
                .optional("activity", .reference(.activity), "The code of the activity that it is for."),
                .optional("budget", .reference(.budget), "The code of the budget that it is taken from."),
                .optional("offer", .reference(.offer), "The code of the offer that it fulfils."),
                .component, .programme, .partnerships, .relation, .document,
            ]),
        Shape(
            "exchange_rate.stated", "Exchange rate stated", "What one currency was worth in another was stated.",
            .exchangeRate, code: ["base", "quote", "on"], rules: [Self.positiveRate],
            [
                .required("base", .listed(.currency), "The currency that is changed, a code of the list Currency."),
                .required(
                    "quote", .listed(.currency), "The currency that it is changed into, a code of the list Currency."),
                .required("on", .day, "The day of the rate."),
                .required("rate", .number, "How much of `quote` one unit of `base` was worth; more than 0."),
            ]),
        Shape(
            "in_kind_contribution.recorded", "Contribution in kind recorded", "Something other than money was given.",
            .inKindContribution,
            [
                .required("in_kind_contribution", .code, "The code of the contribution."),
                .required("what", .text, "What was given."),
                .party("by", "Who gave it."),
                .party("to", "To whom it was given."),
                .optional("quantity", .quantity, "How much of it."),
                .optional("unit", .string, "The unit of the quantity."),
                .optional("value", .value, "What it is worth; never summed with money unless it is told."),
                .on("When it was given."),
                .optional("activity", .reference(.activity), "The code of the activity that it is for."),
                .component, .programme, .partnerships, .relation, .document,
            ]),
    ]

    private static let positiveRate: Rule = { fields throws(Invalid) in
        guard try fields.required("rate", as: Decimal.self) > 0 else {
            throw Invalid(fields.path(of: "rate"), "must be more than 0")
        }
        guard fields.view["base"]?.string != fields.view["quote"]?.string else {
            throw Invalid(fields.path(of: "quote"), "is the same currency as base")
        }
    }
}
