internal import HTML
internal import JSON

/// The indicators: target, actual, realisation and band of each period, with what is derived, rival or corrected said.
struct IndicatorsSection {
    private let content: JSONValue
    private let page: PageContext

    init(_ content: JSONValue, _ page: PageContext) {
        self.content = content
        self.page = page
    }

    var nodes: [HTMLNode] {
        [
            element("section") {
                element("h2") { self.page.word("indicators") }
                if self.content.list("indicators").isEmpty { element("p") { self.page.word("none") } }
                element("p", ["class": "small soft"]) { self.page.word("no_attribution") }
                element("p", ["class": "small soft"]) { self.page.word("bands_source") }
                for indicator in self.content.list("indicators") where !indicator.list("rows").isEmpty { self.indicator(indicator) }
            }
        ]
    }

    @HTMLBuilder private func indicator(_ indicator: JSONValue) -> [HTMLNode] {
        let unit = indicator.text("currency") ?? indicator.text("unit")
        element("h3") { self.page.told(indicator["title"]) }
        element("div", ["class": "small soft"]) {
            self.page.told(indicator["definition"])
            " "
            self.page.refs(indicator["events"])
        }
        element("table") {
            element("thead") {
                element("tr") {
                    element("th", ["scope": "col"]) { self.page.word("period") }
                    for word in ["target", "actual", "realisation"] {
                        element("th", ["scope": "col", "class": "num"]) { self.page.word(word) }
                    }
                    element("th", ["scope": "col"]) { self.page.word("band") }
                }
            }
            element("tbody") {
                for row in indicator.list("rows") { self.row(row, unit) }
            }
        }
    }

    private func row(_ row: JSONValue, _ unit: String?) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                self.period(row["period"] ?? .null, row.text("as_of"))
                self.earlier(row, unit)
            }
            element("td", ["class": "num", "data-label": self.page.word("target")]) { self.figure(row["target"], unit) }
            element("td", ["class": "num", "data-label": self.page.word("actual")]) {
                self.figure(row["actual"], unit)
                self.rivals(row, unit)
            }
            element("td", ["class": "num", "data-label": self.page.word("realisation")]) { self.realisation(row) }
            element("td", ["data-label": self.page.word("band")]) {
                let band = row["realisation"]?.text("band") ?? row["stated_realisation"]?.text("band")
                if let band {
                    self.page.word(band == "effective" ? "effective_band" : band)
                } else if row["realisation"]?.flag("share_to_date") == true || row["stated_realisation"]?.flag("share_to_date") == true {
                    element("span", ["class": "small soft"]) { self.page.word("share_to_date") }
                } else {
                    "–"
                }
            }
        }
    }

    private func period(_ period: JSONValue, _ asOf: String?) -> String {
        let start = period.text("start") ?? ""
        let end = period.text("end") ?? ""
        let type = period.text("type") ?? ""
        var text: String
        switch type {
        case "full_year", "year_to_date": text = String(start.prefix(4))
        case "month": text = String(start.prefix(7))
        default: text = "\(start) – \(end)"
        }
        text += ", \(self.page.word(type))"
        if let asOf { text += " \(self.page.word("up_to")) \(self.page.date(asOf))" }
        return text
    }

    @HTMLBuilder private func figure(_ figure: JSONValue?, _ unit: String?) -> [HTMLNode] {
        if let figure, let shown = self.page.quantity(figure["value"], unit: unit) {
            shown
            if figure.flag("derived") { element("div", ["class": "small soft"]) { self.page.word("derived") } }
            if let quoted = figure.text("quoted") { element("div", ["class": "small soft"]) { "“\(quoted)”" } }
            element("div") { self.page.refs(figure["events"]) }
            if !figure.list("earlier").isEmpty {
                element("details", ["class": "small"]) {
                    element("summary") { self.page.word("revised_from") }
                    for other in figure.list("earlier") {
                        element("div") {
                            self.page.quantity(other["value"], unit: unit) ?? ""
                            if let day = other.text("set_on") { " (\(self.page.date(day)))" }
                            " "
                            self.page.refs(other["events"])
                        }
                    }
                }
            }
        } else {
            "–"
        }
    }

    @HTMLBuilder private func realisation(_ row: JSONValue) -> [HTMLNode] {
        if let computed = row["realisation"] {
            element("strong") { (computed.flag("approximate") ? "≈ " : "") + self.page.percent(computed.text("shown")) }
            if computed.flag("from_derived_target") { element("div", ["class": "small soft"]) { self.page.word("derived") } }
        }
        if let stated = row["stated_realisation"] {
            element("div", ["class": row["realisation"] == nil ? "stated" : "small soft"]) {
                "\(self.page.percent(stated.text("shown"))) \(self.page.word("as_stated")) "
                self.page.refs(stated["events"])
            }
        }
        if row["realisation"] == nil, row["stated_realisation"] == nil { "–" }
    }

    @HTMLBuilder private func rivals(_ row: JSONValue, _ unit: String?) -> [HTMLNode] {
        if !row.list("rivals").isEmpty {
            element("details", ["class": "small"]) {
                element("summary") { self.page.word("rival_figures") }
                for rival in row.list("rivals") {
                    element("div") {
                        self.page.quantity(rival["value"], unit: unit) ?? self.page.quantity(rival["realisation"], unit: "%") ?? ""
                        " "
                        self.page.refs(rival["events"])
                    }
                }
            }
        }
    }

    @HTMLBuilder private func earlier(_ row: JSONValue, _ unit: String?) -> [HTMLNode] {
        if !row.list("earlier").isEmpty {
            element("details", ["class": "small"]) {
                element("summary") { self.page.word("corrected_from") }
                for earlier in row.list("earlier") {
                    element("div") {
                        "\(self.period(earlier["period"] ?? .null, earlier.text("as_of"))): "
                        self.page.quantity(earlier["value"], unit: unit) ?? self.page.quantity(earlier["realisation"], unit: "%") ?? ""
                        " "
                        self.page.refs(earlier["events"])
                    }
                    element("div", ["class": "soft"]) { self.page.told(earlier["reason"]) }
                }
            }
        }
    }
}
