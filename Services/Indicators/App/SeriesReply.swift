internal import IndicatorMath
internal import JSON
internal import Shared

/// The derived rows of an indicator as the API shows them.
enum SeriesReply {
    static func json(_ row: IndicatorRow) -> JSONValue {
        .members([
            "period": row.period.json, "as_of": row.asOf?.json,
            "dimensions": row.dimensions.isWhole ? nil : row.dimensions.json,
            "target": row.target.map { Self.figure($0.value, isDerived: $0.isDerived, $0.events) },
            "actual": row.actual.map { Self.figure($0.value, isDerived: $0.isDerived, $0.events) },
            "realisation": row.realisation.map { Self.realisation($0) },
            "stated_realisation": row.statedRealisation.map { Self.realisation($0) },
            "share_to_date": .bool(row.isToDate),
        ])
    }

    private static func figure(_ value: Quantity, isDerived: Bool, _ events: [EventRef]) -> JSONValue {
        .object(["value": value.json, "derived": .bool(isDerived), "events": .array(events.map(\.json))])
    }

    private static func realisation(_ realisation: Realisation) -> JSONValue {
        .members([
            "percent": realisation.percent.rounded(places: 6).json, "approximate": .bool(realisation.isApproximate),
            "band": realisation.band.map { .string($0.rawValue) },
        ])
    }
}
