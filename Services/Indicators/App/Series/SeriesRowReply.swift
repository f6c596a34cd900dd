internal import FoundationEssentials
internal import IndicatorMath
internal import JSON
internal import Shared

extension SeriesReply {
    /// One period of a series.
    static func row(_ entry: SeriesRow, of series: IndicatorSeries) -> JSONValue {
        let (row, indicator) = (entry.row, series.indicator)
        let definition = series.definition(of: row)
        var members: [String: JSONValue] = [
            "period": row.period.json, "definition_version": .int(row.version),
            "share_to_date": .bool(row.isToDate),
            "no_data": .bool(entry.isGap || row.actual == nil && row.claims.isEmpty),
            "growth": Self.figure(entry.growth), "achievement": Self.figure(entry.achievement),
            "progress": .array(entry.progress.map(Self.progress)),
            "may_sum_over": .array(Self.summable(entry.summableOver)),
        ]
        members["unit"] = definition?.unit.map { .string($0) }
        members["currency"] = definition?.currency.map { .string($0) }
        members["as_of"] = row.asOf.map { .string($0.text) }
        members["dimensions"] = row.dimensions.isWhole ? nil : row.dimensions.json
        members["series_break"] = row.seriesBreak.map { .string($0.rawValue) }
        members["target"] = row.target.map(Self.target)
        members["actual"] = row.actual.map { Self.actual($0, row) }
        members["observation"] = (row.rule == .undecided ? nil : row.claims.first).map { .string($0.observation.code) }
        members["remark"] =
            (row.rule == .undecided ? nil : row.claims.first).flatMap {
                CommonEventFields.fields.remark.value(in: $0.event.data.members)?.json
            }
        members["rivals"] =
            row.claims.count > 1
            ? .array(row.claims.dropFirst(row.rule == .undecided ? 0 : 1).map(Self.rival)) : nil
        members["realisation"] = row.realisation.map(Self.realisation)
        members["not_defined"] = row.comparison.notDefined?.document
        members["target_reached"] = row.comparison.isReached.map { .string($0.rawValue) }
        members["stated_realisation"] = row.statedRealisation.map(Self.realisation)
        members["running"] = entry.running.map { Self.figure($0, of: indicator) }
        members["formula"] = row.formula.map { Self.formula($0, of: indicator) }
        members["instruments"] = row.instruments.isEmpty ? nil : .array(row.instruments.map(Self.instrument))
        members["contributions"] =
            entry.contributions.isEmpty
            ? nil
            : .array(
                entry.contributions.map {
                    .members([
                        "indicator": .string($0.indicator.text),
                        "percent": Self.figure($0.share, table: .contribution),
                    ])
                })
        members["sum_of_parts"] = entry.sumOfParts.map {
            .members(["value": $0.value.json, "parts": .array($0.parts.map(Self.part))])
        }
        members["lock"] = entry.lock.map(Self.lock)
        members["flags"] = entry.flags.isEmpty ? nil : .array(entry.flags.map(Self.flag))
        return .object(members)
    }

    private static func summable(_ over: SeriesRow.SummableOver) -> [JSONValue] {
        (over.contains(.periods) ? ["periods"] : []) + (over.contains(.parts) ? ["parts"] : [])
    }

    static func progress(_ progress: SeriesRow.Progress) -> JSONValue {
        .members([
            "baseline": progress.baseline.map { .string($0.baseline.code) }, "progress": Self.figure(progress.progress),
            "schedule_index": Self.figure(progress.schedule, table: .scheduleIndex),
        ])
    }

    private static func target(_ target: TargetFigure) -> JSONValue {
        var members = Self.figure(
            target.value, target.events, rule: target.rule, range: target.range, isDerived: target.isDerived)
        if target.isLate { members["set_after_period"] = true }
        if case .stated(let set, let others) = target.origin {
            members["target"] = target.rule == .undecided ? nil : .string(set.target.code)
            members["status"] = .string(set.status.rawValue)
            members["set_on"] = set.setOn.map { .string($0.text) }
            members["others"] =
                others.isEmpty
                ? nil
                : .array(
                    others.map {
                        .members([
                            "target": .string($0.target.code), "value": $0.value.json,
                            "status": .string($0.status.rawValue), "set_on": $0.setOn.map { .string($0.text) },
                            "events": .array($0.events.map(\.json)),
                        ])
                    })
        }
        return .object(members)
    }

