internal import Shared

/// The reply of `GET /v1/indicators`.
struct IndicatorsAnswer: Decodable {
    struct Item: Decodable {
        let code: String
        let members: Definition
    }

    /// The current definition of an indicator, as far as lists show it.
    struct Definition: Decodable {
        let title: LanguageMap?
        let unit: String?
        let currency: String?
        let cumulation: Indicator.Cumulation?
        let frequency: Frequency?
        let formula: String?
        let version: Int?
    }

    let items: [Item]
    /// The cursor of the next page, if there may be one.
    let nextAfter: String?
}
