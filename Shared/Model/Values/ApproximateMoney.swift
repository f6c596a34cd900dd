public import JSON

/// An amount in one currency, as exact as its source: `{"amount": {"about": 3000000000}, "currency": "IDR"}`.
public struct ApproximateMoney: FieldValue, Codable {
    public let amount: Quantity
    /// ISO 4217.
    public let currency: String

    public init(_ money: Money) {
        self.amount = .exact(money.amount)
        self.currency = money.currency
    }

    public init(json: JSONView, at path: String) throws(Invalid) {
        let reader = try ObjectReader(json, at: path)
        self.amount = try reader.required("amount")
        self.currency = try reader.required("currency")
    }

    public var json: JSONValue { .object(["amount": self.amount.json, "currency": .string(self.currency)]) }
}
