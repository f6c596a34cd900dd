internal import JSON
internal import Shared

/// Money. Its partnerships are given by their codes, each with its share if it has one: `p:40`.
extension Stated {
    /// Budget `b` of the year 2017.
    static func budget(
        _ id: String, of partnerships: [String] = ["p"], _ amount: JSONValue = 100, _ currency: String = "IDR",
        _ more: [String: JSONValue] = [:]
    ) -> Stated {
        Stated(
            id, "budget.stated",
            Self.belonging(
                to: partnerships,
                ["budget": "b", "start": "2017-01-01", "end": "2017-12-31", "value": .money(amount, currency)]), more)
    }

    /// A disbursement of 10 July 2017.
    static func transaction(
        _ id: String, _ code: String = "t", of partnerships: [String] = ["p"], _ amount: JSONValue = 100,
        _ currency: String = "IDR", _ more: [String: JSONValue] = [:]
    ) -> Stated {
        Stated(
            id, "transaction.recorded",
            Self.belonging(
                to: partnerships,
                [
                    "transaction": .string(code), "type": "3", "on": "2017-07-10", "value": .money(amount, currency),
                ]), more)
    }

    /// Requirement `f`.
    static func requirement(
        _ id: String, about thing: JSONValue, of partnerships: [String] = [], _ amount: JSONValue = 100,
        _ currency: String = "IDR", _ more: [String: JSONValue] = [:]
    ) -> Stated {
        Stated(
            id, "funding_requirement.stated",
            Self.belonging(
                to: partnerships,
                ["funding_requirement": "f", "about": thing, "value": .money(amount, currency)]), more)
    }

    /// Offer `o`.
    static func offer(
        _ id: String, of partnerships: [String] = ["p"], _ more: [String: JSONValue] = [:]
    ) -> Stated {
        Stated(id, "offer.made", Self.belonging(to: partnerships, ["offer": "o", "what": .text("O")]), more)
    }

    static func decided(_ id: String, _ decision: String, _ more: [String: JSONValue] = [:]) -> Stated {
        Stated(id, "offer.decided", ["offer": "o", "decision": .string(decision)], more)
    }

    static func delivery(_ id: String, _ delivery: String, _ more: [String: JSONValue] = [:]) -> Stated {
        Stated(id, "offer.delivery_stated", ["offer": "o", "delivery": .string(delivery)], more)
    }

    /// Contribution `k`.
    static func inKind(
        _ id: String, of partnerships: [String] = ["p"], _ more: [String: JSONValue] = [:]
    ) -> Stated {
        Stated(
            id, "in_kind_contribution.recorded",
            Self.belonging(to: partnerships, ["in_kind_contribution": "k", "what": .text("K")]), more)
    }

    /// The rate of one unit of `base` in `quote`.
    static func rate(_ id: String, _ base: String, _ quote: String, on day: String, _ rate: String) -> Stated {
        Stated(
            id, "exchange_rate.stated",
            [
                "base": .string(base), "quote": .string(quote), "on": .string(day), "rate": .written(rate),
            ])
    }

    private static func belonging(
        to partnerships: [String], _ members: [String: JSONValue]
    ) -> [String: JSONValue] {
        guard !partnerships.isEmpty else { return members }
        let list = partnerships.map { stated -> JSONValue in
            let parts = stated.split(separator: ":").map(String.init)
            return .members([
                "partnership": .string(parts[0]), "share": parts.count > 1 ? .written(parts[1]) : nil,
            ])
        }
        return members.merging(["partnerships": .array(list)]) { first, _ in first }
    }
}
