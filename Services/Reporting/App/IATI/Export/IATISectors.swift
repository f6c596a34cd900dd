internal import FoundationEssentials
internal import ReportingDomain
internal import Shared
internal import XML

/// The sectors of several fields of cooperation in percent. Each field weighs the same, because no source states how they
/// share the whole.
struct IATISectors {
    private let shares: [(code: String, percentage: Decimal)]
    /// Fields whose stated shares are not 100 together; their sectors are left out.
    let notWhole: [Code]

    init(_ components: [ComponentEntry]) {
        var sums: [String: Decimal] = [:]
        var notWhole: [Code] = []
        var counted = 0
        for component in components where !component.sectors.isEmpty {
            let stated = component.sectors.compactMap(\.percentage)
            let equal = Decimal(100) / Decimal(component.sectors.count)
            guard
                component.sectors.count == 1 || stated.isEmpty
                    || stated.reduce(0, +) == 100 && stated.count == component.sectors.count
            else {
                notWhole.append(component.code)
                continue
            }
            counted += 1
            for sector in component.sectors {
                let share = component.sectors.count == 1 ? 100 : sector.percentage ?? equal
                sums[sector.code, default: 0] += share
            }
        }
        let codes = sums.keys.sorted()
        var left = Decimal(100)
        self.shares = codes.enumerated().map { position, code in
            // The last one has the rest, so that the shares are 100 together.
            let share =
                position == codes.count - 1 ? left : ((sums[code] ?? 0) / Decimal(max(counted, 1))).rounded(places: 2)
            left -= share
            return (code, share)
        }
        self.notWhole = notWhole
    }

    var nodes: [XMLNode] {
        self.shares.map { code, percentage in
            .element(
                "sector",
                [
                    "vocabulary": "1", "code": code,
                    "percentage": self.shares.count == 1 ? nil : percentage.description,
                ])
        }
    }
}
