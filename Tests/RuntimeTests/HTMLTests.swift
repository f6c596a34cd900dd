import HTML
import Testing

struct HTMLTests {
    private func markup(_ node: HTMLNode) -> String {
        var text = ""
        node.render(to: &text)
        return text
    }

    @Test func textIsEscaped() {
        #expect(
            self.markup(element("p") { "<script>alert('a' & \"b\")</script>" })
                == "<p>&lt;script&gt;alert(&#39;a&#39; &amp; &quot;b&quot;)&lt;/script&gt;</p>")
    }

    @Test func attributesAreEscaped() {
        #expect(
            self.markup(element("a", ["href": "/x?a=1&b=\"'><script>", "class": "é"]) { "x" })
                == "<a href=\"/x?a=1&amp;b=&quot;&#39;&gt;&lt;script&gt;\" class=\"é\">x</a>")
    }

    @Test func whatIsEscapedAlreadyIsEscapedAgain() {
        #expect(self.markup("&lt;") == "&amp;lt;")
    }

    @Test func interpolatedValuesAreEscaped() {
        let name = "<b>"
        #expect(self.markup(element("p") { "name: \(name)" }) == "<p>name: &lt;b&gt;</p>")
    }

    @Test(arguments: ["meta", "link", "br", "hr", "img", "input"]) func aVoidElementHasNoEnd(_ name: String) {
        #expect(self.markup(element(name, ["id": "a"])) == "<\(name) id=\"a\">")
    }

    @Test func anEmptyElementHasAnEnd() {
        #expect(self.markup(element("td")) == "<td></td>")
        #expect(self.markup(element("script", ["src": "a"])) == "<script src=\"a\"></script>")
    }

    @Test(arguments: [
        "\u{0}", "\u{1}", "\u{8}", "\u{B}", "\u{C}", "\u{E}", "\u{1B}", "\u{1F}", "\u{7F}", "\u{85}", "\u{9F}",
    ])
    func aControlCharacterIsReplaced(_ character: String) {
        #expect(self.markup(.text("a\(character)b")) == "a\u{FFFD}b")
        #expect(self.markup(element("p", ["title": character])) == "<p title=\"\u{FFFD}\"></p>")
    }

    @Test(arguments: ["\t", "\n", "\u{A0}", "서울", "🏙️", "e\u{301}"]) func otherCharactersStay(_ text: String) {
        #expect(self.markup(.text("a\(text)b")).unicodeScalars.elementsEqual("a\(text)b".unicodeScalars))
    }

    /// Characters that Swift treats as one: a bracket or a quote with an accent.
    @Test func noCharacterHidesAnother() {
        #expect(self.markup(.text("<\u{301}")).unicodeScalars.elementsEqual("&lt;\u{301}".unicodeScalars))
        let attribute = self.markup(element("p", ["title": "\"\u{301}"]))
        #expect(attribute.unicodeScalars.elementsEqual("<p title=\"&quot;\u{301}\"></p>".unicodeScalars))
    }

    @Test func piecesStandInTheirOrder() {
        let isShown = false
        let list = element("ul") {
            for number in 1...3 { element("li") { "\(number)" } }
            if isShown { element("li") { "hidden" } } else { element("li") { "shown" } }
            if isShown { "hidden" }
            HTMLNode.group(["a", element("br"), "b"])
        }
        #expect(self.markup(list) == "<ul><li>1</li><li>2</li><li>3</li><li>shown</li>a<br>b</ul>")
    }

    @Test func aPageIsWhole() {
        let page = HTMLPage(language: "id", title: "A & B", style: "p { margin: 0 }") { element("p") { "<" } }
        #expect(page.text.hasPrefix("<!DOCTYPE html>\n<html lang=\"id\"><head><meta charset=\"utf-8\">"))
        #expect(page.text.contains("<title>A &amp; B</title><style>p { margin: 0 }</style>"))
        #expect(page.text.hasSuffix("<body><p>&lt;</p></body></html>\n"))
    }
}
