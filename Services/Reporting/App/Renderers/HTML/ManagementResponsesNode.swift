internal import HTML
internal import ReportingDomain
internal import Shared

/// What the office decided about recommendations, and what became of it.
struct ManagementResponsesNode {
    private let responses: [ManagementResponseEntry]
    private let page: PageContext

    init(_ responses: [ManagementResponseEntry], _ page: PageContext) {
        self.responses = responses
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.responses.isEmpty {
            element("section") {
                element("h2") { self.page.word(.managementResponses) }
                element("table") {
                    self.page.head(.recommendation, .standing, .responseAction, .responseOwner, .recommendationDue)
                    element("tbody") {
                        for response in self.responses { self.row(response) }
                    }
                }
            }
        }
    }

    private func row(_ response: ManagementResponseEntry) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                self.page.word(response.recommendation.text)
                " "
                self.page.refs(response.events)
                if !response.about.isEmpty {
                    element("div", ["class": "small soft"]) {
                        "\(self.page.word(.concerns)): "
                        self.page.named(response.about)
                    }
                }
            }
            self.page.cell(.standing) { self.standing(response) }
            self.page.cell(.responseAction) {
                response.action.map { self.page.stated($0) } ?? "–"
                if let outcome = response.outcome {
                    element("div", ["class": "small soft"]) { self.page.stated(outcome) }
                }
            }
            self.page.cell(.responseOwner) { response.owner.map { self.page.named($0) } ?? "–" }
            self.page.cell(.recommendationDue) { self.due(response) }
        }
    }

    @HTMLBuilder private func standing(_ response: ManagementResponseEntry) -> [HTMLNode] {
        self.page.word(response.state.translation)
        if let done = response.implementedOn { ", \(self.page.phrase(.implementedOnDay, self.page.date(done)))" }
        if let decided = response.on {
            element("div", ["class": "small soft"]) { self.page.phrase(.decidedOnDay, self.page.date(decided)) }
        }
        if let explanation = response.explanation {
            element("div", ["class": "small soft"]) { self.page.stated(explanation) }
        }
        if response.disputed {
            element("div", ["class": "small soft"]) { self.page.word(.disputedRecord) }
        }
    }

    @HTMLBuilder private func due(_ response: ManagementResponseEntry) -> [HTMLNode] {
        response.due.map { self.page.date($0) } ?? "–"
        if let times = response.rescheduled {
            element("div", ["class": "small soft"]) {
                times == 1
                    ? self.page.word(.rescheduledOnce) : self.page.phrase(.rescheduledTimes, self.page.count(times))
            }
        }
    }
}
