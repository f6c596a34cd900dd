internal import HTML
internal import ReportingDomain
internal import Shared

/// The agreements with their dates, their versions, and their standing on the day.
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
                if agreement.kind == .other, let name = agreement.kindName {
                    self.page.stated(name)
                } else {
                    self.page.word(agreement.kind.translation)
                    if let name = agreement.kindName {
                        ", "
                        self.page.stated(name)
                    }
                }
                element("div", ["class": "small soft"]) {
                    self.page.stated(agreement.title)
                    " "
                    self.page.refs(agreement.events)
                }
                for note in self.notes(agreement) { element("div", ["class": "small soft"]) { note } }
                self.parties(.agreementParties, agreement.parties)
                self.parties(.toBeFundedBy, agreement.funders)
            }
            self.page.cell(.signed) { self.signed(agreement) }
            self.page.cell(.effective) { agreement.effective.map { self.page.date($0) } ?? "–" }
            self.page.cell(.expires) { self.expires(agreement) }
            self.page.cell(.standing) { self.standing(agreement) }
        }
    }

    @HTMLBuilder private func signed(_ agreement: AgreementEntry) -> [HTMLNode] {
        if agreement.force == .inPreparation {
            "–"
        } else {
            agreement.signed.map { self.page.date($0) } ?? self.page.word(.signingUnstated)
        }
        if let claims = agreement.signedClaims {
            element("div", ["class": "small soft"]) { self.page.word(claims.rule.translation) }
            for rival in claims.rivals {
                element("div", ["class": "small soft"]) {
                    "\(self.page.word(.anotherSource)): \(self.page.date(rival.value)) "
                    self.page.refs(rival.events)
                }
            }
        }
        for version in agreement.versions {
            element("div", ["class": "small"]) {
                "\(self.page.phrase(.versionNumber, String(version.version))): \(self.page.date(version.signed))"
                if let expires = version.expires { " – \(self.page.date(expires))" }
                if let change = version.change { " (\(self.page.word(change.translation)))" }
                " "
                self.page.refs(version.events)
            }
        }
    }

    @HTMLBuilder private func expires(_ agreement: AgreementEntry) -> [HTMLNode] {
        if let expires = agreement.expires {
            self.page.date(expires)
        } else {
            agreement.expiryUnstated && agreement.force != .inPreparation ? self.page.word(.expiryUnstated) : "–"
        }
        if agreement.expiryDerived {
            element("div", ["class": "small soft"]) { self.page.word(.fromTerm) }
        }
        if agreement.renewedBySilence {
            element("div", ["class": "small soft"]) { self.page.word(.renewedBySilence) }
        }
    }

    @HTMLBuilder private func standing(_ agreement: AgreementEntry) -> [HTMLNode] {
        self.page.word(agreement.force.translation)
        for step in agreement.formalities {
            element("div", ["class": "small soft"]) {
                self.page.word(step.step.translation)
                if let on = step.on { ", \(self.page.date(on))" }
                if let by = step.by {
                    ", "
                    self.page.named(by)
                }
                " "
                self.page.refs(step.events)
            }
        }
    }

    @HTMLBuilder private func parties(_ role: Translation, _ things: [EntityReference]) -> [HTMLNode] {
        if !things.isEmpty {
            element("div", ["class": "small soft"]) {
                "\(self.page.word(role)): "
                self.page.named(things)
            }
        }
    }

    /// Term, renewal, and the number of fields that it names.
    private func notes(_ agreement: AgreementEntry) -> [String] {
        var notes: [String] = []
        if let months = agreement.termMonths {
            notes.append(
                months == 1 ? self.page.word(.termOfOneMonth) : self.page.phrase(.termOfMonths, String(months)))
        }
        if let renewal = agreement.renewal {
            var text =
                renewal.termMonths.map {
                    $0 == 1 ? self.page.word(.renewableByOneMonth) : self.page.phrase(.renewableBy, String($0))
                } ?? self.page.word(.renewable)
            if let times = renewal.times {
                text +=
                    ", \(times == 1 ? self.page.word(.renewableOnce) : self.page.phrase(.renewableTimes, String(times)))"
            }
            if renewal.automatic == true { text += ", \(self.page.word(.renewalAutomatic))" }
            notes.append(text)
        }
        if let count = agreement.componentCount {
            notes.append(count == 1 ? self.page.word(.namesOneField) : self.page.phrase(.namesFields, String(count)))
        }
        return notes
    }
}
