extension Shape {
    /// What becomes of a partnership as a whole.
    static let partnerships = [
        Shape(
            "partnership.suspended", "Partnership suspended", "The parties stated that the partnership rests.",
            .partnership,
            registers: false,
            [
                .required("partnership", .code, "The code of the partnership."),
                .required("on", .date, "From when the partnership rests."),
                .required("reason", .reason(Words.reasons), "Why the partnership rests."),
                .optional("by", .list(.thing([.city, .organisation])), "Who stated it, each once."),
                .occurrence,
            ]),
        Shape(
            "partnership.resumed", "Partnership resumed", "A suspended partnership goes on.", .partnership,
            registers: false,
            [
                .required("partnership", .code, "The code of the partnership."),
                .required("on", .date, "From when the partnership goes on."),
                .optional("reason", .reason(Words.reasons), "Why the partnership goes on."),
                .occurrence,
            ]),
        Shape(
            "partnership.terminated", "Partnership terminated", "The partnership was ended.", .partnership,
            registers: false,
            [
                .required("partnership", .code, "The code of the partnership."),
                .required("on", .date, "When the partnership ended."),
                .required("reason", .reason(Words.reasons), "Why the partnership was ended."),
                .optional("by", .list(.thing([.city, .organisation])), "Who ended it, each once."),
            ]),
    ]
}
