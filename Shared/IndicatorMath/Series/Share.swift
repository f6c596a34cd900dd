internal import FoundationEssentials
internal import Shared

/// A part of a whole in percent.
public enum Share {
    /// To one decimal place, rounded half away from zero: `40.0`.
    public static func percent(_ part: Int, of whole: Int) -> String {
        (Decimal(part) / Decimal(max(whole, 1)) * 100).fixed(places: 1)
    }
}
