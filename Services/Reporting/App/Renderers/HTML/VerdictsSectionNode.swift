internal import FoundationEssentials
internal import HTML
internal import ReportingDomain
internal import Shared

/// The verdicts by field, level and period, with what others judged beside them.
struct VerdictsSectionNode {
    private let verdicts: [VerdictEntry]
    private let page: PageContext

    init(_ verdicts: [VerdictEntry], _ page: PageContext) {
        self.verdicts = verdicts
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.verdicts.isEmpty {
            element("section") {
                element("h2") { self.page.word(.verdicts) }
                element("p", ["class": "small soft"]) { self.page.word(.verdictsIntroduction) }
                element("table") {
                    self.page.head(.field, .period, .verdict, .indicators, .assessmentsOfOthers)
                    element("tbody") {
                        for verdict in self.verdicts { self.row(verdict) }
                    }
                }
            }
        }
    }

    private func row(_ verdict: VerdictEntry) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                if let component = verdict.component {
                    self.page.title(of: .component, component)
                } else {
                    self.page.word(.wholeCooperation)
                }
                if let level = verdict.level {
                    element("div", ["class": "small soft"]) { self.page.word(level.translation) }
                }
            }
            self.page.cell(.period) { verdict.period.map { self.page.period($0, asOf: nil) } ?? "–" }
            self.page.cell(.verdict) { element("strong") { self.page.word(verdict.verdict.translation) } }
            self.page.cell(.indicators) { self.indicators(verdict) }
            self.page.cell(.assessmentsOfOthers) { self.assessments(verdict) }
        }
    }

    @HTMLBuilder private func indicators(_ verdict: VerdictEntry) -> [HTMLNode] {
        if verdict.indicators.isEmpty { self.page.word(.noTargetForField) }
        for judged in verdict.indicators {
            element("div", ["class": "small"]) {
                self.page.title(of: .indicator, judged.indicator)
                ": \(self.outcome(judged)) "
                self.page.refs(judged.events)
            }
        }
    }

    private func outcome(_ judged: JudgedIndicator) -> String {
        if let reason = judged.reason { return self.page.word(reason) }
        guard !judged.progress.isEmpty else { return self.page.word(.targetReached) }
        let shown = judged.progress.map { self.page.language.number($0.fixed(places: 2)) }
        return self.page.phrase(.progressOf, shown.joined(separator: ", "))
    }

    @HTMLBuilder private func assessments(_ verdict: VerdictEntry) -> [HTMLNode] {
        if verdict.assessments.isEmpty { "–" }
        for assessment in verdict.assessments {
            element("div", ["class": "small"]) {
                assessment.author ?? self.page.word(.authorNotStated)
                ": \(self.page.word(assessment.rating.translation)) (\(self.page.word(assessment.comparison.translation))) "
                self.page.refs(assessment.events)
            }
        }
    }
}
