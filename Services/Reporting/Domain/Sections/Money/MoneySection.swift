public import FoundationEssentials
public import FundingMath
public import Shared

/// The money of the partnership: sums with the records in them, and the records in no sum, with the reason.
public struct MoneySection: Codable, Sendable, Hashable {
    /// By kind of money and currency.
    public let sums: [MoneySum]
    /// The sums in each currency of the money, converted; empty for money in one currency, and where no rate is stored.
    @OmittedWhenEmpty public var conversions: [MoneyConversion]
    /// What the sums are made of, by component, giver, kind and currency.
    @OmittedWhenEmpty public var parts: [FundingPart]
    /// Every record of money that belongs to the partnership or is related to it, by kind and code.
    public let items: [MoneyItem]
    /// Expenditure or disbursement in percent of the budget in force, by period, programme and currency.
    @OmittedWhenEmpty public var execution: [ExecutionEntry]
}

/// The sum of one kind of money in one currency.
public struct MoneySum: Codable, Sendable, Hashable {
    public let heading: MoneyHeading
    /// ISO 4217.
    public let currency: String
    /// Nil when no rule decides between claims about a part of it.
    public let amount: ExactNumber?
    /// The least and the greatest sum that claims allow.
    public let range: MoneyRange?
    public let events: [EventRef]
}

/// From the least to the greatest amount.
public struct MoneyRange: Codable, Sendable, Hashable {
    public let from: ExactNumber
    public let to: ExactNumber
}

/// One record of money.
public struct MoneyItem: Codable, Sendable, Hashable {
    public let kind: EntityKind
    public let code: Code
    public let heading: MoneyHeading
    public let value: ApproximateMoney?
    public let date: CoarseDate?
    /// The period of a commitment or a budget.
    public let start: CoarseDate?
    public let end: CoarseDate?
    /// The day of the transaction, which its value date need not be.
    public let on: CoarseDate?
    /// The state of a budget, a code of the IATI list BudgetStatus.
    public let status: Budget.Status?
    /// Who gives it, or whose budget it is.
    public let provider: EntityReference?
    public let receiver: EntityReference?
    /// The programme that it belongs to, as it is stated.
    public let programme: Code?
    /// What it is for.
    public let description: LanguageMap?
    /// Where the money of a budget comes from.
    public let source: Budget.Source?
    /// The part of a replaced budget that belongs to the partnership; nil for other records, and where undecided.
    public let replacedPart: ExactNumber?
    /// The part of it that is summed; nil when it is in no sum.
    public let countsAs: ExactNumber?
    /// Why it is in no sum.
    public let excluded: FundingExclusionReason?
    /// The record that is counted in its place.
    public let counted: Code?
    /// The rule by which its value is used among others.
    public let rule: BeliefRule?
    /// The least and the greatest amount that claims allow.
    public let range: MoneyRange?
    public let events: [EventRef]
}

/// How much of a budget was used (formula F10): expenditure where it is reported, else disbursement, never both.
public struct ExecutionEntry: Codable, Sendable, Hashable {
    /// The period of the budget.
    public let start: CoarseDate
    public let end: CoarseDate
    public let programme: Code?
    public let currency: String
    public let spent: ExactNumber
    public let budget: ExactNumber
    /// In percent, to one decimal place.
    public let percent: String
    public let events: [EventRef]
}
