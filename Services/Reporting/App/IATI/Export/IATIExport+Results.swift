internal import FoundationEssentials
internal import ReportingDomain
internal import Shared
internal import XML

// Results with their indicators. An indicator about nothing describes the context and is no result.
extension IATIExport {
    mutating func results(_ elements: IATIElements) -> [XMLNode] {
        var left: [IndicatorEntry] = []
        for indicator in self.content.indicators {
            if indicator.about.isEmpty {
                self.leaveOut(.indicator, indicator.code, .contextIndicator)
            } else {
                left.append(indicator)
            }
        }
        var nodes: [XMLNode] = []
        for result in self.content.records.results {
            let own = left.filter { $0.about.contains { $0.key == EntityKey(.result, result.code) } }
            left.removeAll { indicator in own.contains { $0.code == indicator.code } }
            let indicators = own.flatMap { self.indicator($0, elements) }
            let title = elements.narratives(result.statement)
            guard !indicators.isEmpty, !title.isEmpty else {
                self.leaveOut(.result, result.code, .noFigures)
                continue
            }
            nodes.append(
                .element(
                    "result", ["type": (result.level ?? .other).rawValue], [.element("title", [:], title)] + indicators)
            )
        }
        for level in ResultLevel.allCases {
            let indicators = left.filter { ($0.level ?? .other) == level }.flatMap { self.indicator($0, elements) }
            guard !indicators.isEmpty else { continue }
            nodes.append(
                .element(
                    "result", ["type": level.rawValue],
                    [.element("title", [:], elements.narratives(Self.title(of: level)))] + indicators))
        }
        return nodes
    }

    private static func title(of level: ResultLevel) -> LanguageMap? {
        let words: Translation =
            switch level {
            case .output: Translation("Keluaran", "Outputs", "산출")
            case .outcome: Translation("Hasil", "Outcomes", "성과")
            case .impact: Translation("Dampak", "Impact", "영향")
            case .other: Translation("Lainnya", "Other", "기타")
            }
        return LanguageMap(["id": words.id, "en": words.en, "ko": words.ko])
    }

    /// One element for each version of the definition that has figures: IATI cannot state a break of a series.
    private mutating func indicator(_ indicator: IndicatorEntry, _ elements: IATIElements) -> [XMLNode] {
        for target in indicator.standingTargets { self.leaveOut(.target, target.target, .otherTime) }
        // With one definition, rows state no version. With several, a row without one belongs to none.
        let isVersioned = !indicator.definitions.isEmpty
        for row in indicator.rows where isVersioned && row.definitionVersion == nil {
            if let observation = row.observation { self.leaveOut(.observation, observation, .otherDefinition) }
        }
        let versions = isVersioned ? indicator.definitions.map(\.version).sorted() : [1]
        let nodes: [XMLNode] = versions.compactMap { version in
            let periods = self.periods(of: indicator, version, elements)
            let baselines = self.baselines(of: indicator, version, elements)
            guard !periods.isEmpty else { return nil }
            let defined = indicator.definitions.first { $0.version == version }
            let units = isVersioned ? [defined?.currency, defined?.unit] : [indicator.currency, indicator.unit]
            let number = isVersioned ? "definition \(version)" : nil
            let suffix = (units + [number]).compactMap { $0 }.joined(separator: ", ")
            // IATI has no place for the unit, without which a figure means nothing.
            let title = indicator.title.byLanguage.mapValues { suffix.isEmpty ? $0 : "\($0) (\(suffix))" }
            var children: [XMLNode] = [.element("title", [:], elements.narratives(LanguageMap(title)))]
            let definition = elements.narratives(isVersioned ? defined?.definition : indicator.definition)
            if !definition.isEmpty { children.append(.element("description", [:], definition)) }
            return .element(
                "indicator",
                ["measure": indicator.measure.rawValue, "ascending": indicator.ascending.map { "\($0)" }],
                children + baselines + periods)
        }
        if nodes.isEmpty { self.leaveOut(.indicator, indicator.code, .noFigures) }
        return nodes
    }

    private mutating func baselines(
        of indicator: IndicatorEntry, _ version: Int, _ elements: IATIElements
    ) -> [XMLNode] {
        indicator.baselines.compactMap { baseline -> XMLNode? in
            guard indicator.definitions.isEmpty || baseline.definitionVersion == version else {
                if baseline.definitionVersion == nil { self.leaveOut(.baseline, baseline.baseline, .otherDefinition) }
                return nil
            }
            guard !Self.isFewPersons(baseline.value, baseline.dimensions, indicator) else {
                self.leaveOut(.baseline, baseline.baseline, .fewPersons)
                return nil
            }
            let date = baseline.on ?? baseline.period?.coarseDate
            guard let first = date?.earliest, let last = date?.latest, first.parts.year == last.parts.year else {
                self.leaveOut(.baseline, baseline.baseline, .baselineYearUnknown)
                return nil
            }
            guard let (value, note) = Self.number(baseline.value) else {
                self.leaveOut(.baseline, baseline.baseline, .notOneNumber)
                return nil
            }
            return .element(
                "baseline",
                [
                    "year": "\(last.parts.year)", "iso-date": first == last ? first.description : nil,
                    "value": indicator.measure == .qualitative ? nil : value,
                ], Self.dimensions(baseline.dimensions) + Self.comment([note]))
        }
    }

