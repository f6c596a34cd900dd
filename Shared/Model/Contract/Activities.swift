extension Shape {
    /// The life of an activity beside its plan and its end, and who took part.
    static let activities = [
        Shape(
            "activity.started", "Activity started", "An activity has begun, planned or not.", .activity,
            [
                .required("activity", .code, "The code of the activity."),
                .required("start", .date, "When the activity began."),
                .optional("title", .text, "The title of the activity."),
                .optional("kind", .word(ActivityKind.allCases.map(\.rawValue)), "What kind of activity it is."),
                .optional(
                    "partnerships", .list(.reference(.partnership), atLeast: 1),
                    "The codes of the partnerships that it belongs to, one or more, each once; needed when no plan names them."
                ),
                .optional(
                    "components", .list(.reference(.component), atLeast: 1),
                    "The codes of the components that it serves, one or more, each once."),
                .optional("place", .text, "Where the activity takes place."),
                .optional("mode", .word(ActivityMode.allCases.map(\.rawValue)), "How the participants meet."),
                .occurrence, .programme, .document,
            ]),
        Shape(
            "activity.postponed", "Activity postponed", "An activity was put off.", .activity, registers: false,
            [
                .required("activity", .code, "The code of the activity."),
                .required("reason", .reason(Words.reasons), "Why the activity was put off."),
                .on("When it was put off."),
                .optional("until", .date, "Until when it was put off."),
                .occurrence,
            ]),
        Shape(
            "activity.replanned", "Activity replanned", "An activity that was put off has new dates.", .activity,
            registers: false, rules: [Self.ordered("start", "end")],
            [
                .required("activity", .code, "The code of the activity."),
                .on("When it was planned anew."),
                .optional("start", .date, "When the activity is to begin now."),
                .optional("end", .date, "When the activity is to end now."),
                .occurrence,
            ]),
        Shape(
            "activity.milestone_reached", "Milestone of an activity reached", "A milestone of an activity was reached.",
            .activity, registers: false,
            [
                .required("activity", .code, "The code of the activity."),
                .required("milestone", .code, "The code of the milestone within the activity."),
                .required("on", .date, "When the milestone was reached."),
                .document,
            ]),
        Shape(
            "participation.recorded", "Participation recorded", "Who took part in an activity was recorded.",
            .participation,
            [
                .required("participation", .code, "The code of the participation."),
                .required("activity", .reference(.activity), "The code of the activity."),
                .optional("persons", .quantity, "How many persons took part; absent when nobody says."),
                .optional("person_days", .quantity, "How many days they took part, all persons together."),
                .optional("organisation", .reference(.organisation), "The code of their organisation."),
                .optional("unit", .string, "Their unit within it."),
                .optional("sex", .word(["f", "m", "other", "unknown"]), "Their sex."),
                .optional(
                    "role",
                    .word(["trainee", "trainer", "delegate", "host", "speaker", "organiser", "secondee", "other"]),
                    "The role in which they took part."),
                .optional("certificate", .flag, "Whether they were given a certificate."),
                .optional(
                    "aggregate", .flag, "Whether it is a stated total, beside which no rows are to be summed."),
            ]),
        Shape(
            "participation.followed_up", "Participation followed up",
            "What became of those who took part was asked some months later.", .participation, registers: false,
            [
                .required("participation", .code, "The code of the participation."),
                .required("after_months", .integer(1...120), "How many months later; 3, 6 and 12 are usual."),
                .on("When it was asked."),
                .optional("still_in_post", .from(0), "How many are still in their post."),
                .optional("use_it", .from(0), "How many use what was learnt."),
                .optional("passed_on_to", .from(0), "To how many others it was passed on."),
            ]),
    ]
}
