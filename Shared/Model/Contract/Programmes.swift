extension Shape {
    /// Programmes and work plans.
    static let programmes = [
        Shape(
            "programme.registered", "Programme registered", "A programme of the cooperation was made known.",
            .programme,
            rules: [Self.ordered("planned_start", "planned_end")],
            [
                .required("programme", .code, "The code of the programme."),
                .required("title", .text, "The title of the programme."),
                .required(
                    "partnerships", .list(.reference(.partnership), atLeast: 1),
                    "The codes of the partnerships that the programme is of, one or more, each once."),
                .optional("agreement", .reference(.agreement), "The code of the agreement that it carries out."),
                .optional(
                    "components", .list(.reference(.component), atLeast: 1),
                    "The codes of the components that it serves, one or more, each once."),
                .optional("iati_identifier", .string, "The IATI identifier of the programme."),
                .optional("planned_start", .date, "When it is to begin."),
                .optional("planned_end", .date, "When it is to end."),
                .optional("scope", .listed(.activityScope), "A code of the list ActivityScope."),
                .optional("collaboration_type", .listed(.collaborationType), "A code of the list CollaborationType."),
                .optional("aid_type", .listed(.aidType), "A code of the list AidType."),
                .optional("flow_type", .listed(.flowType), "A code of the list FlowType."),
                .optional("finance_type", .listed(.financeType), "A code of the list FinanceType."),
                .optional("tied_status", .listed(.tiedStatus), "A code of the list TiedStatus."),
                .optional(
                    "participants",
                    .list(
                        .object([
                            .optional("organisation", .reference(.organisation), "The code of the organisation."),
                            .optional("name", .text, "The name of an organisation that has no code here."),
                            .optional("role", .listed(.organisationRole), "A code of the list OrganisationRole."),
                        ])), "The organisations that take part."),
            ]),
        Shape(
            "programme.status_changed", "Programme status changed", "A programme entered a status.", .programme,
            registers: false, rules: [Self.ordered("actual_start", "actual_end")],
            [
                .required("programme", .code, "The code of the programme."),
                .required(
                    "status", .listed(.activityStatus),
                    "1 pipeline, 2 implementation, 3 finalisation, 4 closed, 5 cancelled, 6 suspended: the list ActivityStatus."
                ),
                .required("on", .date, "When the programme entered the status."),
                .optional("actual_start", .date, "When the programme began."),
                .optional("actual_end", .date, "When the programme ended."),
                .optional("reason", .reason(Words.reasons), "Why; a step back, 5 and 6 need it."),
                .optional(
                    "because", .list(.thing([.contextEvent, .obstacle])),
                    "The context events and obstacles that led to it, each once."),
                .occurrence,
            ]),
        Shape(
            "work_plan.adopted", "Work plan adopted", "A plan of what is to be done in a period was adopted.",
            .workPlan,
            rules: [Self.ordered("start", "end")],
            [
                .required("work_plan", .code, "The code of the work plan."),
                .required(
                    "partnerships", .list(.reference(.partnership), atLeast: 1),
                    "The codes of the partnerships that the plan is of, one or more, each once."),
                .required("start", .date, "The first day that it plans for."),
                .required("end", .date, "The last day that it plans for."),
                .optional("title", .text, "The title of the work plan."),
                .optional("agreement", .reference(.agreement), "The code of the agreement that it carries out."),
                .on("When it was adopted."),
                .document,
            ]),
    ]
}
