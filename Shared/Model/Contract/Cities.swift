internal import JSON

extension Shape {
    /// Facts of a city's profile, each of one year.
    static let cities = [
        Shape(
            "profile_fact.stated", "Profile fact stated", "A figure about a city in one year was stated.", .profileFact,
            code: ["city", "measure", "year", "edition"], rules: [Self.plain("measure"), Self.plain("edition")],
            [
                .required("city", .reference(.city), "The code of the city."),
                .required(
                    "measure", .code,
                    "What is measured: population, own_revenue, grdp, grdp_per_capita, area, or the code of an index."),
                .required("year", .integer(1800...2200), "The year that the figure speaks of."),
                .required("value", .quantity, "The figure."),
                .optional("unit", .string, "The unit of the figure, as its publisher writes it."),
                .optional("currency", .listed(.currency), "The currency of the figure, a code of the list Currency."),
                .optional(
                    "edition", .code,
                    "The edition of an index: 2015-16. Figures of different editions may not compare, so each is a fact of its own."
                ),
                .optional("quoted", .string, "The figure as it was printed."),
            ])
    ]

    /// The code of the fact is put together from its members; a point within one would make it mean two things.
    private static func plain(_ member: String) -> Rule {
        { fields throws(Invalid) in
            if fields.view[member]?.string?.contains(".") == true {
                throw Invalid(fields.path(of: member), "must have no point")
            }
        }
    }
}
