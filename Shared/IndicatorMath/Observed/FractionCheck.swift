internal import FoundationEssentials
public import Shared

/// Detects percentages that were written once as `30` and once as `0.3`.
public enum FractionCheck {
    /// Whether two percentages differ by a factor near 100, the smaller being 1 at most (own definition: 50 to 200).
    public static func isInDoubt(_ a: Quantity?, _ b: Quantity?) -> Bool {
        guard let a = a?.point.map({ abs($0) }), let b = b?.point.map({ abs($0) }), a > 0, b > 0 else { return false }
        let (small, large) = (min(a, b), max(a, b))
        return small <= 1 && (50...200).contains(large / small)
    }

    /// Whether a stated percentage is about 100 times the one that figure and target give, or a hundredth of it
    /// (own definition: 90 to 110).
    static func isInDoubt(_ stated: Quantity?, of actual: Quantity?, in target: Quantity?) -> Bool {
        guard let stated = stated?.point.map({ abs($0) }), let a = actual?.point.map({ abs($0) }),
            let t = target?.point.map({ abs($0) }), stated > 0, a > 0, t > 0
        else { return false }
        let computed = a / t * 100
        return (90...110).contains(max(stated, computed) / min(stated, computed))
    }
}
