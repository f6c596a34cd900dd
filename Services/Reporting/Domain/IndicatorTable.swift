internal import FoundationEssentials
internal import JSON
internal import Shared

/// The table of one partnership's indicators: for each period target, actual, realisation and its band, with rivals and
/// corrections beside the figures, and what is derived labelled so.
struct IndicatorTable {
    private let facts: PartnershipFacts
    private let indicators: [String: (entity: FoldedEntity, data: IndicatorDefined)]
    private let targets: SetTargets
    /// By indicator.
    private let observations: [String: [Told]]

    /// An observation as it stands.
    private struct Told {
        let entity: FoldedEntity
        let content: ObservationContent
        /// The event that says it.
        let event: HistoryEvent
        var cell: FigureCell { FigureCell(self.content) }
    }

    init(_ facts: PartnershipFacts) {
        self.facts = facts
        var indicators: [String: (FoldedEntity, IndicatorDefined)] = [:]
        for entity in facts.all(.indicator) {
            if let data = entity.read(as: IndicatorDefined.self) { indicators[entity.key.code] = (entity, data) }
        }
        self.indicators = indicators
        self.targets = SetTargets(facts)
        var observations: [String: [Told]] = [:]
        for entity in facts.all(.observation) {
            guard let content = entity.observation, let event = entity.steps.last?.events.first else { continue }
            observations[content.indicator.text, default: []].append(
                Told(entity: entity, content: content, event: event))
        }
        self.observations = observations
    }

    var json: JSONValue {
        .array(
            self.indicators.sorted { JSONWriter.inByteOrder($0.key, $1.key) }.map { code, indicator in
                .members([
                    "code": .string(code), "title": indicator.data.title.json,
                    "definition": indicator.data.definition?.json,
                    "level": indicator.data.level.map { .string($0.rawValue) },
                    "measure": .string(indicator.data.measure),
                    "unit": indicator.data.unit.map { .string($0) },
                    "currency": indicator.data.currency.map { .string($0) },
                    "ascending": .bool(indicator.data.isAscending),
                    "sum_of": indicator.data.sumOf.isEmpty
                        ? nil : .array(indicator.data.sumOf.map { .string($0.text) }),
                    "about": .array(
                        indicator.data.about.map {
                            .object(["kind": .string($0.kind.rawValue), "code": .string($0.code.text)])
                        }),
                    "rows": .array(self.rows(of: code, indicator.data)),
                    "not_counted": Self.list(self.notCounted(code)),
                    "events": .array(indicator.entity.events.map(\.json)),
                ])
            })
    }

    private static func list(_ values: [JSONValue]) -> JSONValue? { values.isEmpty ? nil : .array(values) }

    // MARK: Rows

    private struct RowKey: Hashable {
        let period: Period
        let asOf: CoarseDate?
        let dimensions: Dimensions
    }

    private func rows(of code: String, _ indicator: IndicatorDefined) -> [JSONValue] {
        var keys: Set<RowKey> = []
        for told in self.counted(code) {
            let cell = told.cell
            keys.insert(RowKey(period: cell.period, asOf: cell.asOf, dimensions: cell.dimensions))
        }
        for target in self.targets.of(code) where target.data.period.start <= self.facts.asOf {
            keys.insert(RowKey(period: target.data.period, asOf: nil, dimensions: target.data.dimensions))
        }
        // A whole that was told for no period of its own still has those of all its parts.
        for period in self.periodsOfParts(indicator) {
            keys.insert(RowKey(period: period, asOf: nil, dimensions: Dimensions()))
        }
        return keys.sorted(by: Self.precedes).compactMap { self.row(code, indicator, $0) }
    }

    private static func precedes(_ a: RowKey, _ b: RowKey) -> Bool {
        func order(_ key: RowKey) -> [Int] {
            [
                key.period.start.dayNumber, key.period.end.dayNumber, key.period.type == .fullYear ? 1 : 0,
                key.asOf?.latest?.dayNumber ?? .max,
            ]
        }
        if order(a) != order(b) { return order(a).lexicographicallyPrecedes(order(b)) }
        let text: (RowKey) -> String = {
            "\($0.period.type.rawValue) \($0.asOf?.text ?? "") \($0.dimensions.json.text)"
        }
        return JSONWriter.inByteOrder(text(a), text(b))
    }

