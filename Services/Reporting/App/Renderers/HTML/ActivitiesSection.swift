internal import HTML
internal import ReportingDomain
internal import Shared

/// What the partners planned and did.
struct ActivitiesSection {
    private let activities: [ActivityEntry]
    private let asOf: CalendarDate
    private let page: PageContext

    init(_ activities: [ActivityEntry], asOf: CalendarDate, _ page: PageContext) {
        self.activities = activities
        self.asOf = asOf
        self.page = page
    }

    var node: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.activities) }
            if self.activities.isEmpty {
                element("p") { self.page.word(.nothing) }
            } else {
                element("table") {
                    self.page.head(.activity, .kind, .dates, .participants, .state)
                    element("tbody") {
                        for activity in self.activities { self.row(activity) }
                    }
                }
            }
        }
    }

    private func row(_ activity: ActivityEntry) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                activity.title.map { self.page.stated($0) } ?? HTMLNode.text(activity.code.text)
                " "
                self.page.refs(activity.events)
            }
            self.page.cell(.kind) { activity.kind.map { self.page.word($0.translation) } ?? "" }
            self.page.cell(.dates) { self.page.span(activity.start, activity.end) }
            self.page.cell(.participants) { self.page.persons(activity.participants) ?? "–" }
            self.page.cell(.state) { self.page.word(self.state(activity)) }
        }
    }

    /// What was planned for a day that has passed was not done as far as anybody has stated.
    private func state(_ activity: ActivityEntry) -> Translation {
        if activity.state == .planned, let planned = (activity.end ?? activity.start)?.latest, planned < self.asOf {
            return .plannedWithoutRecord
        }
        return activity.state.translation
    }
}
