extension Shape {
    /// Obstacles and risks, from their opening to their end.
    static let obstacles = [
        Shape(
            "obstacle.opened", "Obstacle opened", "Something hinders the cooperation, or may come to.", .obstacle,
            [
                .required("obstacle", .code, "The code of the obstacle."),
                .required("category", .word(Words.obstacles), "What kind of obstacle it is."),
                .required("title", .text, "What the obstacle is."),
                .optional("risk", .flag, "Whether it is a risk: it has not come about."),
                .optional("severity", .integer(1...5), "How much it hinders, 1 to 5."),
                .optional("likelihood", .integer(1...5), "How likely a risk is to come about, 1 to 5."),
                .on("When it was first seen."),
                .optional("owner", .thing([.post, .organisation]), "Who sees to it."),
                .optional("mitigation", .text, "What is to be done about it."),
                .optional("about", .list(.thing(Words.touched), atLeast: 1), "What it touches, each once."),
            ]),
        Shape(
            "obstacle.mitigation_started", "Mitigation of an obstacle started",
            "Something is being done about an obstacle.",
            .obstacle, registers: false,
            [
                .required("obstacle", .code, "The code of the obstacle."),
                .on("When it began."),
                .optional("mitigation", .text, "What is being done."),
                .optional("owner", .thing([.post, .organisation]), "Who sees to it."),
                .occurrence,
            ]),
        Shape(
            "obstacle.closed", "Obstacle closed", "An obstacle is gone, or is lived with.", .obstacle, registers: false,
            [
                .required("obstacle", .code, "The code of the obstacle."),
                .required(
                    "outcome", .word(["resolved", "accepted"]), "resolved: it is gone; accepted: it is lived with."),
                .on("When it was closed."),
                .optional("explanation", .text, "How it was closed."),
                .occurrence,
            ]),
        Shape(
            "obstacle.reopened", "Obstacle reopened", "A closed obstacle hinders again.", .obstacle, registers: false,
            [
                .required("obstacle", .code, "The code of the obstacle."),
                .on("When it hindered again."),
                .optional("reason", .reason(Words.reasons), "Why it hinders again."),
                .occurrence,
            ]),
    ]
}
