internal import Foundation
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// Events about indicators, and what they give on a day.
struct SeriesFacts {
    private let facts: [StatedFact]

    init(_ facts: [StatedFact]) { self.facts = facts }

    /// Every entity as its history states it, sorted by key.
    func folded() throws -> [FoldedEntity] {
        let events = try self.facts.map { try $0.event() }
        let withdrawals = events.filter { $0.data.role == .withdrawal }
        let histories = Dictionary(grouping: events.filter { $0.data.role == .statement }, by: \.data.entity)
        return histories.sorted { $0.key < $1.key }.map { key, history in Fold.fold(key, history + withdrawals) }
    }

    func table(asOf day: String = "2020-12-31") throws -> IndicatorTable {
        let entities = try self.folded()
        return IndicatorTable(
            entities.compactMap { $0.of() }, baselines: entities.compactMap { $0.of() },
            targets: entities.compactMap { $0.of() }, observations: entities.compactMap { $0.of() },
            locks: entities.compactMap { $0.of() }, surveys: entities.compactMap { $0.of() },
            assessments: entities.compactMap { $0.of() }, asOf: try #require(CalendarDate(day)),
            belief: { _ in Belief(preferences: [], ranks: [:]) })
    }

    func series(_ code: String = "i", asOf day: String = "2020-12-31") throws -> IndicatorSeries {
        try #require(try self.table(asOf: day).series(of: try FormulaSamples.code(code)))
    }
}

extension IndicatorSeries {
    /// The rows that are not broken down.
    var whole: [SeriesRow] { self.rows.filter { $0.row.dimensions.isWhole } }

    /// The figure of each of these rows; a dash where there is none.
    var values: [String] { self.whole.map { $0.row.actual?.value.shown ?? "-" } }

    /// The running sum of each of these rows; a dash where there is none.
    var running: [String] { self.whole.map { $0.running?.shown ?? "-" } }

    var rules: [String] { self.flags.map(\.rule.rawValue) }

    /// The row of a period, such as `2016-Q1`; of the whole.
    func row(_ period: String) throws -> SeriesRow {
        let period = try FormulaSamples.period(period)
        return try #require(self.whole.first { $0.row.period == period }, "no row of \(period)")
    }
}

extension Quantity {
    /// The number; the JSON of a bound or a range.
    var shown: String { self.point?.description ?? self.json.text }
}

extension ComputedFigure {
    /// The number, or the code of the reason why there is none.
    var shown: String { self.number?.description ?? self.reason?.rawValue ?? "" }
}

extension Correction {
    /// The figures that moved, such as `observed 2016-01-01 20 > 25`; a dash where there was or is no figure.
    var shown: [String] {
        self.moved.map {
            "\($0.kind.rawValue) \($0.period.start?.description ?? "") \($0.before?.shown ?? "-") > "
                + "\($0.after?.shown ?? "-")"
        }
    }
}
