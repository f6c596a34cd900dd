internal import FoundationEssentials
internal import Shared

/// How far a figure is on the way from its baselines to its target.
enum ComparedProgress {
    case reached
    /// For each baseline, with the elapsed share of the period taken into account where it is asked for.
    case ratios([Decimal])
    case unknown(Translation)
}