    /// One element for each time, with the figures of the whole and of its parts.
    private mutating func periods(
        of indicator: IndicatorEntry, _ version: Int, _ elements: IATIElements
    ) -> [XMLNode] {
        struct Time: Hashable {
            let start: CalendarDate
            let end: CalendarDate
        }
        var rows: [Time: (targets: [XMLNode], actuals: [XMLNode])] = [:]
        for row in indicator.rows where indicator.definitions.isEmpty || row.definitionVersion == version {
            let date = row.period.coarseDate
            let end = row.period.isToDate ? row.asOf?.latest ?? row.period.end : row.period.end ?? date.latest
            guard let start = row.period.start ?? date.earliest, let end, start <= end else {
                if let observation = row.observation { self.leaveOut(.observation, observation, .dayNotKnown) }
                continue
            }
            let time = Time(start: start, end: end)
            let kind = row.period.isToDate ? "to date" : nil
            if let target = self.target(of: row, indicator, kind) {
                rows[time, default: ([], [])].targets.append(target)
            }
            if let actual = self.actual(of: row, indicator, kind, elements) {
                rows[time, default: ([], [])].actuals.append(actual)
            }
        }
        return rows.sorted { ($0.key.start, $0.key.end) < ($1.key.start, $1.key.end) }.map { time, figures in
            .element(
                "period", [:],
                [
                    .element("period-start", ["iso-date": time.start.description]),
                    .element("period-end", ["iso-date": time.end.description]),
                ] + figures.targets + figures.actuals)
        }
    }

    /// Nil for a target of a longer period, which is not that of this one, and for one that is computed or undecided.
    private mutating func target(of row: IndicatorRowEntry, _ indicator: IndicatorEntry, _ kind: String?) -> XMLNode? {
        guard let target = row.target, !target.derived, let code = target.target, indicator.measure != .qualitative
        else { return nil }
        guard target.period == nil, target.definitionVersion == nil else {
            self.leaveOut(.target, code, target.period == nil ? .otherDefinition : .otherTime)
            return nil
        }
        guard !Self.isFewPersons(target.value, row.dimensions, indicator) else {
            self.leaveOut(.target, code, .fewPersons)
            return nil
        }
        guard target.rule != .undecided else {
            self.leaveOut(.target, code, .undecided)
            return nil
        }
        guard let (value, note) = Self.number(target.value, bound: indicator.ascending) else {
            self.leaveOut(.target, code, .notOneNumber)
            return nil
        }
        return .element("target", ["value": value], Self.dimensions(row.dimensions) + Self.comment([kind, note]))
    }

    private mutating func actual(
        of row: IndicatorRowEntry, _ indicator: IndicatorEntry, _ kind: String?, _ elements: IATIElements
    ) -> XMLNode? {
        if indicator.measure == .qualitative {
            let text = elements.narratives(row.text)
            return text.isEmpty
                ? nil : .element("actual", [:], Self.dimensions(row.dimensions) + [.element("comment", [:], text)])
        }
        guard let actual = row.actual else { return nil }
        let code = row.observation
        guard row.rule != .undecided, let (value, note) = Self.number(actual.value) else {
            // Where no rule decides, every claim is a rival.
            if row.rule == .undecided {
                for rival in row.rivals { self.leaveOut(.observation, rival.observation, .undecided) }
            } else if let code {
                self.leaveOut(.observation, code, .notOneNumber)
            }
            return nil
        }
        if Self.isFewPersons(actual.value, row.dimensions, indicator) {
            if let code { self.leaveOut(.observation, code, .fewPersons) }
            return nil
        }
        let derived = actual.derived ? "computed from other figures" : nil
        return .element(
            "actual", ["value": value], Self.dimensions(row.dimensions) + Self.comment([kind, note, derived]))
    }

    /// Words of units that count persons.
    private static let persons = [
        "person", "people", "participant", "trainee", "official", "staff", "employee", "orang", "peserta", "pegawai",
        "명", "인원",
    ]

    /// Whether the value is a small number of persons of a part of the whole, which is not published.
    private static func isFewPersons(_ value: Quantity, _ dimensions: Dimensions?, _ indicator: IndicatorEntry) -> Bool
    {
        guard dimensions != nil, let unit = indicator.unit?.lowercased(),
            Self.persons.contains(where: { unit.contains($0) }), let number = value.point
        else { return false }
        return number >= 1 && number < 5
    }

    /// A number as IATI takes it, with what it does not say.
    ///
    /// - Parameter bound: whether a rising value is better; a bound on the better side is then the number.
    private static func number(_ value: Quantity, bound isAscending: Bool? = nil) -> (String, String?)? {
        switch value {
        case .exact(let number): (number.description, nil)
        case .about(let number): (number.description, "about")
        case .atLeast(let number) where isAscending == true: (number.description, "at least")
        case .atMost(let number) where isAscending == false: (number.description, "at most")
        default: nil
        }
    }

    private static func dimensions(_ dimensions: Dimensions?) -> [XMLNode] {
        (dimensions?.parts ?? []).map { .element("dimension", ["name": $0.name, "value": $0.value]) }
    }

    private static func comment(_ notes: [String?]) -> [XMLNode] {
        let text = notes.compactMap { $0 }.joined(separator: "; ")
        return text.isEmpty ? [] : [.element("comment", [:], [IATIElements.narrative(text)])]
    }
}
