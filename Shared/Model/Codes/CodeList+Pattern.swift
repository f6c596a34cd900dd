extension CodeList {
    /// The pattern of every code of the list in every edition; nil when the list guarantees none.
    var pattern: String? {
        switch self.name {
        case Self.country.name: "^[A-Z]{2}$"
        case Self.currency.name: "^[A-Z]{3}$"
        case Self.organisationType.name: "^[0-9]{2}$"
        default: nil
        }
    }
}
