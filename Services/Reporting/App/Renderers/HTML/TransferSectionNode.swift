internal import FoundationEssentials
internal import HTML
internal import ReportingDomain
internal import Shared

/// Training and exchanges of people, with how much of them is known.
struct TransferSectionNode {
    private let transfer: [TransferEntry]
    private let page: PageContext

    init(_ transfer: [TransferEntry], _ page: PageContext) {
        self.transfer = transfer
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.transfer.isEmpty {
            element("section") {
                element("h2") { self.page.word(.transfer) }
                element("p", ["class": "small soft"]) { self.page.word(.transferIntroduction) }
                element("table") {
                    self.page.head(.field, .activities, .personsWho, .personDays)
                    element("tbody") {
                        for entry in self.transfer { self.row(entry) }
                    }
                }
            }
        }
    }

    private func row(_ entry: TransferEntry) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                if let component = entry.component {
                    self.page.title(of: .component, component)
                } else {
                    self.page.word(.withoutField)
                }
                " "
                self.page.refs(entry.events)
            }
            self.page.cell(.activities) {
                self.page.count(entry.activities.count)
                if let twice = entry.possiblyCountedTwice {
                    element("div", ["class": "small soft"]) {
                        self.page.phrase(.possiblyTwice, self.page.count(twice))
                    }
                }
            }
            self.page.cell(.personsWho) {
                self.known(
                    entry.persons, entry.personsKnown, entry.activities.count,
                    least: entry.fewPersons ? self.page.kind.leastPersons : nil)
            }
            self.page.cell(.personDays) {
                self.known(
                    entry.personDays, entry.personDaysKnown, entry.activities.count,
                    least: entry.fewPersonDays
                        ? self.page.kind.leastPersons.map { $0 * ReportKind.daysOfFewPersons } : nil)
            }
        }
    }

    /// - Parameter least: the sum is left out because it is below this.
    private func known(_ sum: ExactNumber?, _ known: Int, _ all: Int, least: Int? = nil) -> String {
        guard known > 0 else { return self.page.phrase(.unknownOf, self.page.count(all)) }
        let few = least.map { self.page.phrase(.fewerThan, self.page.count($0)) }
        let shown = few ?? sum.map { self.page.language.number($0.description) } ?? self.page.word(.notSummed)
        return self.page.phrase(.knownOf, shown, self.page.count(known), self.page.count(all))
    }
}
