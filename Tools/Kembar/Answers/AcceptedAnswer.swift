/// What `POST /v1/events` and `POST /v1/reports` answer: the event that was accepted.
struct AcceptedAnswer: Decodable {
    struct Advice: Decodable {
        /// How much it matters, the most severe first.
        enum Severity: String, Decodable, CaseIterable, Comparable {
            case error, warning, info

            /// A word of a later service stands last.
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
    /// What the event would cause by what is known.
    let advice: [Advice]?
}
