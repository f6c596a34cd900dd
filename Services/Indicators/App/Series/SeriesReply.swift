internal import FoundationEssentials
internal import IndicatorMath
internal import JSON
internal import Shared

/// The series of an indicator as the API shows it.
enum SeriesReply {
    /// Everything but the rows, which come in pages.
    static func head(_ series: IndicatorSeries) -> [String: JSONValue] {
        let indicator = series.indicator
        let direction = IndicatorTable.direction(of: indicator)
        var members: [String: JSONValue] = [
            "indicator": .string(series.code.text),
            "measure": indicator.measure.map { .string($0.rawValue) } ?? .null,
            "direction": direction.map { .string($0.rawValue) } ?? .null,
            "cumulation": .string(series.toDate.cumulation.rawValue),
            "is_context": .bool(indicator.about?.isEmpty == true),
            "to_date": .members([
                "cumulation": .string(series.toDate.cumulation.rawValue),
                "figure": Self.figure(series.toDate.value, of: indicator),
                "periods": .array(series.toDate.periods.map(\.json)),
                "missing": series.toDate.missing.isEmpty ? nil : .array(series.toDate.missing.map(\.json)),
            ]),
            "trends": .array(series.trends.map(Self.trend)),
            "overall_targets": .array(series.overall.map { Self.overall($0, of: indicator) }),
            "baselines": .array(series.baselines.map(Self.baseline)),
            "breakdowns": .array(series.breakdowns.map { Self.breakdown($0, of: indicator) }),
            "corrections": .array(series.corrections.map(Self.correction)),
            "not_counted": .array(series.notCounted.map(Self.notCounted)),
            "held_back": .array(
                series.heldBack.map { held in
                    .members([
                        "observation": .string(held.figure.observation.code), "period": held.figure.cell.period.json,
                        "value": held.figure.value?.json, "events": .array([held.figure.event.ref.json]),
                        "lock": Self.lock(held.lock),
                    ])
                }),
            "locks": .array(series.locks.map(Self.lock)),
            "flags": .array(series.flags.map(Self.flag)),
        ]
        members["corrections_omitted"] =
            series.correctionsOmitted > 0 ? .int(series.correctionsOmitted) : nil
        members["title"] = indicator.title?.json
        members["unit"] = indicator.unit.map { .string($0) }
        members["currency"] = indicator.currency.map { .string($0) }
        members["price_basis"] = indicator.priceBasis.map { .string($0.rawValue) }
        members["base_period"] = indicator.basePeriod?.json
        members["frequency"] = indicator.frequency.map { .string($0.rawValue) }
        members["data_source"] = indicator.dataSource?.json
        members["formula"] = series.formula.map { Self.formula($0, indicator.formula) }
        return members
    }

    private static func trend(_ trend: SeriesTrend) -> JSONValue {
        func point(_ point: SeriesTrend.Point) -> JSONValue {
            .members(["period": point.period.json, "value": point.value.json])
        }
        return .members([
            "of": .string(trend.measure.rawValue), "rose_each_period": .string(trend.roseEachPeriod.rawValue),
            "points": .int(trend.points.count),
            "counterexample": trend.counterexample.map {
                .members(["before": point($0.before), "after": point($0.after)])
            },
            "missing": trend.missing.isEmpty ? nil : .array(trend.missing.map(\.json)),
        ])
    }

    private static func overall(_ target: OverallTarget, of indicator: Folded<Indicator>) -> JSONValue {
        .members([
            "target": .string(target.target.target.code), "value": target.target.value.json,
            "period": target.period.json,
            "dimensions": target.target.dimensions.isWhole ? nil : target.target.dimensions.json,
            "total": Self.figure(target.total, of: indicator), "status": .string(target.target.status.rawValue),
            "set_on": target.target.setOn.map { .string($0.text) },
            "achievement": Self.figure(target.achievement),
            "progress": .array(target.progress.map(Self.progress)),
            "events": .array(target.target.events.map(\.json)),
        ])
    }

    private static func baseline(_ baseline: StatedBaseline) -> JSONValue {
        .members([
            "baseline": .string(baseline.baseline.code), "value": baseline.value.json,
            "date": .string(baseline.date.text),
            "dimensions": baseline.dimensions.isWhole ? nil : baseline.dimensions.json,
            "definition_version": baseline.definitionVersion.map { .int($0) },
            "quoted": baseline.baseline.quoted.map { .string($0) },
            "events": .array(baseline.baseline.events.map(\.json)),
        ])
    }

