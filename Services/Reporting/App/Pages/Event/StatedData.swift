internal import HTML
internal import JSON
internal import ReportingDomain
internal import Shared

/// The data of an event as readers see them: each member by its name in the language of the page.
struct StatedData {
    private let data: EventData
    private let page: PageContext

    init(_ data: EventData, _ page: PageContext) {
        self.data = data
        self.page = page
    }

    var node: HTMLNode { self.list(self.data.members.members, path: nil) }

    private func list(_ members: [(key: String, value: JSONView)], path: String?) -> HTMLNode {
        element("dl", ["class": "facts"]) {
            for (name, value) in members {
                element("dt") { self.name(name, path) }
                element("dd") { self.value(value, path: path.map { FieldName.path($0, name) } ?? name) }
            }
        }
    }

    private func name(_ name: String, _ path: String?) -> String {
        let field = path.map { FieldName.path($0, name) } ?? name
        let word = FieldName.translation(of: field, kind: self.data.entity.kind)
        return word.map { self.page.word($0) } ?? name.replacing("_", with: " ")
    }

    /// A reference to an entity in one line; nil for any other object.
    private func reference(_ value: JSONView) -> String? {
        guard value.count == 2, let kind = value["kind"]?.string.flatMap({ EntityKind(rawValue: $0) }),
            let code = value["code"]?.string
        else { return nil }
        return "\(self.page.word(kind.translation)): \(code)"
    }

    private func value(_ value: JSONView, path: String) -> HTMLNode {
        switch value.kind {
        case .object:
            if let text = try? LanguageMap(json: value, at: path) { return self.page.stated(text) }
            if let thing = self.reference(value) { return .text(thing) }
            return self.list(value.members, path: path)
        case .array:
            return element("ul") {
                for item in value.elements { element("li") { self.value(item, path: path) } }
            }
        case .string:
            let text = value.string ?? ""
            return text.hasPrefix("https://") || text.hasPrefix("http://")
                ? element("a", ["href": text, "rel": "noopener noreferrer"]) { text } : .text(text)
        case .number: return .text(self.page.language.number(value.number ?? ""))
        case .bool: return .text(self.page.word(value.bool == true ? .yes : .no))
        case .null: return .text("–")
        }
    }
}
