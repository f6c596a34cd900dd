internal import FoundationEssentials
internal import ReportingDomain
internal import Shared

/// Sums of money with their ranges, the number of records in no sum, and how much of a budget was used.
struct MoneyLines {
    private let money: MoneySection

    init(_ money: MoneySection) { self.money = money }

    var lines: [String] {
        guard !self.money.items.isEmpty else { return [] }
        let excluded = self.money.items.count { $0.excluded != nil }
        return ["", Translation.money.en] + self.money.sums.map(Self.line) + self.money.execution.map(Self.line)
            + (excluded == 0 ? [] : ["    in no sum: \(excluded) of \(self.money.items.count) records"])
    }

    private static func line(_ sum: MoneySum) -> String {
        let amount = sum.amount.map { "\($0) \(sum.currency)" } ?? "\(Translation.undecided.en), \(sum.currency)"
        let range = sum.range.map { " (\($0.from) to \($0.to))" } ?? ""
        return "    \(ReportSummary.word(sum.heading)): \(amount)\(range)"
    }

    private static func line(_ execution: ExecutionEntry) -> String {
        let programme = execution.programme.map { " of \($0)" } ?? ""
        return
            "    budget\(programme) \(ReportSummary.span(execution.start, execution.end)): \(execution.percent) % used, \(execution.spent) of \(execution.budget) \(execution.currency)"
    }
}
