internal import HTML
internal import JSON

/// The fields of cooperation: years in force, active-year ratio under each reading, and how long nothing has happened.
struct FieldsSection {
    private let content: JSONValue
    private let page: PageContext

    init(_ content: JSONValue, _ page: PageContext) {
        self.content = content
        self.page = page
    }

    var nodes: [HTMLNode] {
        [
            element("section") {
                element("h2") { self.page.word("fields") }
                if self.content.list("components").isEmpty { element("p") { self.page.word("none") } }
                if !self.content.list("components").isEmpty {
                    element("table") {
                        element("thead") {
                            element("tr") {
                                for word in ["field", "years_in_force", "ratio", "vitality"] {
                                    element("th", ["scope": "col"]) { self.page.word(word) }
                                }
                            }
                        }
                        element("tbody") {
                            for component in self.content.list("components") { self.row(component) }
                        }
                    }
                }
            }
        ]
    }

    private func row(_ component: JSONValue) -> HTMLNode {
        let activity = component["activity"] ?? .null
        let isPart = component.text("parent") != nil
        return element("tr") {
            element("th", ["scope": "row", "class": isPart ? "part" : "field"]) {
                self.page.told(component["name"])
                " "
                self.page.refs(component["events"])
            }
            element("td", ["data-label": self.page.word("years_in_force")]) {
                element("ul", ["class": "years"]) {
                    for year in activity.list("years") {
                        let state = year.text("active") ?? "no"
                        element("li", ["class": state]) {
                            "\(year.int("year") ?? 0) "
                            element("span", ["class": "small"]) { self.page.word(Self.yearWords[state] ?? "inactive") }
                        }
                    }
                }
            }
            element("td", ["data-label": self.page.word("ratio")]) {
                Self.recordedRatio(activity, self.page)
                if !isPart || Self.isActive(activity) { self.otherReadings(activity) }
            }
            element("td", ["data-label": self.page.word("vitality")]) {
                let dormancy = activity["dormancy"] ?? .null
                Self.dormancyTag(dormancy, self.page)
                element("div", ["class": "small soft"]) { Self.dormancyDays(dormancy, self.page) }
                if let last = dormancy["last_substantive_event"] {
                    element("div", ["class": "small"]) {
                        "\(self.page.word("last_event")): \(self.page.date(last.text("date") ?? "")) "
                        self.page.refs(last["events"])
                    }
                }
            }
        }
    }

    private static let yearWords = ["yes": "active", "no": "inactive", "undetermined": "perhaps_year"]

    /// The readings beside the recorded one, each with what it assumes.
    private func otherReadings(_ activity: JSONValue) -> HTMLNode {
        let others = activity.list("active_years").filter { !$0.flag("recorded") }
        guard !others.isEmpty else { return "" }
        return element("div", ["class": "small"]) {
            element("div", ["class": "soft"]) { "\(self.page.word("other_readings")):" }
            element("ul") {
                for reading in others {
                    element("li") {
                        "\(Self.ratio(reading, self.page)): "
                        self.page.phrase(
                            "reading_\(reading["term"]?.text("reading") ?? "")", Self.years(reading["term"]))
                        if let dates = reading["other_dates"] {
                            ", \(self.page.phrase("if_dates", self.page.span(dates.text("start"), dates.text("end")))) "
                            self.page.refs(dates["events"])
                        }
                    }
                }
            }
        }
    }

    static func ratio(_ reading: JSONValue, _ page: PageContext) -> String {
        let active = reading.int("active_years") ?? 0
        let possible = reading.int("possibly_active_years") ?? active
        var detail = page.percent(reading.text("percent"))
        if possible > active { detail += ", \(page.phrase("perhaps", String(possible)))" }
        return page.phrase("ratio_of", String(active), String(reading.int("years_in_force") ?? 0), detail)
    }

    private static func years(_ term: JSONValue?) -> String {
        let (first, last) = (term?.int("first_year") ?? 0, term?.int("last_year") ?? 0)
        return first == last ? String(first) : "\(first)–\(last)"
    }

    /// The least and the greatest ratio over all readings; nil when they agree.
    static func percentRange(_ activity: JSONValue, _ page: PageContext) -> String? {
        let percents = activity.list("active_years").compactMap { reading in
            reading.text("percent").flatMap { text in Double(text).map { ($0, text) } }
        }.sorted { $0.0 < $1.0 }
        guard let least = percents.first, let most = percents.last, least.1 != most.1 else { return nil }
        return "\(page.percent(least.1)) – \(page.percent(most.1))"
    }

    /// Whether anything was done or is going on.
    private static func isActive(_ activity: JSONValue) -> Bool {
        (activity.int("activities_done") ?? 0) + (activity.int("activities_ongoing") ?? 0) > 0
    }

    /// How many fields, parts left out, have had any activity.
    static func withActivity(_ content: JSONValue, _ page: PageContext) -> String {
        let fields = content.list("components").filter { $0.text("parent") == nil }
        let active = fields.filter { $0["activity"].map(Self.isActive) == true }
        return page.phrase("fields_active", String(active.count), String(fields.count))
    }

    static func recordedRatio(_ activity: JSONValue, _ page: PageContext) -> HTMLNode {
        guard let recorded = activity.list("active_years").first(where: { $0.flag("recorded") }) else {
            return .text(page.word("none"))
        }
        return .group([
            element("strong") { Self.ratio(recorded, page) },
            element("div", ["class": "small soft"]) {
                "\(page.word("recorded_reading")), \(Self.years(recorded["term"]))"
            },
        ])
    }

    static func dormancyTag(_ dormancy: JSONValue, _ page: PageContext) -> HTMLNode {
        let name = dormancy.text("class") ?? "undetermined"
        return element("span", ["class": "tag \(name)"]) { page.word("class_\(name)") }
    }

    static func dormancyDays(_ dormancy: JSONValue, _ page: PageContext) -> String {
        let neverStarted = dormancy.text("class") == "never_started"
        let key = neverStarted ? "days_since_signing" : "days_since"
        func shown(_ days: Int) -> String { page.language.number(String(days)) }
        switch (dormancy.int("days_at_least"), dormancy.int("days_at_most")) {
        case (let least?, let most?) where least == most: return page.phrase(key, shown(least))
        case (let least?, let most?): return page.phrase(key, "\(shown(least))–\(shown(most))")
        case (let least?, nil): return page.phrase(key, page.phrase("at_least", shown(least)))
        default: return page.word(neverStarted ? "signing_unknown" : "unknown_date")
        }
    }
}
