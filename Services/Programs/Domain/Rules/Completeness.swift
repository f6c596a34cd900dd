internal import JSON
public import Shared

/// What the readers of a thing will ask for. A draft without it is taken, and listed as incomplete.
public enum Completeness {
    /// Members by kind; of alternatives separated by `|` one is enough.
    private static let wanted: [EntityKind: [String]] = [
        .city: ["admin_level", "is_national_capital", "geonames_id|latitude"],
        .profileFact: ["unit|currency"],
        .organisation: ["type", "iati_identifier"],
        .partnership: ["kind", "initiated"],
        .agreement: ["effective", "expires", "parties", "languages", "signatories", "document"],
        .component: ["objective", "sectors", "leads"],
        .responsibility: ["post", "from"],
        .programme: ["agreement", "components", "planned_start", "planned_end"],
        .activity: ["title", "kind", "components", "start", "end"],
        .participation: ["persons", "organisation", "sex", "person_days"],
        .fundingRequirement: ["basis", "on"],
        .offer: ["by|by_name", "to", "value", "on"],
        .budget: ["type", "status", "source"],
        .transaction: ["provider", "receiver"],
        .inKindContribution: ["by", "quantity"],
        .obstacle: ["severity", "owner", "mitigation", "on"],
        .assessment: ["author", "verdict", "yardstick"],
        .document: ["sha256", "url"],
    ]

    /// Names of members that are not told; of a rating, items that are not rated.
    public static func missing(of thing: FoldedEntity) -> [String] {
        if thing.key.kind == .frameworkRating {
            let rated = Set(thing.list("items").compactMap { $0["item"]?.string })
            return Shape.frameworkItems.filter { !rated.contains($0) }
        }
        return (Self.wanted[thing.key.kind] ?? []).filter { alternatives in
            !alternatives.split(separator: "|").contains { thing.has(String($0)) }
        }.map { $0.replacing("|", with: " or ") }
    }
}
