internal import FoundationEssentials
internal import Shared

extension Decimal {
    /// Rounded to 30 decimal places. This removes errors of divisions in the last of 38 digits, so that a value that is
    /// exactly half of a printed unit is rounded as a half.
    var settled: Decimal { self.rounded(places: 30) }
}
