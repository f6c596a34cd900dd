internal import JSON

extension Shape {
    /// Fields of cooperation, who answers for them, and what they are to bring about.
    static let components = [
        Shape(
            "component.defined", "Component defined", "A field of cooperation, or a part of one, was defined.",
            .component,
            rules: [Self.knownTags, Self.notItself("component", "parent")],
            [
                .required("component", .code, "The code of the component."),
                .required("name", .text, "The name of the component."),
                .optional("agreement", .reference(.agreement), "The code of the agreement that names it."),
                .optional("parent", .reference(.component), "The code of the component that this one is a part of."),
                .optional("objective", .text, "What the component is to bring about."),
                .optional(
                    "sectors",
                    .list(
                        .object([
                            .required("code", .listed(.sector), "The sector, an OECD CRS code of the list Sector."),
                            .optional("percentage", .number, "Its share; needed when there are several, 100 together."),
                        ])), "The sectors that the component belongs to."),
                .optional(
                    "tags",
                    .list(
                        .object([
                            .required("vocabulary", .word(["2", "3"]), "2 for goals, 3 for targets of the SDGs."),
                            .required("code", .string, "The number of the goal or target."),
                        ])), "The goals and targets of the SDGs that the component serves."),
                .optional(
                    "leads",
                    .list(
                        .object([
                            .required("party", .thing([.city, .organisation]), "The side."),
                            .required("organisation", .reference(.organisation), "The code of its lead unit."),
                        ])), "The lead unit on each side."),
            ]),
        Shape(
            "responsibility.assigned", "Responsibility assigned", "Somebody was made responsible for a component.",
            .responsibility,
            [
                .required("responsibility", .code, "The code of the responsibility."),
                .required("component", .reference(.component), "The code of the component."),
                .required("party", .thing([.city, .organisation]), "The party on whose side it is."),
                .required(
                    "role", .listed(.organisationRole),
                    "1 funding, 2 accountable, 3 extending, 4 implementing: the list OrganisationRole."),
                .optional("post", .reference(.post), "The code of the post that bears it."),
                .optional("contact", .flag, "Whether others turn to this post about the component."),
                .optional("from", .date, "From when it is borne."),
                .occurrence,
            ]),
        Shape(
            "responsibility.vacated", "Responsibility vacated", "Nobody bears the responsibility any more.",
            .responsibility, registers: false,
            [
                .required("responsibility", .code, "The code of the responsibility."),
                .required("on", .date, "When it was given up."),
                .optional("reason", .reason(Words.reasons), "Why it was given up."),
                .occurrence,
            ]),
        Shape(
            "result.defined", "Result defined", "What components are to bring about was defined.", .result,
            [
                .required("result", .code, "The code of the result."),
                .required(
                    "level", .listed(.resultType), "1 output, 2 outcome, 3 impact, 9 other: the list ResultType."),
                .required("statement", .text, "What is to be brought about."),
                .required(
                    "components", .list(.reference(.component), atLeast: 1),
                    "The codes of the components that it belongs to, one or more, each once."),
            ]),
    ]

    private static let knownTags: Rule = { fields throws(Invalid) in
        for (position, tag) in (fields.view["tags"]?.elements ?? []).enumerated() {
            let list = tag["vocabulary"]?.string == "2" ? CodeList.sdgGoal : .sdgTarget
            try list.check(tag["code"]?.string ?? "", at: "\(fields.path(of: "tags"))[\(position)].code")
        }
    }
}
