extension CodeList {
    /// The form that every code of the list has in every edition; nil when the list promises none.
    var pattern: String? {
        switch self.name {
        case Self.country.name: "^[A-Z]{2}$"
        case Self.currency.name: "^[A-Z]{3}$"
        case Self.organisationType.name: "^[0-9]{2}$"
        default: nil
        }
    }
}
