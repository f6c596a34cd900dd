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

    /// The believed type; nil where nobody states one.
    public init?(_ transaction: Folded<FinancialTransaction>) {
        guard let type = transaction.type.flatMap({ Self(rawValue: $0) }) else { return nil }
        self = type
    }

    /// Of a record of money that is a transaction.
    public init?(_ item: FundingItem) {
        guard let type = item.entity.of(FinancialTransaction.self).flatMap({ Self($0) }) else { return nil }
        self = type
    }

    /// Whether money moved: pledges and commitments promise it, and a guarantee backs it.
    public var moves: Bool {
        switch self {
        case .outgoingCommitment, .creditGuarantee, .incomingCommitment, .outgoingPledge, .incomingPledge: false
        case .incomingFunds, .disbursement, .expenditure, .interestPayment, .loanRepayment, .reimbursement,
            .purchaseOfEquity, .saleOfEquity:
            true
        }
    }
}