    private func row(_ code: String, _ indicator: IndicatorDefined, _ key: RowKey) -> JSONValue? {
        let claims = self.claims(code, key)
        let day = key.asOf?.latest ?? key.period.end
        let target = self.target(code, indicator, key, on: day)
        // A share to date: of a year to date, or of a part of a year against the year's target.
        let isPart = [.halfYear, .quarter, .month].contains(key.period.type)
        let isToDate = key.period.type == .yearToDate || isPart && target?.isOfWholeYearForPart != false
        let isClosed = !isToDate && key.period.end <= self.facts.asOf
        let actual = self.actual(code, indicator, key, claims)
        var members: [String: JSONValue] = ["period": key.period.json]
        members["as_of"] = key.asOf.map { .string($0.text) }
        if !key.dimensions.isWhole { members["dimensions"] = key.dimensions.json }
        members["target"] = target?.json
        members["actual"] = actual?.json
        let stated = claims.first?.content.realisation
        if let stated, let realisation = Realisation.stated(stated, isClosed: isClosed) {
            members["stated_realisation"] = Self.json(
                realisation, places: 2, isToDate: isToDate, isDerived: false,
                events: claims.first.map { [$0.event.ref] } ?? [])
        }
        if let realisation = Realisation.computed(actual: actual?.value, target: target?.value, isClosed: isClosed) {
            members["realisation"] = Self.json(
                realisation, places: 1, isToDate: isToDate, isDerived: true,
                events: Array(Set((actual?.events ?? []) + (target?.events ?? []))).sorted(),
                derivedTarget: target?.isDerived == true, derivedActual: actual?.isDerived == true)
        }
        if claims.count > 1 { members["rivals"] = .array(claims.dropFirst().map(self.json)) }
        if let first = claims.first {
            members["observation"] = .string(first.entity.key.code)
            members["text"] = first.content.text?.json
            members["earlier"] = Self.list(Self.earlier(first.entity))
        }
        return .object(members)
    }

    private static func json(
        _ realisation: Realisation, places: Int, isToDate: Bool, isDerived: Bool, events: [EventRef],
        derivedTarget: Bool = false, derivedActual: Bool = false
    ) -> JSONValue {
        .members([
            "percent": realisation.percent.rounded(places: 6).json,
            "shown": .string(realisation.percent.fixed(places: places)),
            "approximate": realisation.isApproximate ? true : nil,
            "band": realisation.band.map { .string($0.rawValue) },
            "share_to_date": isToDate ? true : nil, "computed": .bool(isDerived),
            "from_derived_target": derivedTarget ? true : nil, "from_derived_actual": derivedActual ? true : nil,
            "events": .array(events.map(\.json)),
        ])
    }

    // MARK: Actuals

    /// Approved observations of periods that lie within the report.
    private func counted(_ code: String) -> [Told] {
        (self.observations[code] ?? []).filter {
            $0.content.state == .approved && self.lies($0.content, before: self.facts.asOf)
        }
    }

    private func lies(_ content: ObservationContent, before day: CalendarDate) -> Bool {
        content.period.type == .yearToDate ? content.asOf?.isOnOrBefore(day) == .yes : content.period.end <= day
    }

    /// Observations that do not count, and why.
    private func notCounted(_ code: String) -> [JSONValue] {
        (self.observations[code] ?? []).filter { $0.content.state != .approved }.map { told in
            .object([
                "observation": .string(told.entity.key.code), "state": .string(told.content.state.rawValue),
                "events": [told.event.ref.json],
            ])
        }
    }

    /// The claims about one cell, the believed one first.
    private func claims(_ code: String, _ key: RowKey) -> [Told] {
        let told = self.counted(code).filter { told in
            let cell = told.cell
            return cell.period == key.period && cell.asOf == key.asOf && cell.dimensions == key.dimensions
        }
        let belief = self.facts.belief(about: [EntityKey(.indicator, unchecked: code)] + told.map(\.entity.key))
        return told.sorted { belief.prefers($0.event, over: $1.event, about: nil) }
    }

    private func json(_ told: Told) -> JSONValue {
        .members([
            "observation": .string(told.entity.key.code), "value": told.content.value?.json,
            "realisation": told.content.realisation?.json, "quoted": told.content.quoted.map { .string($0) },
            "text": told.content.text?.json, "events": [told.event.ref.json],
        ])
    }

    /// What an observation said before it was corrected, the latest first.
    private static func earlier(_ entity: FoldedEntity) -> [JSONValue] {
        entity.steps.dropLast().reversed().enumerated().compactMap { position, step in
            guard let content = step.observation, let event = step.events.first else { return nil }
            let correction = entity.steps[entity.steps.count - 1 - position].events.first?.data as? ObservationCorrected
            return .members([
                "period": content.period.json, "as_of": content.asOf.map { .string($0.text) },
                "value": content.value?.json, "realisation": content.realisation?.json,
                "quoted": content.quoted.map { .string($0) }, "reason": correction?.reason.text.json,
                "reason_code": correction?.reason.code.map { .string($0.rawValue) }, "events": [event.ref.json],
            ])
        }
    }

