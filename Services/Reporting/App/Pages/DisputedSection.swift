internal import HTML
internal import JSON
internal import Shared

/// Rival claims, steps without effect, and events that were taken back.
struct DisputedSection {
    private let content: JSONValue
    private let page: PageContext

    init(_ content: JSONValue, _ page: PageContext) {
        self.content = content
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.content.list("disputed").isEmpty {
            element("section") {
                element("h2") { self.page.word("disputed") }
                element("p", ["class": "soft"]) { self.page.word("disputed_intro") }
                element("ul") {
                    for claims in self.content.list("disputed") { element("li") { self.claims(claims) } }
                }
            }
        }
        self.list("not_applied")
        self.list("withdrawn")
    }

    @HTMLBuilder private func claims(_ claims: JSONValue) -> [HTMLNode] {
        let believed = self.value(claims["believed"]?["value"], of: claims.text("field") ?? "")
        element("strong") { "\(self.page.word("thing_\(claims.text("kind") ?? "")")) " }
        self.name(claims)
        ", \(self.page.word("field_\(claims.text("field") ?? "")"))"
        element("ul") {
            element("li") {
                "\(self.page.word("used")): \(believed) "
                self.page.refs(claims["believed"]?["events"])
            }
            for rival in claims.list("rivals") {
                element("li") {
                    let told = self.value(rival["value"], of: claims.text("field") ?? "")
                    "\(self.page.word("also_told")): \(told == believed ? self.page.word("differs_in_detail") : told) "
                    self.page.refs(rival["events"])
                }
            }
        }
    }

    /// A thing's title where the report has one, else its code.
    private func name(_ claims: JSONValue) -> HTMLNode {
        let lists = [
            "agreement": "agreements", "activity": "activities", "context_event": "context", "indicator": "indicators",
        ]
        let code = claims.text("code") ?? ""
        let thing = lists[claims.text("kind") ?? ""].flatMap { list in
            self.content.list(list).first { $0.text("code") == code }
        }
        return thing?["title"].map { self.page.told($0) } ?? .text(code)
    }

    /// A value as a reader can take it in: a word, a date, a number, a text, names.
    private func value(_ value: JSONValue?, of field: String) -> String {
        switch value {
        case .string(let text)?:
            if let word = ["\(field)_\(text)", text].first(where: { Words.table[$0] != nil }) {
                return self.page.word(word)
            }
            return CoarseDate(text) == nil || ["quoted", "unit"].contains(field) ? text : self.page.date(text)
        case .number?: return self.page.quantity(value, unit: nil) ?? ""
        case .object(let members)?:
            if let quantity = self.page.quantity(value, unit: nil) { return quantity }
            if let start = members["start"]?.string, let end = members["end"]?.string {
                return self.page.span(start, end)
            }
            return self.page.plain(value)
        case .array(let elements)?:
            return elements.map { element in
                element["name"] == nil ? self.value(element, of: field) : self.page.plain(element["name"])
            }.joined(separator: ", ")
        case .bool(let flag)?: return self.page.word(flag ? "yes" : "no")
        case .null?, nil: return self.page.word("none")
        }
    }

    @HTMLBuilder private func list(_ key: String) -> [HTMLNode] {
        if !self.content.list(key).isEmpty {
            element("section") {
                element("h2") { self.page.word(key) }
                element("ul") {
                    for entry in self.content.list(key) {
                        element("li") {
                            if let sentence = entry.text("sentence") {
                                element("span", ["lang": "en"]) { sentence }
                            } else {
                                "\(self.page.word("thing_\(entry.text("kind") ?? "")")) \(entry.text("code") ?? ""): "
                                self.page.told(entry["reason"])
                            }
                            " "
                            self.page.refs(entry["events"])
                        }
                    }
                }
            }
        }
    }
}
