internal import JSON
internal import Shared

/// A report in a few lines that a person can read in a terminal.
struct ReportSummary {
    private let content: JSONValue

    init(_ content: JSONValue) { self.content = content }

    var text: String {
        var lines: [String] = []
        let profile = self.content["profile"] ?? .null
        lines.append("\(Self.english(profile["name"])), as of \(self.content.text("as_of"))")
        lines.append("  formal standing   \(profile.text("formality"))")
        let activity = self.content["activity"] ?? .null
        lines.append("  vitality          \(Self.vitality(activity))")
        lines.append("  active years      \(Self.ratios(activity))")
        lines.append("")
        lines.append("Fields of cooperation")
        for component in self.content.list("components") {
            let record = component["activity"] ?? .null
            let isPart = component["parent"] != nil
            if isPart, record.number("activities_done") == "0" { continue }
            lines.append("  \(isPart ? "  " : "")\(Self.english(component["name"]))")
            lines.append("      \(Self.ratios(record)); \(Self.vitality(record))")
        }
        lines += self.indicators
        lines.append("")
        lines.append(
            "\(self.content.list("disputed").count) disputed claims, \(self.content.list("sources").count) events with their sources"
        )
        return lines.joined(separator: "\n") + "\n"
    }

    private static func english(_ map: JSONValue?) -> String {
        guard case .object(let members)? = map else { return "" }
        return LanguageMap(members.compactMapValues(\.string))?.text(in: ["en"]) ?? ""
    }

    private static func date(_ text: String) -> String {
        guard let date = CoarseDate(text), date.precision == .onOrBefore else {
            return text == "XXXX" ? "on an unknown day" : text
        }
        return "on or before \(text.dropFirst(3).dropLast())"
    }

    private static func vitality(_ record: JSONValue) -> String {
        let dormancy = record["dormancy"] ?? .null
        guard let last = dormancy["last_substantive_event"] else { return "no activity on record" }
        let name = dormancy.text("class").split(separator: "_").joined(separator: " ")
        return "\(name), last event \(Self.date(last.text("date")))"
    }

    private static func ratios(_ record: JSONValue) -> String {
        func ratio(_ reading: JSONValue) -> String {
            "\(reading.number("active_years"))/\(reading.number("years_in_force"))"
        }
        let readings = record.list("active_years")
        guard let recorded = readings.first(where: { $0.flag("recorded") }) else { return "no agreement in force" }
        var others: [String] = []
        for reading in readings where !reading.flag("recorded") {
            if ratio(reading) != ratio(recorded), !others.contains(ratio(reading)) { others.append(ratio(reading)) }
        }
        let beside = others.isEmpty ? "" : "; other readings \(others.joined(separator: ", "))"
        return
            "active in \(recorded.number("active_years")) of \(recorded.number("years_in_force")) years (\(recorded.text("percent")) %)\(beside)"
    }

    /// Whole years with a realisation, of indicators that are sums of others.
    private var indicators: [String] {
        var lines: [String] = []
        for indicator in self.content.list("indicators") where !indicator.list("sum_of").isEmpty {
            var rows: [String] = []
            for row in indicator.list("rows") {
                let period = row["period"] ?? .null
                let computed = row["realisation"]
                let stated = row["stated_realisation"]
                guard computed != nil || stated != nil else { continue }
                var text =
                    "    \(period.text("start").prefix(4)) \(period.text("type").split(separator: "_").joined(separator: " "))"
                if row["as_of"] != nil { text += " up to \(row.text("as_of"))" }
                if let computed {
                    text += ": \(computed.text("shown")) %"
                    if computed.flag("from_derived_target") { text += " of the sum of the parts' targets (derived)" }
                }
                if let stated {
                    text += "\(computed == nil ? ":" : ",") \(stated.text("shown")) % as the source states"
                }
                let band = computed?.text("band") ?? stated?.text("band") ?? ""
                text +=
                    band.isEmpty ? ", share to date, no band" : ", \(band.split(separator: "_").joined(separator: " "))"
                rows.append(text)
            }
            if !rows.isEmpty { lines += ["", "Realisation of \(Self.english(indicator["title"]))"] + rows }
        }
        return lines
    }
}
