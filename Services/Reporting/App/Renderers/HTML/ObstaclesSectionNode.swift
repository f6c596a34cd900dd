internal import HTML
internal import ReportingDomain
internal import Shared

/// What hinders the cooperation, or may hinder it.
struct ObstaclesSectionNode {
    private let obstacles: [ObstacleEntry]
    private let page: PageContext

    init(_ obstacles: [ObstacleEntry], _ page: PageContext) {
        self.obstacles = obstacles
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.obstacles.isEmpty {
            element("section") {
                element("h2") { self.page.word(.obstacles) }
                element("table") {
                    self.page.head(.obstacle, .category, .firstSeen, .standing)
                    element("tbody") {
                        for obstacle in self.obstacles { self.row(obstacle) }
                    }
                }
            }
        }
    }

    private func row(_ obstacle: ObstacleEntry) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                self.page.stated(obstacle.title)
                " "
                self.page.refs(obstacle.events)
                for note in self.notes(obstacle) { element("div", ["class": "small soft"]) { note } }
            }
            self.page.cell(.category) {
                self.page.word(obstacle.category.translation)
                if obstacle.risk { " (\(self.page.word(.risk)))" }
                if obstacle.disputed {
                    element("div", ["class": "small soft"]) { self.page.word(.disputedRecord) }
                }
            }
            self.page.cell(.firstSeen) { obstacle.on.map { self.page.date($0) } ?? self.page.word(.dateNotStated) }
            self.page.cell(.standing) { self.standing(obstacle) }
        }
    }

    private func notes(_ obstacle: ObstacleEntry) -> [HTMLNode] {
        var notes: [HTMLNode] = []
        if !obstacle.about.isEmpty {
            notes.append(.group([.text("\(self.page.word(.concerns)): ")] + self.page.named(obstacle.about)))
        }
        if let owner = obstacle.owner {
            notes.append(.group([.text("\(self.page.word(.obstacleOwner)): "), self.page.named(owner)]))
        }
        if let mitigation = obstacle.mitigation {
            notes.append(.group([.text("\(self.page.word(.mitigation)): "), self.page.stated(mitigation)]))
        }
        return notes
    }

    @HTMLBuilder private func standing(_ obstacle: ObstacleEntry) -> [HTMLNode] {
        self.page.word(obstacle.state.translation)
        if let closed = obstacle.closed { ", \(self.page.phrase(.closedOn, self.page.date(closed)))" }
        if let times = obstacle.reopened {
            ", \(times == 1 ? self.page.word(.reopenedOnce) : self.page.phrase(.reopenedTimes, String(times)))"
        }
        if let severity = obstacle.severity {
            element("div", ["class": "small soft"]) { self.page.phrase(.severityOfFive, String(severity)) }
        }
        if let likelihood = obstacle.likelihood {
            element("div", ["class": "small soft"]) { self.page.phrase(.likelihoodOfFive, String(likelihood)) }
        }
        if let explanation = obstacle.explanation {
            element("div", ["class": "small soft"]) { self.page.stated(explanation) }
        }
    }
}
