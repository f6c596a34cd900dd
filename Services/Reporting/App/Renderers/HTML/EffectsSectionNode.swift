internal import FoundationEssentials
internal import HTML
internal import IndicatorMath
internal import ReportingDomain
internal import Shared

/// Planned analyses before, during and after, with their reservations.
struct EffectsSectionNode {
    private let effects: [EffectEntry]
    private let page: PageContext

    init(_ effects: [EffectEntry], _ page: PageContext) {
        self.effects = effects
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.effects.isEmpty {
            element("section") {
                element("h2") { self.page.word(.effects) }
                element("p", ["class": "small soft"]) { self.page.word(.effectsIntroduction) }
                for effect in self.effects { self.effect(effect) }
            }
        }
    }

    @HTMLBuilder private func effect(_ effect: EffectEntry) -> [HTMLNode] {
        element("h3") {
            if let title = effect.title {
                self.page.stated(title)
            } else {
                self.page.title(of: .indicator, effect.indicator)
            }
        }
        element("p") {
            element("strong") { self.page.word(effect.text) }
            " "
            self.page.refs(effect.events)
        }
        if !effect.windows.isEmpty {
            if let unit = effect.currency ?? effect.unit {
                element("p", ["class": "small soft"]) { self.page.phrase(.effectUnit, unit) }
            }
            self.windows(effect.windows)
        }
        for comparison in effect.comparisons { element("p", ["class": "small"]) { self.comparison(comparison) } }
        if !effect.caveats.isEmpty {
            element("ul", ["class": "notes"]) {
                for caveat in effect.caveats {
                    element("li") { "(\(caveat.caveat.letter)) \(self.page.word(caveat.text))" }
                }
            }
        }
    }

    private func windows(_ windows: [EffectWindowEntry]) -> HTMLNode {
        element("table") {
            self.page.head(.window, .points, .mean, .median, .leastToMost)
            element("tbody") {
                for window in windows {
                    element("tr") {
                        element("th", ["scope": "row"]) { self.page.word(window.window.translation) }
                        self.page.cell(.points) { self.page.count(window.points) }
                        self.page.cell(.mean) { self.number(window.mean) }
                        self.page.cell(.median) { self.number(window.median) }
                        self.page.cell(.leastToMost) {
                            "\(self.number(window.minimum)) – \(self.number(window.maximum))"
                        }
                    }
                }
            }
        }
    }

    private func comparison(_ comparison: EffectComparison) -> String {
        var text = self.page.phrase(
            .effectDifference, self.page.word(comparison.later.translation), self.number(comparison.difference))
        if let percent = comparison.percentChange {
            text += " (\(self.page.percent(percent.fixed(places: 1))))"
        }
        if let p = comparison.p {
            text += "; \(self.page.phrase(.effectP, self.number(p), self.number(comparison.smallestP)))"
        }
        return text
    }

    private func number(_ value: ExactNumber?) -> String {
        guard let value else { return "–" }
        let rounded = value.rounded(places: 4)
        // A small p is not zero.
        return rounded == 0 && value > 0
            ? "< \(self.page.language.number("0.0001"))" : self.page.language.number(rounded.description)
    }
}
