internal import HTML
internal import ReportingDomain
internal import Shared

/// What to do about the findings.
struct RecommendationsSectionNode {
    private let recommendations: [RecommendationEntry]
    private let responses: [Code: ManagementResponseEntry]
    private let page: PageContext

    init(
        _ recommendations: [RecommendationEntry], _ responses: [ManagementResponseEntry], _ page: PageContext
    ) {
        self.recommendations = recommendations
        self.responses = Dictionary(responses.map { ($0.code, $0) }) { first, _ in first }
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.recommendations.isEmpty {
            element("section") {
                element("h2") { self.page.word(.recommendations) }
                element("table") {
                    self.page.head(
                        .recommendation, .severity, .calledForBy, .recommendationOwners, .recommendationDue,
                        .managementResponse)
                    element("tbody") {
                        for recommendation in self.recommendations { self.row(recommendation) }
                    }
                }
            }
        }
    }

    private func row(_ entry: RecommendationEntry) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) { self.page.word(entry.text) }
            self.page.cell(.severity) { self.page.word(entry.severity.translation) }
            self.page.cell(.calledForBy) {
                "\(entry.rules.map(\.rawValue).joined(separator: ", ")): "
                let named = entry.subjects.filter { $0.kind != .partnership }
                if named.isEmpty {
                    self.page.word(.wholeCooperation)
                } else {
                    self.page.named(named)
                }
            }
            self.page.cell(.recommendationOwners) {
                for owner in entry.owners {
                    element("div", ["class": "small"]) {
                        self.page.named(owner.party)
                        ": "
                        if owner.posts.isEmpty {
                            self.page.word(.noPostOnRecord)
                        } else {
                            owner.posts.map { self.page.name(of: .post, $0) }.joined(separator: ", ")
                        }
                    }
                }
            }
            self.page.cell(.recommendationDue) { entry.due.map { self.page.date($0) } ?? "–" }
            self.page.cell(.managementResponse) {
                let responses = entry.responses.compactMap { self.responses[$0] }
                if responses.isEmpty { self.page.word(.noResponseOnRecord) }
                for response in responses {
                    element("div") {
                        self.page.word(response.disputed ? .disputedRecord : response.state.translation)
                        if let due = response.due { ", \(self.page.phrase(.dueOn, self.page.date(due)))" }
                        " "
                        self.page.refs(response.events)
                    }
                }
            }
        }
    }
}
