public import Shared

/// The indices that Kembar supports.
public enum IndexKind: String, Vocabulary {
    /// Satisfaction with public services (Indeks Kepuasan Masyarakat).
    case ikm
    /// Electronic government of Indonesian authorities (Sistem Pemerintahan Berbasis Elektronik) and its successor.
    case spbe
    /// E-government development of countries, United Nations.
    case egdi
    /// Online services of cities, United Nations.
    case losi

    /// Whether the index only describes the context of a cooperation. Such an index is national or relative, so no
    /// change of it is an effect of one partnership.
    public var isContextOnly: Bool {
        switch self {
        case .ikm, .spbe: false
        case .egdi, .losi: true
        }
    }
}
