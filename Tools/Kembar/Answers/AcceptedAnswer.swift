/// The reply of `POST /v1/events` and `POST /v1/reports`: the event that was accepted.
struct AcceptedAnswer: Decodable {
    struct Advice: Decodable {
        /// Severity, the most severe first.
        enum Severity: String, Decodable, CaseIterable, Comparable {
            case error, warning, info

            /// An unknown value of a later service counts as `info`, the last.
            init(from decoder: any Decoder) throws {
                self = Self(rawValue: try decoder.singleValueContainer().decode(String.self)) ?? .info
            }

            static func < (a: Self, b: Self) -> Bool {
                (Self.allCases.firstIndex(of: a) ?? 0) < (Self.allCases.firstIndex(of: b) ?? 0)
            }
        }

        let rule: String
        let severity: Severity
        let sentence: String
    }

    let id: String
    /// What the event would cause, by what is known.
    let advice: [Advice]?
}
