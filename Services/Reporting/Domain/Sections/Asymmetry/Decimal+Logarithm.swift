internal import FoundationEssentials
internal import Shared

#if canImport(Glibc)
    internal import Glibc
#endif

extension Decimal {
    /// The natural logarithm to four decimal places, of which a binary number has more than enough; nil unless positive.
    var logarithm: Decimal? {
        guard self > 0, let binary = Double(self.description) else { return nil }
        return Decimal(log(binary)).rounded(places: 4)
    }
}
