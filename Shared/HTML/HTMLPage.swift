/// An element: `element("p", ["class": "note"]) { "text" }`.
public func element(
    _ name: String, _ attributes: KeyValuePairs<String, String> = [:],
    @HTMLBuilder _ children: () -> [HTMLNode] = { [] }
) -> HTMLNode {
    .element(name, attributes.map { ($0.key, $0.value) }, children())
}

/// A whole page.
public struct HTMLPage: Sendable {
    private let language: String
    private let title: String
    private let style: StaticString
    private let body: [HTMLNode]

    public init(language: String, title: String, style: StaticString, @HTMLBuilder _ body: () -> [HTMLNode]) {
        self.language = language
        self.title = title
        self.style = style
        self.body = body()
    }

    public var text: String {
        var output = "<!DOCTYPE html>\n"
        element("html", ["lang": self.language]) {
            element("head") {
                element("meta", ["charset": "utf-8"])
                element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                element("title") { self.title }
                HTMLNode.style(self.style)
            }
            element("body") { self.body }
        }.render(to: &output)
        return output + "\n"
    }
}
