public import Shared

/// The kind of money that a record counts as; sums are by kind. Documents contain its text: `transaction type 3`,
/// `transaction`, `budget original`, `budget revised`, `budget`, `requirement`, `offer pending`, `in kind`.
public enum MoneyHeading: Hashable, Sendable {
    /// Nil where no type is stated, or where no rule decides between claims about it.
    case transaction(TransactionType?)
    case budget(Budget.Edition?)
    case requirement
    case offer(Offer.State)
    case inKind

    public var text: String {
        switch self {
        case .transaction(let type?): "transaction type \(type.rawValue)"
        case .transaction(nil): "transaction"
        case .budget(.original?): "budget original"
        case .budget(.revised?): "budget revised"
        case .budget(nil): "budget"
        case .requirement: "requirement"
        case .offer(let state): "offer \(state.rawValue)"
        case .inKind: "in kind"
        }
    }

    private static let all: [String: Self] = {
        let transactions = [.transaction(nil)] + TransactionType.allCases.map { Self.transaction($0) }
        let budgets = [.budget(nil)] + Budget.Edition.allCases.map { Self.budget($0) }
        let others: [Self] = [.requirement, .inKind] + Offer.State.allCases.map { .offer($0) }
        return Dictionary(uniqueKeysWithValues: (transactions + budgets + others).map { ($0.text, $0) })
    }()
}

extension MoneyHeading: Codable {
    public init(from decoder: any Decoder) throws {
        let text = try decoder.singleValueContainer().decode(String.self)
        guard let known = Self.all[text] else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "\"\(text)\" is no kind of money"))
        }
        self = known
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(self.text)
    }
}

extension MoneyHeading: Comparable {
    public static func < (a: Self, b: Self) -> Bool { a.text < b.text }
}
