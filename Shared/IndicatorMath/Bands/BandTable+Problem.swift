internal import FoundationEssentials
internal import Shared

extension BandTable {
    /// The first reason why the table cannot be used; nil when there is none.
    var problem: BandTableProblem? {
        if Code(self.code) == nil { return .badCode(self.code) }
        if self.version < 1 { return .badVersion(self.version) }
        if let places = self.roundedPlaces, !(0...18).contains(places) { return .badPlaces(places) }
        if self.bands.isEmpty { return .noBands }
        return self.problemOfABand ?? self.problemBetweenBands ?? self.problemOfABoundary
    }

    private var problemOfABand: BandTableProblem? {
        var codes: Set<String> = []
        for band in self.bands {
            if Code(band.code) == nil { return .badCode(band.code) }
            if !codes.insert(band.code).inserted { return .repeatedBand(band.code) }
            if band.interval.isEmpty { return .emptyBand(band.code) }
        }
        return nil
    }

    private var problemBetweenBands: BandTableProblem? {
        for (lower, upper) in zip(self.bands, self.bands.dropFirst()) {
            guard let to = lower.interval.to else { return .unboundedInside(lower.code) }
            guard let from = upper.interval.from else { return .unboundedInside(upper.code) }
            if to.value < from.value || (to.value == from.value && !to.isIncluded && !from.isIncluded) {
                return .gap(before: upper.code, at: to.value)
            }
            if to.value > from.value || (to.isIncluded && from.isIncluded) {
                return .overlap(before: upper.code, at: from.value)
            }
        }
        return nil
    }

    private var problemOfABoundary: BandTableProblem? {
        guard let places = self.roundedPlaces else { return nil }
        return self.boundaries.first { $0.rounded(places: places) != $0 }
            .map { .boundaryTooFine($0, places: places) }
    }
}