    private static func actual(_ actual: ActualFigure, _ row: IndicatorRow) -> JSONValue {
        var members = Self.figure(
            actual.value, actual.events, rule: actual.rule, range: actual.range, isDerived: actual.isDerived)
        switch actual.origin {
        case .observed(let observed):
            members["origin"] = "observed"
            if actual.rule != .undecided {
                members["quoted"] = observed.step.quoted.map { .string($0) }
                members["quoted_unit"] = observed.step.quotedUnit.map { .string($0) }
                members["qualifier"] = observed.step.qualifier.map { .string($0.rawValue) }
                members["precision"] = observed.step.precision?.json
                members["numerator"] = observed.step.numerator?.json
                members["denominator"] = observed.step.denominator?.json
            }
        case .sum(let parts):
            members["origin"] = "sum"
            members["parts"] = .array(parts.map(Self.part))
        case .formula: members["origin"] = "formula"
        case .instruments: members["origin"] = "instrument"
        }
        return .object(members)
    }

    private static func figure(
        _ value: Quantity, _ events: [EventRef], rule: BeliefRule?, range: Quantity?, isDerived: Bool
    ) -> [String: JSONValue] {
        var members: [String: JSONValue] = [
            "value": value.json, "derived": .bool(isDerived), "events": .array(events.map(\.json)),
        ]
        members["rule"] = rule.map { .string($0.rawValue) }
        members["range"] = range?.json
        return members
    }

    private static func rival(_ figure: ObservedFigure) -> JSONValue {
        .members([
            "observation": .string(figure.observation.code), "value": figure.value?.json,
            "realisation": figure.step.realisation?.json, "quoted": figure.step.quoted.map { .string($0) },
            "events": .array([figure.event.ref.json]),
        ])
    }

    private static func part(_ part: PartFigure) -> JSONValue {
        .members([
            "indicator": .string(part.indicator.text), "value": part.value.json, "range": part.range?.json,
            "events": .array(part.events.map(\.json)),
        ])
    }

    static func realisation(_ realisation: Realisation) -> JSONValue {
        let rounded = realisation.rounded
        return .members([
            "percent": rounded.exact.json, "shown": .string(rounded.shown),
            "approximate": .bool(realisation.isApproximate), "band": realisation.band.map { .string($0.rawValue) },
        ])
    }

    private static func formula(_ result: FormulaResult, of indicator: Folded<Indicator>) -> JSONValue {
        .members([
            "worked_example": .string(result.workedExample(places: indicator.decimals ?? 6)),
            "value": result.value?.json,
            "not_defined": result.notDefined.map {
                .members([
                    "code": .string($0.reason.rawValue), "text": $0.reason.wording.json,
                    "sentence": .string($0.sentence),
                ])
            },
            "inputs": .array(
                result.inputs.map {
                    .members([
                        "indicator": .string($0.indicator.text), "period": $0.period.json,
                        "dimensions": $0.dimensions.isWhole ? nil : $0.dimensions.json, "value": $0.value?.json,
                        "events": .array($0.events.map(\.json)),
                    ])
                }),
        ])
    }

    private static func instrument(_ result: InstrumentResult) -> JSONValue {
        var members: [String: JSONValue] = [
            "kind": .string(result.entity.kind.rawValue), "code": .string(result.entity.code),
            "instrument": .string(result.instrument), "value": Self.figure(result.value, table: result.version?.table),
            "events": .array(result.events.map(\.json)),
        ]
        members["name"] = result.version?.name.json
        members["context_only"] = result.version.map { .bool($0.index.isContextOnly) }
        members["n"] = result.respondents.map { .int($0) }
        members["published"] = result.published?.json
        members["problem"] = result.problem?.json
        switch result.detail {
        case .survey(let ikm):
            members["weights"] = .string(ikm.mode.rawValue)
            members["elements"] = .array(
                ikm.elements.map {
                    .members([
                        "element": .string($0.element.code), "name": $0.element.name.json, "n": .int($0.respondents),
                        "mean": $0.mean.json, "value": $0.value.json, "band": $0.band.map { .string($0.code) },
                    ])
                })
        case .maturity(let index):
            members["aspects"] = .array(index.aspects.map(Self.aspect))
            members["domains"] = .array(index.domains.map(Self.aspect))
        case .none: break
        }
        return .object(members)
    }

    private static func aspect(_ part: MaturityIndex.Part) -> JSONValue {
        .members([
            "part": .string(part.code), "name": part.name.json, "weight": part.weight.json, "value": part.value.json,
        ])
    }
}
