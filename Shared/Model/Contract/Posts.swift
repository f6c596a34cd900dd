extension Shape {
    /// Posts, who holds them, and the one event that bears a name.
    static let posts = [
        Shape(
            "post.registered", "Post registered", "A post in an organisation was made known.", .post,
            [
                .required("post", .code, "The code of the post."),
                .required(
                    "organisation", .reference(.organisation), "The code of the organisation that the post is in."),
                .required("title", .text, "The title of the post."),
                .optional("contact", .string, "How the office of the post is reached; nothing of a person."),
            ]),
        Shape(
            "post.filled", "Post filled", "A person took up a post.", .post, registers: false,
            [
                .required("post", .code, "The code of the post."),
                .required("person", .code, "The code of the person, which says nothing of the name."),
                .required("from", .date, "When the person took up the post."),
                .occurrence,
            ]),
        Shape(
            "post.vacated", "Post vacated", "A person left a post; it is vacant until it is filled again.", .post,
            registers: false,
            [
                .required("post", .code, "The code of the post."),
                .required("on", .date, "When the post became vacant."),
                .optional("person", .code, "The code of the person who left it."),
                .optional("reason", .reason(Words.reasons), "Why the post became vacant."),
                .occurrence,
            ]),
        Shape(
            "person.named", "Person named",
            "A natural person was named. Taken by HTTP from the programs registry alone, which seals the name before it keeps or announces it.",
            .person, oneOf: ["name", "sealed"],
            [
                .required("person", .code, "The code of the person."),
                .optional(
                    "name", .text, "The name; only what a publisher sends by HTTP to the programs registry has it."),
                .optional(
                    "sealed", .string, "The name, sealed by the programs registry with a key of this person; base64."),
            ]),
        Shape(
            "person.erased", "Person erased",
            "The key that opens a person's name is to be destroyed; nobody can read the name from then on.", .person,
            [
                .required("person", .code, "The code of the person."),
                .optional("reason", .reason(["request", "retention", "other"]), "Why the person is erased."),
            ]),
    ]
}