    /// A figure, told or derived.
    private struct Actual {
        let value: Quantity?
        let json: JSONValue
        let events: [EventRef]
        let isDerived: Bool
    }

    private func actual(_ code: String, _ indicator: IndicatorDefined, _ key: RowKey, _ claims: [Told]) -> Actual? {
        if let believed = claims.first {
            guard let value = believed.content.value else { return nil }
            let json = JSONValue.members([
                "value": value.json, "quoted": believed.content.quoted.map { .string($0) }, "derived": false,
                "events": [believed.event.ref.json],
            ])
            return Actual(value: value, json: json, events: [believed.event.ref], isDerived: false)
        }
        guard !indicator.sumOf.isEmpty, key.period.type != .yearToDate else { return nil }
        return self.sum(of: indicator) { part in
            let claims = self.claims(part, key)
            return claims.first.flatMap { told in told.content.value.map { ($0, [told.event.ref]) } }
        }.map { Actual(value: $0.value, json: $0.json, events: $0.events, isDerived: true) }
    }

    // MARK: Targets

    private struct Target {
        let value: Quantity?
        let json: JSONValue
        let events: [EventRef]
        let isDerived: Bool
        /// The period is a part of the target's: only a share to date can be told.
        let isOfWholeYearForPart: Bool
    }

    /// The target in force on a day: of the same period, or for a part of a year that of the year.
    private func target(_ code: String, _ indicator: IndicatorDefined, _ key: RowKey, on day: CalendarDate) -> Target? {
        if let own = self.targets.inForce(code, key.period, key.dimensions, on: day) {
            let isPart = own.data.period != key.period
            let json = JSONValue.members([
                "target": .string(own.data.target.text), "value": own.data.value.json,
                "quoted": own.data.quoted.map { .string($0) }, "status": .string(own.data.status.rawValue),
                "set_on": own.data.setOn.map { .string($0.text) }, "derived": false,
                "period": isPart ? own.data.period.json : nil,
                "earlier": Self.list(self.targets.others(code, than: own)),
                "events": .array(own.entity.events.map(\.json)),
            ])
            return Target(
                value: own.data.value, json: json, events: own.entity.events, isDerived: false,
                isOfWholeYearForPart: isPart)
        }
        guard !indicator.sumOf.isEmpty else { return nil }
        var isPart = false
        let sum = self.sum(of: indicator) { part in
            guard let own = self.targets.inForce(part, key.period, key.dimensions, on: day) else { return nil }
            isPart = isPart || own.data.period != key.period
            return (own.data.value, own.entity.events)
        }
        return sum.map {
            Target(value: $0.value, json: $0.json, events: $0.events, isDerived: true, isOfWholeYearForPart: isPart)
        }
    }

    // MARK: Sums of parts

    /// The sum over all parts, labelled derived; nil unless every part has a single number.
    private func sum(
        of indicator: IndicatorDefined, _ part: (String) -> (Quantity, [EventRef])?
    ) -> (value: Quantity, json: JSONValue, events: [EventRef])? {
        var total = Decimal(0)
        var isExact = true
        var events: Set<EventRef> = []
        var parts: [JSONValue] = []
        for code in indicator.sumOf {
            guard let data = self.indicators[code.text]?.data,
                data.currency == indicator.currency, data.unit == indicator.unit,
                let (quantity, refs) = part(code.text), let value = quantity.point
            else { return nil }
            total += value
            isExact = isExact && quantity.isExact
            events.formUnion(refs)
            parts.append(
                .object([
                    "indicator": .string(code.text), "value": quantity.json,
                    "events": .array(refs.sorted().map(\.json)),
                ]))
        }
        let value: Quantity = isExact ? .exact(total) : .about(total)
        let json = JSONValue.object([
            "value": value.json, "derived": true, "derivation": "sum_of", "parts": .array(parts),
            "events": .array(events.sorted().map(\.json)),
        ])
        return (value, json, events.sorted())
    }

    /// Closed periods for which every part has a figure.
    private func periodsOfParts(_ indicator: IndicatorDefined) -> Set<Period> {
        guard !indicator.sumOf.isEmpty else { return [] }
        var common: Set<Period>?
        for part in indicator.sumOf {
            var periods = Set(
                self.counted(part.text).map(\.content).filter { $0.dimensions.isWhole && $0.value != nil }.map(\.period)
            )
            periods = periods.filter { $0.type != .yearToDate }
            common = common.map { $0.intersection(periods) } ?? periods
        }
        return common ?? []
    }
}
