import Foundation
import ReportingDomain
import Shared

/// A page of the report of `p` as a reader sees it, without the findings: their titles are on every page.
struct SeenPage {
    /// The text between tags, with one space between words and none at the ends.
    let lines: [String]

    init(_ events: [HistoryEvent], asOf day: String, _ language: PageLanguage = .english) throws {
        let html = try Pages.html(events, partnership: "p", asOf: day, language)
        self.lines = Pages.visible(Self.withoutFindings(html)).split(separator: "\n").map { Self.plain(String($0)) }
            .filter { !$0.isEmpty }
    }

    private static func withoutFindings(_ html: String) -> String {
        ["findings", "rules"].reduce(html) { html, id in
            guard let start = html.range(of: #"<section id="\#(id)">"#),
                let end = html.range(of: "</section>", range: start.upperBound..<html.endIndex)
            else { return html }
            return html.replacingCharacters(in: start.lowerBound..<end.upperBound, with: "")
        }
    }

    private static func plain(_ line: String) -> String {
        let spaced = line.split(separator: " ").joined(separator: " ")
        return spaced.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
            .replacing("&#39;", with: "'").replacing("&amp;", with: "&")
    }

    /// Whether a line equals this text.
    func says(_ text: String) -> Bool { self.lines.contains(text) }

    /// Whether a line contains this text.
    func mentions(_ text: String) -> Bool { self.lines.contains { $0.contains(text) } }
}
