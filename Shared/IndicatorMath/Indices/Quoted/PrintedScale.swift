public import FoundationEssentials
public import Shared

/// The word for a power of ten after a printed number.
public enum PrintedScale: String, Vocabulary {
    case one, thousand
    /// 만 (10⁴).
    case tenThousand = "ten_thousand"
    case million
    /// 억 (10⁸).
    case hundredMillion = "hundred_million"
    case billion, trillion

    public var factor: Decimal { Decimal(sign: .plus, exponent: self.exponent, significand: 1) }

    private var exponent: Int {
        switch self {
        case .one: 0
        case .thousand: 3
        case .tenThousand: 4
        case .million: 6
        case .hundredMillion: 8
        case .billion: 9
        case .trillion: 12
        }
    }

    private var words: [String] {
        switch self {
        case .one: [""]
        case .thousand: ["ribu", "ribuan", "thousand", "천"]
        case .tenThousand: ["만"]
        case .million: ["juta", "jutaan", "million", "백만"]
        case .hundredMillion: ["억"]
        case .billion: ["miliar", "milyar", "miliaran", "milyaran", "billion", "십억"]
        case .trillion: ["triliun", "trilyun", "triliunan", "trillion", "조"]
        }
    }

    /// The scale of a word in Indonesian, English or Korean, in any case; nil for an unknown word.
    public init?(word: String) {
        let word = word.lowercased()
        guard let scale = Self.allCases.first(where: { $0.words.contains(word) }) else { return nil }
        self = scale
    }

    /// The scale of a word, or of the beginning of a Korean word such as `억원`, to which a unit is joined.
    init?(beginning word: String) {
        if let scale = PrintedScale(word: word) {
            self = scale
            return
        }
        let known = Self.allCases.flatMap { scale in scale.words.map { (word: $0, scale: scale) } }
            .filter { $0.word.unicodeScalars.contains { $0.value > 0x7F } && word.hasPrefix($0.word) }
        guard let longest = known.max(by: { $0.word.count < $1.word.count }) else { return nil }
        self = longest.scale
    }
}
