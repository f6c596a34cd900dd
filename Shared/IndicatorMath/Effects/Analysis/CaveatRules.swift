internal import Shared

/// Determines the caveats of an analysis. They follow from the input alone and cannot be chosen or suppressed.
struct CaveatRules {
    let input: EffectInput
    let outcome: PreparedSeries
    let comparator: ComparatorAnalysis?
    /// The names of all tested indicators, without repetition.
    let indicatorsTested: [String]

    /// In the order of their letters.
    var attached: [AttachedCaveat] {
        var caveats: [AttachedCaveat] = []
        if self.outcome.measure.prices == .nominal { caveats.append(AttachedCaveat(.nominalMoney)) }
        if self.comparator?.isUsable != true { caveats.append(AttachedCaveat(.noComparator)) }
        let events = self.overlappingEvents
        if !events.isEmpty { caveats.append(AttachedCaveat(.overlappingEvents, events: events)) }
        let breaks = [self.outcome, self.comparator?.series].compactMap { $0 }.flatMap(Self.breaks)
        if !breaks.isEmpty { caveats.append(AttachedCaveat(.definitionBreak, breaks: breaks)) }
        if self.indicatorsTested.count > 1 { caveats.append(AttachedCaveat(.severalIndicators)) }
        return caveats
    }

    /// Masks, then other events, each in time order.
    private var overlappingEvents: [AttachedCaveat.Event] {
        let masks = Set(self.input.masks).sorted(by: EffectMask.precedes).map { mask in
            AttachedCaveat.Event(
                days: mask.days, reason: mask.reason, name: mask.name, isMasked: true,
                windows: self.input.windows.touched(by: mask.days))
        }
        let events = Set(self.input.context).sorted(by: EffectEvent.precedes).map { event in
            AttachedCaveat.Event(
                days: event.days, reason: event.kind, name: event.name,
                isMasked: false, windows: self.input.windows.touched(by: event.days))
        }
        return (masks + events).filter { !$0.windows.isEmpty }
    }

    /// The changes of version between neighbouring points that fall in windows.
    private static func breaks(_ series: PreparedSeries) -> [AttachedCaveat.Break] {
        zip(series.points.used, series.points.used.dropFirst()).compactMap { earlier, later in
            earlier.version == later.version
                ? nil
                : AttachedCaveat.Break(
                    series: series.name, period: later.period, fromVersion: earlier.version, toVersion: later.version)
        }
    }
}
