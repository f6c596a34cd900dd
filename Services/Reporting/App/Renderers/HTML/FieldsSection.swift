internal import HTML
internal import ReportingDomain
internal import Shared

/// The fields of cooperation: years in force, active-year ratio under each reading, and how long nothing has happened.
struct FieldsSection {
    private let whole: ActivityRecord
    private let components: [ComponentEntry]
    private let page: PageContext

    init(_ report: Report, _ page: PageContext) {
        self.whole = report.activity
        self.components = report.components
        self.page = page
    }

    var node: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.fields) }
            if self.components.isEmpty, self.whole.years.isEmpty {
                element("p") { self.page.word(.nothing) }
            } else {
                element("table") {
                    self.page.head(.field, .yearsInForce, .activeYearRatio, .vitality)
                    element("tbody") {
                        self.row(self.whole, "whole") { self.page.word(.wholeCooperation) }
                        for component in self.components { self.row(component) }
                    }
                }
            }
        }
    }

    private func row(_ component: ComponentEntry) -> HTMLNode {
        self.row(component.activity, component.parent == nil ? "field" : "part") {
            self.page.stated(component.name)
            " "
            self.page.refs(component.events)
        }
    }

    private func row(_ activity: ActivityRecord, _ level: String, @HTMLBuilder _ name: () -> [HTMLNode]) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row", "class": level]) { name() }
            self.page.cell(.yearsInForce) { self.years(activity.years) }
            self.page.cell(.activeYearRatio) {
                self.page.recordedRatio(activity)
                if level != "part" || activity.isPossiblyActive { self.otherReadings(activity) }
            }
            self.page.cell(.vitality) { self.vitality(activity.dormancy) }
        }
    }

    private func years(_ years: [ActiveYear]) -> HTMLNode {
        element("ul", ["class": "years"]) {
            for year in years {
                element("li", ["class": year.state.rawValue]) {
                    "\(year.year) "
                    element("span", ["class": "small"]) { self.page.word(year.state.translation) }
                    if !year.events.isEmpty { " " }
                    self.page.refs(year.events)
                }
            }
        }
    }

    /// The readings besides the recorded one, each with its assumption.
    private func otherReadings(_ activity: ActivityRecord) -> HTMLNode {
        let others = activity.activeYears.filter { !$0.recorded }
        guard !others.isEmpty else { return "" }
        return element("div", ["class": "small"]) {
            element("div", ["class": "soft"]) { "\(self.page.word(.otherReadings)):" }
            element("ul") {
                for reading in others { element("li") { self.reading(reading) } }
            }
        }
    }

    @HTMLBuilder private func reading(_ reading: ActiveYears) -> [HTMLNode] {
        "\(self.page.ratio(reading)): "
        self.page.phrase(reading.term.reading.translation, self.page.years(reading.term))
        if let dates = reading.otherDates {
            ", \(self.page.phrase(.ifDates, self.page.span(dates.start, dates.end))) "
            self.page.refs(dates.events)
        }
    }

    @HTMLBuilder private func vitality(_ dormancy: Dormancy) -> [HTMLNode] {
        self.page.dormancyTag(dormancy)
        element("div", ["class": "small soft"]) { self.page.dormancyDays(dormancy) }
        if dormancy.basis == .stated {
            element("div", ["class": "small soft"]) {
                "\(self.page.word(dormancy.basis.translation)) "
                self.page.refs(dormancy.events)
            }
        }
        if let last = dormancy.lastSubstantiveEvent {
            element("div", ["class": "small"]) {
                "\(self.page.word(.lastEvent)): \(self.page.date(last.date)) "
                self.page.refs(last.events)
            }
        }
    }
}
