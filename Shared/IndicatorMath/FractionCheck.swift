internal import FoundationEssentials
public import Shared

/// Tells percentages that were written once as `30` and once as `0.3`.
public enum FractionCheck {
    /// Whether two percentages differ by a factor near 100, the smaller one being 1 at most (own definition: 50 to 200).
    public static func isInDoubt(_ a: Quantity?, _ b: Quantity?) -> Bool {
        guard let a = a?.point.map({ abs($0) }), let b = b?.point.map({ abs($0) }), a > 0, b > 0 else { return false }
        let (small, large) = (min(a, b), max(a, b))
        return small <= 1 && (50...200).contains(large / small)
    }
}
