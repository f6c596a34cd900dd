internal import HTML
internal import ReportingDomain
internal import Shared

/// The signs of life of the cooperation, each with its last day.
struct LifeSectionNode {
    private let content: Report
    private let page: PageContext

    init(_ content: Report, _ page: PageContext) {
        self.content = content
        self.page = page
    }

    var node: HTMLNode {
        let counting = self.content.life.counting.map { self.page.word($0.translation) }.joined(separator: ", ")
        return element("section") {
            element("h2") { self.page.word(.life) }
            element("p", ["class": "small soft"]) { self.page.phrase(.lifeIntroduction, counting) }
            element("table") {
                self.page.head(.sign, .lastDay, .vitality)
                element("tbody") {
                    for sign in self.content.life.signs { self.row(sign) }
                }
            }
        }
    }

    private func row(_ sign: LifeSign) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                self.page.word(sign.axis.translation)
                if !sign.counts { element("div", ["class": "small soft"]) { self.page.word(.notCounting) } }
            }
            self.page.cell(.lastDay) {
                if let last = sign.last {
                    "\(self.page.date(last.date)) "
                    element("div", ["class": "small soft"]) {
                        "\(self.page.word(last.kind.translation)) "
                        self.page.title(of: last.kind, last.code)
                        " "
                        self.page.refs(last.events)
                    }
                } else {
                    self.page.word(.noneOnRecord)
                }
            }
            self.page.cell(.vitality) { sign.class.map { self.page.word($0.translation) } ?? "–" }
        }
    }
}