    private static func breakdown(_ breakdown: Breakdown, of indicator: Folded<Indicator>) -> JSONValue {
        .members([
            "period": breakdown.period.json, "dimension": .string(breakdown.dimension),
            "coverage": .string(breakdown.coverage?.rawValue ?? "not_declared"),
            "total": Self.figure(breakdown.total, of: indicator),
            "parts": .array(
                breakdown.parts.map {
                    .members([
                        "part": .string($0.name), "figure": Self.figure($0.value, of: indicator),
                        "events": .array($0.events.map(\.json)),
                    ])
                }),
            "not_stated": .members([
                "value": breakdown.notStatedTotal.json,
                "from": .array(
                    breakdown.notStated.map {
                        .members([
                            "indicator": .string($0.indicator.text), "value": $0.value.json,
                            "has_no_parts": .bool($0.hasNoParts),
                        ])
                    }),
            ]),
            "excess": breakdown.excess?.json,
            "warnings": .array(breakdown.differences.map { .members(["text": $0.wording.json]) }),
        ])
    }

    private static func correction(_ correction: Correction) -> JSONValue {
        .members([
            "observation": .string(correction.observation.code), "event": correction.event.ref.json,
            "reason": .members([
                "text": correction.reason?.json, "code": correction.code.map { .string($0.rawValue) },
            ]),
            "after_lock": .bool(correction.isAfterLock),
            "moved": .array(
                correction.moved.map {
                    .members([
                        "figure": .string($0.kind.rawValue), "period": $0.period.json, "before": $0.before?.json,
                        "after": $0.after?.json,
                    ])
                }),
        ])
    }

    private static func notCounted(_ figure: ObservedFigure) -> JSONValue {
        .members([
            "observation": .string(figure.observation.code),
            "state": figure.approval.map { .string($0.rawValue) }, "period": figure.cell.period.json,
            "dimensions": figure.cell.dimensions.isWhole ? nil : figure.cell.dimensions.json,
            "value": figure.value?.json, "events": .array([figure.event.ref.json]),
        ])
    }

    static func lock(_ lock: PeriodLocks.Lock) -> JSONValue {
        let reason = lock.step[\.reason]
        return .members([
            "period_lock": .string(lock.lock.code), "period": lock.period.json,
            "since": .string(lock.from.description), "until": lock.until.map { .string($0.description) },
            "by": lock.step.by?.json,
            "reason": .members([
                "text": reason?.text?.json, "code": reason?.code.map { .string($0.rawValue) },
            ]),
            "correction": lock.step.correction?.json ?? Self.correctionByEvent.json,
            "events": .array(lock.step.refs.map(\.json)),
        ])
    }

    /// How a locked figure is corrected where the lock itself says nothing.
    private static let correctionByEvent = Translation(
        "Koreksi hanya dapat dilakukan melalui peristiwa observation.corrected yang menyatakan alasannya.",
        "Correct it with an observation.corrected event that states its reason.",
        "사유를 밝힌 observation.corrected 이벤트로만 정정할 수 있습니다.")

    static func flag(_ flag: FigureFlag) -> JSONValue {
        .members([
            "rule": .string(flag.rule.rawValue), "text": flag.flag.sentence.json, "period": flag.period?.json,
            "events": .array(flag.events.map(\.json)),
        ])
    }

    private static func formula(_ status: FormulaStatus, _ text: String?) -> JSONValue {
        switch status {
        case .valid(let formula):
            .members([
                "text": text.map { .string($0) },
                "order_of_operations": .array(formula.formula.orderOfOperations.map { .string($0) }),
                "inputs": .array(formula.formula.indicators.map { .string($0.text) }),
            ])
        case .refused(let problem):
            .members([
                "text": text.map { .string($0) },
                "problem": .members([
                    "code": .string(problem.kind.rawValue), "sentence": .string(problem.description),
                ]),
            ])
        }
    }

    /// A computed figure: its exact value with the digits that outputs print, or why it is not defined.
    static func figure(
        _ figure: ComputedFigure, of indicator: Folded<Indicator>? = nil, table: BandTable? = nil
    ) -> JSONValue {
        guard case .object(var members) = figure.json, let number = figure.number else { return figure.json }
        let places = indicator.map { $0.decimals ?? 0 } ?? 2
        let isShort = indicator != nil && indicator?.decimals == nil
        let shown = figure.displayed(places: places, table: table)
        members["shown"] = .string(isShort ? number.description : shown?.text ?? number.description)
        members["band"] = shown?.band.map { band in
            .members([
                "code": .string(band.code), "text": band.label.json, "table": table.map { .string($0.code) },
                "table_version": table.map { .int($0.version) },
            ])
        }
        return .object(members)
    }
}
