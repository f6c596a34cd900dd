internal import IndicatorMath
internal import JSON
internal import Shared

/// The derived rows of an indicator as the API shows them.
enum SeriesReply {
    static func json(_ row: IndicatorRow) -> JSONValue {
        .members([
            "period": row.period.json, "as_of": row.asOf?.json,
            "dimensions": row.dimensions.isWhole ? nil : row.dimensions.json,
            "definition_version": .int(row.version),
            "series_break": row.seriesBreak.map { .string($0.rawValue) },
            "target": row.target.map { target in
                Self.figure(
                    target.value, isDerived: target.isDerived, target.events, rule: target.rule, range: target.range,
                    isLate: target.isLate)
            },
            "actual": row.actual.map { actual in
                Self.figure(
                    actual.value, isDerived: actual.isDerived, actual.events, rule: actual.rule, range: actual.range)
            },
            "observation": (row.rule == .undecided ? nil : row.claims.first).map { .string($0.observation.code) },
            "realisation": row.realisation.map { Self.realisation($0) },
            "not_defined": row.comparison.notDefined.map { .string($0.rawValue) },
            "target_reached": row.comparison.isReached.map { .string($0.rawValue) },
            "stated_realisation": row.statedRealisation.map { Self.realisation($0) },
            "share_to_date": .bool(row.isToDate),
        ])
    }

    private static func figure(
        _ value: Quantity, isDerived: Bool, _ events: [EventRef], rule: BeliefRule?, range: Quantity?,
        isLate: Bool = false
    ) -> JSONValue {
        .members([
            "value": value.json, "derived": .bool(isDerived), "rule": rule.map { .string($0.rawValue) },
            "range": range?.json, "set_after_period": isLate ? true : nil, "events": .array(events.map(\.json)),
        ])
    }

    private static func realisation(_ realisation: Realisation) -> JSONValue {
        let rounded = realisation.rounded
        return .members([
            "percent": rounded.exact.json, "shown": .string(rounded.shown),
            "approximate": .bool(realisation.isApproximate), "band": realisation.band.map { .string($0.rawValue) },
        ])
    }
}
