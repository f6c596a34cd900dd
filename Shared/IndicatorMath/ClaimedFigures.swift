internal import FoundationEssentials
internal import Shared

/// What was observed of one cell, judged.
struct ClaimedFigures: Sendable {
    /// What an observation says of its cell.
    private struct Stated: Hashable {
        let value: Quantity?
        let realisation: Quantity?
        let text: LanguageMap?
    }

    /// The claim that is used; of undecided ones the first of the list.
    let believed: ObservedFigure
    /// The value that is used; of undecided claims the range that they span.
    let value: Quantity?
    /// From the least to the greatest value of all claims; nil when none contradicts.
    let range: Quantity?
    let rule: BeliefRule?
    let preference: PreferenceCause?
    /// Every claim, the believed one first.
    let all: [ObservedFigure]

    /// - Parameter figures: not empty.
    init(_ figures: [ObservedFigure], _ belief: Belief?) {
        guard figures.count > 1, let belief else {
            self.believed = figures[0]
            self.value = figures[0].value
            self.range = nil
            self.rule = nil
            self.preference = nil
            self.all = figures
            return
        }
        let byRef = Dictionary(figures.map { ($0.event.ref, $0) }) { first, _ in first }
        let judged = belief.judge(
            figures.map { figure in
                let step = figure.step
                return (figure.event, Stated(value: figure.value, realisation: step.realisation, text: step.text))
            }, about: nil, Self.comparison)
        let ordered = ([judged.believed] + judged.coarser + judged.rivals).flatMap(\.events)
        var seen: Set<EventRef> = []
        let all = ordered.filter { seen.insert($0).inserted }.compactMap { byRef[$0] }
        self.all = all
        self.believed = all.first ?? figures[0]
        self.value = judged.believed.value.value
        self.rule = judged.rule
        self.preference = judged.preference
        self.range =
            judged.rivals.isEmpty
            ? nil
            : Comparison.quantities.span(([judged.believed] + judged.rivals).compactMap(\.value.value))
    }

    private static let comparison = Comparison<Stated>(
        isWithin: { a, b in
            guard a.realisation == b.realisation || b.realisation == nil, let value = a.value, let other = b.value
            else { return false }
            return value != other ? Comparison.quantities.isWithin(value, other) : a.realisation != nil
        },
        span: { stated in
            let values = stated.compactMap(\.value)
            guard values.count == stated.count, let span = Comparison.quantities.span(values) else { return nil }
            return Stated(value: span, realisation: nil, text: nil)
        })
}
