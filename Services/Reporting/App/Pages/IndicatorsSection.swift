internal import HTML
internal import JSON

/// The indicators: target, actual, realisation and band of each period; under each table what sources say otherwise,
/// what was corrected and what was revised.
struct IndicatorsSection {
    private let content: JSONValue
    private let page: PageContext

    init(_ content: JSONValue, _ page: PageContext) {
        self.content = content
        self.page = page
    }

    var nodes: [HTMLNode] {
        // Wholes come before their parts.
        let shown = self.content.list("indicators").filter { !$0.list("rows").isEmpty }
        let wholes = shown.filter { $0["sum_of"] != nil }
        return [
            element("section") {
                element("h2") { self.page.word("indicators") }
                if shown.isEmpty { element("p") { self.page.word("none") } }
                element("p", ["class": "small soft"]) { self.page.word("no_attribution") }
                element("p", ["class": "small soft"]) { self.page.word("bands_source") }
                for indicator in wholes + shown.filter({ $0["sum_of"] == nil }) { self.indicator(indicator) }
            }
        ]
    }

    @HTMLBuilder private func indicator(_ indicator: JSONValue) -> [HTMLNode] {
        element("h3") { self.page.told(indicator["title"]) }
        element("div", ["class": "small soft"]) {
            if let level = indicator.text("level") { "\(self.page.word("level_\(level)")). " }
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
                for row in indicator.list("rows") { self.row(row, indicator) }
            }
        }
        let notes = indicator.list("rows").flatMap { self.notes($0, indicator) }
        if !notes.isEmpty {
            element("div", ["class": "small soft"]) { self.page.word("notes") }
            element("ul", ["class": "notes"]) { notes }
        }
    }

    private func row(_ row: JSONValue, _ indicator: JSONValue) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) { self.period(row["period"] ?? .null, row.text("as_of")) }
            self.cell("target", isNumber: true, self.figure(row["target"], indicator))
            self.cell("actual", isNumber: true, self.actual(row, indicator))
            self.cell("realisation", isNumber: true, self.realisation(row))
            self.cell("band", isNumber: false, self.band(row))
        }
    }

    private func cell(_ word: String, isNumber: Bool, _ content: [HTMLNode]) -> HTMLNode {
        let kind = [isNumber ? "num" : nil, content.isEmpty ? "empty" : nil].compactMap { $0 }.joined(separator: " ")
        return element("td", ["class": kind.isEmpty ? "text" : kind, "data-label": self.page.word(word)]) {
            content.isEmpty ? [.text("–")] : content
        }
    }

    private func period(_ period: JSONValue, _ asOf: String?) -> String {
        let (start, end, type) = (period.text("start") ?? "", period.text("end") ?? "", period.text("type") ?? "")
        let stretch =
            switch type {
            case "full_year", "year_to_date": String(start.prefix(4))
            case "month": self.page.date(String(start.prefix(7)))
            default: self.page.span(start, end)
            }
        let text = "\(stretch), \(self.page.word(type))"
        return asOf.map { self.page.phrase("up_to", text, self.page.date($0)) } ?? text
    }

    /// Money as one says it, with every digit beneath; anything else with its unit.
    @HTMLBuilder private func value(_ value: JSONValue?, _ indicator: JSONValue) -> [HTMLNode] {
        if let currency = indicator.text("currency"), let said = self.page.money(value, currency: currency) {
            said
            element("div", ["class": "small soft"]) { self.page.quantity(value, unit: currency) ?? "" }
        } else {
            self.page.quantity(value, unit: indicator.text("unit")) ?? ""
        }
    }

    private func figure(_ figure: JSONValue?, _ indicator: JSONValue) -> [HTMLNode] {
        guard let figure, figure["value"] != nil else { return [] }
        var nodes = self.value(figure["value"], indicator)
        if figure.flag("derived") {
            nodes.append(element("div", ["class": "small soft"]) { self.page.word("derived") })
        }
        nodes.append(element("div") { self.page.refs(figure["events"]) })
        return nodes
    }

    private func actual(_ row: JSONValue, _ indicator: JSONValue) -> [HTMLNode] {
        let nodes = self.figure(row["actual"], indicator)
        guard nodes.isEmpty, row["stated_realisation"] == nil, row["target"] != nil, row["text"] == nil else {
            return nodes
        }
        return [element("span", ["class": "small soft"]) { self.page.word("actual_missing") }]
    }

    private func realisation(_ row: JSONValue) -> [HTMLNode] {
        var nodes: [HTMLNode] = []
        if let computed = row["realisation"] {
            nodes.append(
                element("strong") {
                    (computed.flag("approximate") ? "≈ " : "") + self.page.percent(computed.text("shown"))
                })
            if computed.flag("from_derived_target") {
                nodes.append(element("div", ["class": "small soft"]) { self.page.word("against_derived") })
            }
        }
        if let stated = row["stated_realisation"] {
            nodes.append(
                element("div", ["class": row["realisation"] == nil ? "stated" : "small soft"]) {
                    "\(self.page.phrase("as_stated", self.page.percent(stated.text("shown")))) "
                    self.page.refs(stated["events"])
                })
        }
        return nodes
    }

    private func band(_ row: JSONValue) -> [HTMLNode] {
        if let band = row["realisation"]?.text("band") ?? row["stated_realisation"]?.text("band") {
            return [.text(self.page.word(band == "effective" ? "effective_band" : band))]
        }
        if row["realisation"]?.flag("share_to_date") == true || row["stated_realisation"]?.flag("share_to_date") == true
        {
            return [element("span", ["class": "small soft"]) { self.page.word("share_to_date") }]
        }
        return []
    }

    // MARK: Notes

    private func short(_ value: JSONValue?, _ indicator: JSONValue) -> String? {
        indicator.text("currency").flatMap { self.page.money(value, currency: $0) }
            ?? self.page.quantity(value, unit: indicator.text("unit"))
    }

    private func short(of figure: JSONValue, _ indicator: JSONValue) -> String {
        self.short(figure["value"], indicator) ?? self.page.quantity(figure["realisation"], unit: nil).map { "\($0)%" }
            ?? ""
    }

    private func notes(_ row: JSONValue, _ indicator: JSONValue) -> [HTMLNode] {
        let period = self.period(row["period"] ?? .null, row.text("as_of"))
        func note(_ text: String, _ events: JSONValue?, _ more: HTMLNode = "") -> HTMLNode {
            element("li") {
                "\(period): \(text) "
                more
                " "
                self.page.refs(events)
            }
        }
        var notes: [HTMLNode] = []
        for rival in row.list("rivals") {
            notes.append(note(self.page.phrase("rival_figures", self.short(of: rival, indicator)), rival["events"]))
        }
        for earlier in row.list("earlier") {
            let before = self.period(earlier["period"] ?? .null, earlier.text("as_of"))
            let text = self.page.phrase("corrected_from", before, self.short(of: earlier, indicator))
            notes.append(note("\(text).", earlier["events"], self.page.told(earlier["reason"])))
        }
        for other in row["target"]?.list("earlier") ?? [] {
            var text = self.page.phrase("revised_from", self.short(of: other, indicator))
            if let day = other.text("set_on") { text += " (\(self.page.phrase("decided", self.page.date(day))))" }
            notes.append(note(text, other["events"]))
        }
        return notes
    }
}
