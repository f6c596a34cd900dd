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
        element("strong") {
            "\(self.page.word("thing_\(claims.text("kind") ?? "")")) \(claims.text("code") ?? "")"
        }
        ", \(self.page.word("field_\(claims.text("field") ?? "")"))"
        element("ul") {
            element("li") {
                "\(self.page.word("used")): \(self.value(claims["believed"]?["value"])) "
                self.page.refs(claims["believed"]?["events"])
            }
            for rival in claims.list("rivals") {
                element("li") {
                    "\(self.page.word("also_told")): \(self.value(rival["value"])) "
                    self.page.refs(rival["events"])
                }
            }
        }
    }

    /// A value as a reader can take it in: a date, a number, a text, a list of codes; else how many members it has.
    private func value(_ value: JSONValue?) -> String {
        switch value {
        case .string(let text)?: CoarseDate(text) == nil ? text : self.page.date(text)
        case .number?: self.page.quantity(value, unit: nil) ?? ""
        case .object(let members)?:
            if let quantity = self.page.quantity(value, unit: nil) {
                quantity
            } else if let start = members["start"]?.string, let end = members["end"]?.string {
                "\(start) – \(end)"
            } else {
                self.page.plain(value)
            }
        case .array(let elements)?:
            elements.map { element in
                element["name"] == nil ? self.value(element) : self.page.plain(element["name"])
            }.joined(separator: ", ")
        case .bool(let flag)?: String(flag)
        case .null?, nil: self.page.word("none")
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
