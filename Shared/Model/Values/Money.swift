public import FoundationEssentials
public import JSON

/// An amount in one currency. Amounts of two currencies are never added.
public struct Money: Hashable, Sendable {
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
    /// Reads `{"amount": 10000000000, "currency": "IDR"}`; at most four decimal places are kept by the store.
    public init(json: JSONView, at path: String) throws(Invalid) {
        let fields = try Fields(json, at: path)
        self.amount = try fields.required("amount")
        guard let currency = try fields.code("currency", from: .currency) else {
            throw Invalid(fields.path(of: "currency"), "is missing")
        }
        self.currency = currency
        guard Door.isPassed || !self.amount.hasMore(thanPlaces: 4) else {
            throw Invalid(fields.path(of: "amount"), "has more than four decimal places")
        }
    }

    public var json: JSONValue { .object(["amount": self.amount.json, "currency": .string(self.currency)]) }
}
