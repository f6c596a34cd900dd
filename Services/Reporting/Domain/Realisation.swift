internal import FoundationEssentials
internal import JSON
internal import Shared

/// Realisation percent: actual / target × 100 (F1; Halim 2001), with the bands of Kepmendagri 690.900-327 for closed
/// periods.
struct Realisation {
    enum Band: String {
        case veryEffective = "very_effective"
        case effective
        case fairlyEffective = "fairly_effective"
        case lessEffective = "less_effective"
        case ineffective

        /// Half-open: above 100, from 90, from 80, from 60, below.
        init(percent: Decimal) {
            self =
                if percent > 100 {
                    .veryEffective
                } else if percent >= 90 {
                    .effective
                } else if percent >= 80 {
                    .fairlyEffective
                } else if percent >= 60 {
                    .lessEffective
                } else {
                    .ineffective
                }
        }
    }

    let percent: Decimal
    /// One of the figures is not exact.
    let isApproximate: Bool
    /// Nil for a share to date: a part of a year is not held against a whole year's band.
    let band: Band?

    /// Nil when there is no single number on either side, or the target is 0.
    static func computed(actual: Quantity?, target: Quantity?, isClosed: Bool) -> Realisation? {
        guard let actual, let target, let a = actual.point, let t = target.point, t != 0 else { return nil }
        let percent = a / t * 100
        return Realisation(
            percent: percent, isApproximate: !actual.isExact || !target.isExact,
            band: isClosed ? Band(percent: percent) : nil)
    }

    /// As a source states it.
    static func stated(_ quantity: Quantity, isClosed: Bool) -> Realisation? {
        guard let percent = quantity.point else { return nil }
        return Realisation(
            percent: percent, isApproximate: !quantity.isExact, band: isClosed ? Band(percent: percent) : nil)
    }
}
