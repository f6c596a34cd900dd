internal import FoundationEssentials
internal import Shared

extension Rule {
    static let refundIsSaid = Rule(
        "B30", severity: .info, FinancialTransaction.self, "A negative transaction says what it takes back."
    ) { thing, _ in
        guard let value = thing.value, let amount = value.amount.point, amount < 0 else { return [] }
        let explanation = thing.description == nil ? "; say in `description` what it takes back" : ""
        return [
            Found(
                "\(thing.name) is negative, \(amount) \(value.currency): it lowers the sum of its type\(explanation).",
                thing.assertedBy(\.value))
        ]
    }
}
