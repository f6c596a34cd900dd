internal import HTML
internal import JSON
internal import Shared

/// A report as a person reads it.
struct ReportPage {
    private let report: StoredReport
    private let content: JSONValue
    private let page: PageContext

    init(_ report: StoredReport, language: PageLanguage) {
        self.report = report
        self.content = report.content
        self.page = PageContext(language, content: report.content)
    }

    var html: String {
        let name = self.page.plain(self.content["profile"]?["name"])
        let title =
            "\(name.isEmpty ? self.report.partnership : name) – \(self.page.word("report")), \(self.page.word("as_of")) \(self.page.date(self.report.asOf))"
        return HTMLPage(language: self.page.language.rawValue, title: title, style: PageStyle.rules) {
            element("a", ["class": "skip", "href": "#content"]) { self.page.word("skip") }
            element("header") {
                element("p", ["class": "soft"]) { self.page.word("report") }
                element("h1") { name.isEmpty ? self.report.partnership : name }
                element("p") { "\(self.page.word("as_of")) \(self.page.date(self.report.asOf))" }
                LanguageLinks.nav(self.page.language, address: self.report.address)
            }
            element("main", ["id": "content"]) {
                self.glance
                self.profile
                self.agreements
                FieldsSection(self.content, self.page).nodes
                self.activities
                IndicatorsSection(self.content, self.page).nodes
                self.context
                DisputedSection(self.content, self.page).nodes
                SourcesSection(self.content, self.page).node
            }
            self.footer
        }.text
    }

    // MARK: At a glance

    private var glance: HTMLNode {
        let activity = self.content["activity"] ?? .null
        let dormancy = activity["dormancy"] ?? .null
        return element("section") {
            element("h2") { self.page.word("at_a_glance") }
            element("dl", ["class": "cards"]) {
                self.card("formality") { self.page.word(self.content["profile"]?.text("formality") ?? "none") }
                self.card("vitality") {
                    FieldsSection.dormancyTag(dormancy, self.page)
                    element("div", ["class": "small soft"]) { FieldsSection.dormancyDays(dormancy, self.page) }
                }
                self.card("fields_with_activity") { FieldsSection.withActivity(self.content, self.page) }
                self.card("active_years") {
                    FieldsSection.recordedRatio(activity, self.page)
                    if let range = FieldsSection.percentRange(activity, self.page) {
                        element("div", ["class": "small soft"]) { self.page.phrase("depends", range) }
                    }
                }
                self.card("last_event") {
                    self.lastEvent(dormancy["last_substantive_event"])
                }
            }
        }
    }

    private func card(_ word: String, @HTMLBuilder _ value: () -> [HTMLNode]) -> HTMLNode {
        element("div") {
            element("dt") { self.page.word(word) }
            element("dd") { value() }
        }
    }

    private func lastEvent(_ event: JSONValue?) -> HTMLNode {
        guard let event, let code = event.text("code") else { return .text(self.page.word("none")) }
        let title = self.content.list("activities").first { $0.text("code") == code }?["title"]
        return .group([
            .text(self.page.date(event.text("date") ?? "")),
            element("div", ["class": "small"]) {
                title == nil ? HTMLNode.text(code) : self.page.told(title)
                " "
                self.page.refs(event["events"])
            },
        ])
    }

    // MARK: Profile and agreements

    private var profile: HTMLNode {
        let profile = self.content["profile"] ?? .null
        return element("section") {
            element("h2") { self.page.word("cities") }
            if !profile.flag("known") { element("p") { self.page.word("unknown_partnership") } }
            element("ul") {
                for city in profile.list("cities") {
                    element("li") {
                        element("strong") {
                            city["name"] == nil ? HTMLNode.text(city.text("code") ?? "") : self.page.told(city["name"])
                        }
                        ", \(self.country(city.text("country") ?? ""))"
                        if city.flag("is_national_capital") { " (\(self.page.word("national_capital")))" }
                        " "
                        self.page.refs(city["events"])
                    }
                }
            }
            if let kind = profile.text("kind") { element("p") { "\(self.page.word("kind")): \(self.page.word(kind))" } }
            if let initiated = profile.text("initiated") {
                element("p") {
                    "\(self.page.word("initiated")): \(self.page.date(initiated)) "
                    self.page.refs(profile["events"])
                }
            }
        }
    }

    /// A country's name where the page knows it, else its code.
    private func country(_ code: String) -> String {
        Words.table["partner_country_\(code)"] == nil ? code : self.page.word("partner_country_\(code)")
    }

