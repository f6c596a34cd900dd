internal import FoundationEssentials
internal import Shared

extension Rule {
    static let refundIsSaid = Rule(
        "B30", severity: .info, FinancialTransaction.self, "A negative transaction states what it reverses."
    ) { thing, _ in
        guard let value = thing.value, let amount = value.amount.point, amount < 0 else { return [] }
        let explanation = thing.description == nil ? "; state in `description` what it reverses" : ""
        return [
            RuleResult(
                "\(thing.name) is negative, \(amount) \(value.currency): it lowers the sum of its type\(explanation).",
                thing.assertedBy(\.value))
        ]
    }
}
