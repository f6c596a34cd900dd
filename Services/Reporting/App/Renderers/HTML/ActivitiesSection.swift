internal import Charts
internal import HTML
internal import ReportingDomain
internal import Shared

/// The activities that the partners planned and carried out.
struct ActivitiesSection {
    private let activities: [ActivityEntry]
    private let participations: [Code: [ParticipationEntry]]
    private let asOf: CalendarDate
    private let page: PageContext
    private let chart: Chart?

    init(_ content: Report, _ page: PageContext) {
        self.activities = content.activities
        var participations: [Code: [ParticipationEntry]] = [:]
        for entry in content.participations {
            for activity in entry.activities { participations[activity, default: []].append(entry) }
        }
        self.participations = participations
        self.asOf = content.asOf
        self.page = page
        self.chart = ActivitiesChart(content, page).chart
    }

    var node: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.activities) }
            if self.activities.isEmpty {
                element("p") { self.page.word(.nothing) }
            } else {
                if let chart = self.chart { chart.node }
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
                if !activity.deliverables.isEmpty { self.deliverables(activity.deliverables) }
            }
            self.page.cell(.kind) { activity.kind.map { self.page.word($0.translation) } ?? "" }
            self.page.cell(.dates) {
                self.page.span(activity.start, activity.end)
                if let schedule = activity.schedule { self.schedule(schedule) }
            }
            self.page.cell(.participants) { self.participants(activity) }
            self.page.cell(.state) { self.page.word(self.state(activity)) }
        }
    }

    private func deliverables(_ deliverables: [DeliverableEntry]) -> HTMLNode {
        element("div", ["class": "small soft"]) {
            "\(self.page.word(.brings)): "
            for (position, deliverable) in deliverables.enumerated() {
                if position > 0 { "; " }
                self.page.stated(deliverable.what)
                if let quantity = self.page.quantity(deliverable.quantity, unit: deliverable.unit) { ", \(quantity)" }
            }
        }
    }

    /// First plan, postponements with their reasons, later plans, and the delay.
    private func schedule(_ schedule: ScheduleEntry) -> HTMLNode {
        element("div", ["class": "small soft"]) {
            if let delay = schedule.delay {
                element("div") {
                    self.delay(
                        delay, .startedOneDayLater, .startedDaysLater, .startedOneMonthLater, .startedMonthsLater)
                }
            }
            if let delay = schedule.endDelay {
                element("div") {
                    self.delay(delay, .endedOneDayLater, .endedDaysLater, .endedOneMonthLater, .endedMonthsLater)
                }
            }
            if let plan = schedule.firstPlan {
                element("div") {
                    "\(self.page.phrase(.firstPlannedFor, self.page.span(plan.start, plan.end))) "
                    self.page.refs(plan.events)
                }
            }
            for postponement in schedule.postponements { element("div") { self.postponement(postponement) } }
            for plan in schedule.replans {
                element("div") {
                    "\(self.page.phrase(.plannedAnewFor, self.page.span(plan.start, plan.end))) "
                    self.page.refs(plan.events)
                }
            }
        }
    }

    private func delay(
        _ delay: Delay, _ oneDay: Translation, _ inDays: Translation, _ oneMonth: Translation,
        _ inMonths: Translation
    ) -> String {
        if let days = delay.days {
            return days == 1 ? self.page.word(oneDay) : self.page.phrase(inDays, String(days))
        }
        if delay.monthsAtLeast == 1, delay.monthsAtMost == 1 { return self.page.word(oneMonth) }
        let months =
            delay.monthsAtLeast == delay.monthsAtMost
            ? String(delay.monthsAtLeast) : "\(delay.monthsAtLeast)–\(delay.monthsAtMost)"
        return self.page.phrase(inMonths, months)
    }

    @HTMLBuilder private func postponement(_ postponement: PostponementEntry) -> [HTMLNode] {
        self.page.phrase(.postponedOn, postponement.on.map { self.page.date($0) } ?? "").trimmed
        if let until = postponement.until { " \(self.page.phrase(.postponedUntil, self.page.date(until)))" }
        ": "
        if let reason = postponement.reason {
            self.page.stated(reason)
        } else {
            self.page.word(.reasonNotStated)
        }
        " "
        self.page.refs(postponement.events)
    }

    /// The activity's own number, then the rows of participants.
    @HTMLBuilder private func participants(_ activity: ActivityEntry) -> [HTMLNode] {
        let rows = self.participations[activity.code] ?? []
        if let own = self.page.persons(activity.participants, isFew: activity.fewParticipants) {
            own
        } else if rows.isEmpty {
            "–"
        }
        for row in rows {
            element("div", ["class": "small soft"]) {
                self.page.persons(row.persons, isFew: row.fewPersons) ?? self.page.word(.numberNotStated)
                if let unit = row.unit { ", \(unit)" }
                if let organisation = row.organisation {
                    ", "
                    self.page.title(of: .organisation, organisation)
                }
                if row.planned { ", \(self.page.word(.plannedNumber))" }
                if row.activities.count > 1 {
                    ", \(self.page.phrase(.togetherIn, String(row.activities.count)))"
                }
                " "
                self.page.refs(row.events)
            }
        }
    }

    /// The state to show: a planned activity whose day has passed without any record of it is marked as such.
    private func state(_ activity: ActivityEntry) -> Translation {
        if activity.state == .planned, let planned = (activity.end ?? activity.start)?.latest, planned < self.asOf {
            return .plannedWithoutRecord
        }
        return activity.state.translation
    }
}

extension String {
    /// Without spaces at its ends.
    fileprivate var trimmed: String {
        String(self.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