    private var agreements: HTMLNode {
        element("section") {
            element("h2") { self.page.word("agreements") }
            if self.content.list("agreements").isEmpty { element("p") { self.page.word("none") } }
            if !self.content.list("agreements").isEmpty {
                element("table") {
                    self.head(["agreement", "signed", "effective", "expires", "standing"])
                    element("tbody") {
                        for agreement in self.content.list("agreements") { self.row(agreement) }
                    }
                }
            }
        }
    }

    private func head(_ words: [String]) -> HTMLNode {
        element("thead") {
            element("tr") {
                for word in words { element("th", ["scope": "col"]) { self.page.word(word) } }
            }
        }
    }

    private func row(_ agreement: JSONValue) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                self.page.word(agreement.text("kind") ?? "")
                element("div", ["class": "small soft"]) {
                    self.page.told(agreement["title"])
                    " "
                    self.page.refs(agreement["events"])
                }
            }
            self.cell("signed") {
                self.page.date(agreement.text("signed") ?? "")
                for rival in agreement["signed_claims"]?.list("rivals") ?? [] {
                    element("div", ["class": "small soft"]) {
                        "\(self.page.word("also_told")): \(self.page.date(rival["value"]?.string ?? "")) "
                        self.page.refs(rival["events"])
                    }
                }
            }
            self.cell("effective") { agreement.text("effective").map { self.page.date($0) } ?? "–" }
            self.cell("expires") {
                agreement.flag("expiry_unstated")
                    ? self.page.word("expiry_unstated") : self.page.date(agreement.text("expires") ?? "")
            }
            self.cell("standing") { self.page.word(agreement.text("force") ?? "") }
        }
    }

    private func cell(_ word: String, @HTMLBuilder _ value: () -> [HTMLNode]) -> HTMLNode {
        element("td", ["data-label": self.page.word(word)]) { value() }
    }

    // MARK: Activities and context

    private var activities: HTMLNode {
        element("section") {
            element("h2") { self.page.word("activities") }
            if self.content.list("activities").isEmpty { element("p") { self.page.word("none") } }
            if !self.content.list("activities").isEmpty {
                element("table") {
                    self.head(["activity", "kind", "dates", "participants", "state"])
                    element("tbody") {
                        for activity in self.content.list("activities") {
                            element("tr") {
                                element("th", ["scope": "row"]) {
                                    activity["title"] == nil
                                        ? HTMLNode.text(activity.text("code") ?? "") : self.page.told(activity["title"])
                                    " "
                                    self.page.refs(activity["events"])
                                }
                                self.cell("kind") { self.page.word(activity.text("kind") ?? "") }
                                self.cell("dates") {
                                    self.page.span(activity.text("start"), activity.text("end"))
                                }
                                self.cell("participants") {
                                    self.page.persons(activity["participants"]) ?? "–"
                                }
                                self.cell("state") { self.state(activity) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// What was planned for a day that has passed was not done as far as anybody has told.
    private func state(_ activity: JSONValue) -> String {
        let state = activity.text("state") ?? ""
        let planned = (activity.text("end") ?? activity.text("start")).flatMap { CoarseDate($0)?.latest }
        let asOf = CalendarDate(self.report.asOf)
        if state == "planned", let planned, let asOf, planned < asOf { return self.page.word("planned_no_record") }
        return self.page.word("state_\(state)")
    }

    private var context: HTMLNode {
        element("section") {
            element("h2") { self.page.word("context") }
            if self.content.list("context").isEmpty { element("p") { self.page.word("none") } }
            element("ol") {
                for event in self.content.list("context") {
                    element("li") {
                        element("strong") {
                            event.text("to") == nil
                                ? self.page.phrase("since", self.page.date(event.text("from") ?? ""))
                                : self.page.span(event.text("from"), event.text("to"))
                        }
                        ": "
                        self.page.told(event["title"])
                        " (\(self.page.word(event.text("kind") ?? ""))"
                        if event.flag("global") { ", \(self.page.word("global"))" }
                        ") "
                        self.page.refs(event["events"])
                    }
                }
            }
        }
    }

    private var footer: HTMLNode {
        element("footer", ["class": "small soft"]) {
            element("p") {
                "\(self.page.word("generated")) \(self.report.generatedAt) · \(self.page.phrase("facts", String(self.report.eventsCounted)))"
            }
            element("p") { "\(self.page.word("digest")): \(self.report.contentDigest)" }
            element("p") {
                element("a", ["href": "\(self.report.address)?format=json"]) { "JSON" }
                " · "
                element("a", ["href": "/?lang=\(self.page.language.rawValue)"]) { self.page.word("reports") }
            }
        }
    }
}
