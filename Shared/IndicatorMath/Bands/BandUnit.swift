public import Shared

/// The unit of the values that a table puts into bands.
public enum BandUnit: String, Vocabulary {
    /// Percent: 90 means nine tenths.
    case percent
    /// A ratio: 1 means equal.
    case ratio
    /// Points of an index, on the scale of its instrument.
    case points
}
