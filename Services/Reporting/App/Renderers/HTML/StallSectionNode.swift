internal import HTML
internal import ReportingDomain
internal import Shared

/// What is associated with a stop of the cooperation, or of a field of it.
struct StallSectionNode {
    private let stalls: [StallExplanation]
    private let page: PageContext

    init(_ stalls: [StallExplanation], _ page: PageContext) {
        self.stalls = stalls
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.stalls.isEmpty {
            element("section") {
                element("h2") { self.page.word(.stall) }
                element("p", ["class": "small soft"]) { self.page.word(.stallIntroduction) }
                for stall in self.stalls { self.explanation(stall) }
            }
        }
    }

    @HTMLBuilder private func explanation(_ stall: StallExplanation) -> [HTMLNode] {
        element("h3") {
            if stall.subject.kind == .partnership {
                self.page.word(.wholeCooperation)
            } else {
                self.page.named(stall.subject)
            }
            " – \(self.page.phrase(.stoppedAt, self.page.date(stall.stopped)))"
        }
        element("table") {
            self.page.head(.circumstance, .timing, .linkedRecords)
            element("tbody") {
                for factor in stall.factors { self.row(factor) }
            }
        }
    }

    private func row(_ factor: StallFactor) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                if let title = factor.title {
                    self.page.stated(title)
                } else {
                    self.page.word(factor.kind.translation)
                }
                " "
                self.page.refs(factor.events)
                if factor.title != nil {
                    element("div", ["class": "small soft"]) { self.page.word(factor.kind.translation) }
                }
                if let condition = factor.condition {
                    element("div", ["class": "small"]) { self.page.word(condition) }
                }
            }
            self.page.cell(.timing) { self.timing(factor) }
            self.page.cell(.linkedRecords) { self.records(factor) }
        }
    }

    @HTMLBuilder private func timing(_ factor: StallFactor) -> [HTMLNode] {
        self.page.word(factor.timing.translation)
        if let from = factor.from {
            element("div", ["class": "small soft"]) {
                self.page.date(from)
                if factor.timing == .prolonging, let days = factor.daysAfterStop {
                    ", \(self.page.phrase(.daysAfterStop, self.page.word(.days(days))))"
                }
            }
        }
    }

    @HTMLBuilder private func records(_ factor: StallFactor) -> [HTMLNode] {
        if factor.records.isEmpty { "–" }
        if !factor.records.isEmpty {
            self.page.phrase(.independentSources, self.page.count(factor.sources))
            element("ul", ["class": "notes"]) {
                for record in factor.records {
                    element("li") {
                        self.page.word(record.record.kind.translation)
                        if let title = record.title {
                            ": "
                            self.page.stated(title)
                        }
                        if let date = record.date { ", \(self.page.date(date))" }
                        " "
                        self.page.refs(record.events)
                    }
                }
            }
        }
        if !factor.counterEvidence.isEmpty {
            let names = factor.counterEvidence.map { self.page.name(of: .activity, $0.activity) }
            element("div", ["class": "small"]) {
                let more = factor.counterEvidenceOmitted.map {
                    ", \(self.page.phrase(.counterEvidenceOmitted, self.page.count($0)))"
                }
                "\(self.page.phrase(.counterEvidence, names.joined(separator: ", ") + (more ?? ""))) "
                self.page.refs(factor.counterEvidence.flatMap(\.events))
            }
        }
    }
}
