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
    private let head: [HTMLNode]
    private let body: [HTMLNode]

    /// - Parameter head: further elements of the head, such as links to feeds.
    public init(
        language: String, title: String, style: StaticString, head: [HTMLNode] = [],
        @HTMLBuilder _ body: () -> [HTMLNode]
    ) {
        self.language = language
        self.title = title
        self.style = style
        self.head = head
        self.body = body()
    }

    public var text: String {
        var output = "<!DOCTYPE html>\n"
        element("html", ["lang": self.language]) {
            element("head") {
                element("meta", ["charset": "utf-8"])
                element("meta", ["name": "viewport", "content": "width=device-width, initial-scale=1"])
                element("title") { self.title }
                self.head
                HTMLNode.style(self.style)
            }
            element("body") { self.body }
        }.render(to: &output)
        return output + "\n"
    }
}
