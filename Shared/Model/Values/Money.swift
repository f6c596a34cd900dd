public import FoundationEssentials
public import JSON

/// An amount in one currency. Amounts of two currencies are never added.
public struct Money: Hashable, Sendable, Codable {
    public let amount: Decimal
    /// ISO 4217.
    public let currency: String

    public init(_ amount: Decimal, currency: String) {
        self.amount = amount
        self.currency = currency
    }

    /// The sum, or nil when the currencies differ.
    public static func + (a: Money, b: Money) -> Money? {
        a.currency == b.currency ? Money(a.amount + b.amount, currency: a.currency) : nil
    }
}

extension Money: Readable {
    /// Reads `{"amount": 10000000000, "currency": "IDR"}`.
    public init(json: JSONView, at path: String) throws(Invalid) {
        let reader = try ObjectReader(json, at: path)
        self.amount = try reader.required("amount")
        self.currency = try reader.required("currency")
    }

    public var json: JSONValue { .object(["amount": self.amount.json, "currency": .string(self.currency)]) }
}
