public import Shared

/// The codes of the IATI list TransactionType.
public enum TransactionType: String, Sendable, CaseIterable {
    case incomingFunds = "1"
    case outgoingCommitment = "2"
    case disbursement = "3"
    case expenditure = "4"
    case interestPayment = "5"
    case loanRepayment = "6"
    case reimbursement = "7"
    case purchaseOfEquity = "8"
    case saleOfEquity = "9"
    case creditGuarantee = "10"
    case incomingCommitment = "11"
    case outgoingPledge = "12"
    case incomingPledge = "13"

    /// The believed type; nil where none is stated.
    public init?(_ transaction: Folded<FinancialTransaction>) {
        guard let type = transaction.type.flatMap({ Self(rawValue: $0) }) else { return nil }
        self = type
    }

    /// The type of a record of money; nil when it is not a transaction.
    public init?(_ item: FundingItem) {
        guard let type = item.entity.of(FinancialTransaction.self).flatMap({ Self($0) }) else { return nil }
        self = type
    }

    /// Whether money moved: pledges and commitments only promise it, and a guarantee only backs it.
    public var movesMoney: Bool {
        switch self {
        case .outgoingCommitment, .creditGuarantee, .incomingCommitment, .outgoingPledge, .incomingPledge: false
        case .incomingFunds, .disbursement, .expenditure, .interestPayment, .loanRepayment, .reimbursement,
            .purchaseOfEquity, .saleOfEquity:
            true
        }
    }
}
