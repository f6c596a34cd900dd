extension Shape {
    /// What others judged, what is known to be complete, and the documents that show it.
    static let evidence = [
        Shape(
            "assessment.recorded", "Assessment recorded",
            "What somebody else judged of the cooperation was recorded; evidence, never an input to a figure.",
            .assessment, rules: [Self.ordered("start", "end")],
            [
                .required("assessment", .code, "The code of the assessment."),
                .required("partnership", .reference(.partnership), "The code of the partnership."),
                .required(
                    "level", .word(["partnership", "component", "output", "outcome"]), "What was judged."),
                .required("rating", .word(["good", "mixed", "poor", "none_stated"]), "The verdict as one of a list."),
                .optional("verdict", .text, "The verdict in the author's words."),
                .optional("author", .string, "The author of the published work."),
                .optional("yardstick", .text, "What was judged by."),
                .optional(
                    "components", .list(.reference(.component), atLeast: 1),
                    "The codes of the components that were judged, one or more, each once."),
                .optional("start", .date, "The first day of the period that was judged."),
                .optional("end", .date, "The last day of the period that was judged."),
                .optional(
                    "factors",
                    .list(
                        .object([
                            .required("text", .text, "The factor as stated."),
                            .optional("category", .word(Words.obstacles), "What kind of factor it is."),
                            .optional("direction", .word(["helped", "hindered"]), "Which way it worked."),
                        ])), "The factors that the author names."),
                .document,
            ]),
        Shape(
            "reporting_coverage.stated", "Reporting coverage stated",
            "A party stated how complete its reports about a period are.", .reportingCoverage,
            rules: [Self.ordered("start", "end")],
            [
                .required("reporting_coverage", .code, "The code of the statement."),
                .required("partnership", .reference(.partnership), "The code of the partnership."),
                .required("party", .thing([.city, .organisation]), "The party that states it."),
                .required("start", .date, "The first day of the period."),
                .required("end", .date, "The last day of the period."),
                .required(
                    "statement", .word(["complete", "nothing_happened", "unknown"]),
                    "complete: everything was told; nothing_happened: there was nothing to tell; unknown."),
                .component,
            ]),
        Shape(
            "document.registered", "Document registered", "A document was made known.", .document,
            [
                .required("document", .code, "The code of the document."),
                .required("title", .text, "The title of the document."),
                .optional("category", .listed(.documentCategory), "A code of the list DocumentCategory."),
                .optional("url", .string, "The address where the document can be read."),
                .optional("sha256", .sha256, "The SHA-256 digest of the document's bytes, hexadecimal."),
                .optional("format", .string, "The media type of the document."),
                .optional("languages", .list(.language), "The languages that it is written in, each once."),
                .optional("published", .date, "When the document was published."),
                .optional("about", .list(.thing(Words.touched), atLeast: 1), "What it speaks of, each once."),
            ]),
    ]
}
