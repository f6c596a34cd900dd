internal import HTML
internal import ReportingDomain
internal import Shared

/// The agreements with their dates and their standing on the day.
struct AgreementsSection {
    private let agreements: [AgreementEntry]
    private let page: PageContext

    init(_ agreements: [AgreementEntry], _ page: PageContext) {
        self.agreements = agreements
        self.page = page
    }

    var node: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.agreements) }
            if self.agreements.isEmpty {
                element("p") { self.page.word(.nothing) }
            } else {
                element("table") {
                    self.page.head(.agreement, .signed, .effective, .expires, .standing)
                    element("tbody") {
                        for agreement in self.agreements { self.row(agreement) }
                    }
                }
            }
        }
    }

    private func row(_ agreement: AgreementEntry) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                self.page.word(agreement.kind.translation)
                element("div", ["class": "small soft"]) {
                    self.page.stated(agreement.title)
                    " "
                    self.page.refs(agreement.events)
                }
            }
            self.page.cell(.signed) {
                agreement.signed.map { self.page.date($0) } ?? self.page.word(.signingUnstated)
                for rival in agreement.signedClaims?.rivals ?? [] {
                    element("div", ["class": "small soft"]) {
                        "\(self.page.word(.anotherSource)): \(self.page.date(rival.value)) "
                        self.page.refs(rival.events)
                    }
                }
            }
            self.page.cell(.effective) { agreement.effective.map { self.page.date($0) } ?? "–" }
            self.page.cell(.expires) {
                agreement.expires.map { self.page.date($0) } ?? self.page.word(.expiryUnstated)
            }
            self.page.cell(.standing) { self.page.word(agreement.force.translation) }
        }
    }
}
