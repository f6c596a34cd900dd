internal import FoundationEssentials
internal import Shared

/// The observations of one cell, judged by belief.
struct ClaimedFigures: Sendable {
    /// What an observation states about its cell.
    private struct Stated: Hashable {
        let value: Quantity?
        let realisation: Quantity?
        /// The text counts only where there is no figure.
        let text: LanguageMap?

        init(_ figure: ObservedFigure) {
            self.value = figure.value
            self.realisation = figure.step.realisation
            self.text = figure.value == nil && figure.step.realisation == nil ? figure.step.text : nil
        }

        init(value: Quantity) {
            self.value = value
            self.realisation = nil
            self.text = nil
        }
    }

    /// The claim that is used; the first of the list when undecided.
    let believed: ObservedFigure
    /// The value that is used; the range that the claims span when undecided.
    let value: Quantity?
    /// From the least to the greatest value of all claims; nil when none contradicts.
    let range: Quantity?
    let rule: BeliefRule?
    let preference: PreferenceCause?
    /// Every claim, the believed one first.
    let all: [ObservedFigure]
    /// The events that state the value that is used.
    let events: [EventRef]

    /// - Parameter figures: not empty.
    static func of(_ figures: [ObservedFigure], _ belief: Belief?) -> ClaimedFigures {
        guard figures.count > 1, let belief else { return Self.alone(figures[0]) }
        let byRef = Dictionary(figures.map { ($0.event.ref, $0) }) { first, _ in first }
        let judged = belief.judge(figures.map { ($0.event, Stated($0)) }, about: nil, Self.comparison)
        let ordered = ([judged.believed] + judged.coarser + judged.rivals).flatMap(\.events)
        var seen: Set<EventRef> = []
        let all = ordered.filter { seen.insert($0).inserted }.compactMap { byRef[$0] }
        let believed = all.first ?? figures[0]
        let claims = judged.rivals.isEmpty ? [] : [judged.believed.value.value] + judged.rivals.map(\.value.value)
        let values = (claims + all.map { $0.rivalValues?.bounds }).compactMap { $0 }
        let value = judged.believed.value.value
        return ClaimedFigures(
            believed: believed, value: value,
            range: values.isEmpty ? nil : Comparison.quantities.span(values + [value].compactMap { $0 }),
            rule: judged.rule ?? believed.rivalValues?.rule,
            preference: judged.rule == nil ? believed.rivalValues?.preference : judged.preference, all: all,
            events: judged.rule == .undecided ? all.map(\.event.ref).sorted() : [believed.event.ref])
    }

    /// A single observation, whose value several events may state differently.
    private static func alone(_ figure: ObservedFigure) -> ClaimedFigures {
        ClaimedFigures(
            believed: figure, value: figure.value,
            range: figure.rivalValues.flatMap { rivals in
                Comparison.quantities.span([rivals.bounds] + [figure.value].compactMap { $0 })
            }, rule: figure.rivalValues?.rule, preference: figure.rivalValues?.preference, all: [figure],
            events: figure.rivalValues?.rule == .undecided ? figure.step.refs.sorted() : [figure.event.ref])
    }

    private static let comparison = Comparison<Stated>(
        isWithin: { a, b in
            func fits(_ one: Quantity?, _ other: Quantity?) -> Bool {
                guard let other else { return true }
                return one.map { $0 == other || Comparison.quantities.isWithin($0, other) } ?? false
            }
            return fits(a.value, b.value) && fits(a.realisation, b.realisation) && (b.text == nil || a.text == b.text)
        },
        span: { stated in
            let values = stated.compactMap(\.value)
            guard values.count == stated.count else { return nil }
            return Comparison.quantities.span(values).map { Stated(value: $0) }
        },
        isPoint: { $0.value?.isExact ?? false && $0.realisation?.isExact ?? false })
}
