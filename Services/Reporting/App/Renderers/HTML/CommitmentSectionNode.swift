internal import FoundationEssentials
internal import FundingMath
internal import HTML
internal import ReportingDomain
internal import Shared

/// What each city promised, paid, staffed, attended and answered, side by side.
struct CommitmentSectionNode {
    private let commitment: [PartyCommitment]
    private let page: PageContext

    init(_ commitment: [PartyCommitment], _ page: PageContext) {
        self.commitment = commitment
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.commitment.isEmpty {
            element("section") {
                element("h2") { self.page.word(.commitment) }
                element("p", ["class": "small soft"]) { self.page.word(.commitmentIntroduction) }
                element("table") {
                    element("thead") {
                        element("tr") {
                            element("td") { "" }
                            for party in self.commitment {
                                element("th", ["scope": "col"]) {
                                    self.page.named(party.party)
                                    " "
                                    self.page.refs(party.events)
                                }
                            }
                        }
                    }
                    element("tbody") {
                        self.row(.promised) { self.money($0.promised) }
                        self.row(.paid) { party in
                            self.money(party.paid)
                            self.note(.unadded, party.unadded)
                        }
                        self.row(.contributionsInKind) { [.text(self.page.count($0.inKind))] }
                        self.row(.offersMade) { [.text(self.page.count($0.offersMade))] }
                        self.row(.staffed) { party in
                            self.share(party.fieldsStaffed, party.fields)
                            self.note(.undeterminedFields, party.fieldsUndetermined)
                        }
                        self.row(.attended) { party in
                            party.activities == 0 ? "–" : self.share(party.activitiesAttended, party.activities)
                            self.note(.attendanceUnrecorded, party.activitiesUnrecorded)
                        }
                        self.row(.answered) { [.text(self.share($0.offersAnswered, $0.offersReceived))] }
                        self.row(.lastAct) { party in
                            self.last(party)
                            if party.hasUndatedActs {
                                element("div", ["class": "small soft"]) { self.page.word(.actsWithoutDate) }
                            }
                        }
                    }
                }
            }
        }
    }

    /// One measure for every city.
    private func row(_ measure: Translation, @HTMLBuilder _ value: (PartyCommitment) -> [HTMLNode]) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) { self.page.word(measure) }
            for party in self.commitment {
                element("td", ["data-label": self.page.name(of: party.party)]) { value(party) }
            }
        }
    }

    @HTMLBuilder private func money(_ sums: [CommittedMoney]) -> [HTMLNode] {
        if sums.isEmpty { "–" }
        for sum in sums {
            element("div", ["class": "small"]) {
                "\(self.page.word(sum.heading.translation)): \(self.page.exactMoney(sum.amount, sum.currency))"
            }
        }
    }

    @HTMLBuilder private func note(_ words: Translation, _ count: Int) -> [HTMLNode] {
        if count > 0 {
            element("div", ["class": "small soft"]) { self.page.phrase(words, self.page.count(count)) }
        }
    }

    @HTMLBuilder private func last(_ party: PartyCommitment) -> [HTMLNode] {
        if let act = party.last {
            self.page.date(act.date)
            element("div", ["class": "small soft"]) {
                self.page.named(act.act)
                " "
                self.page.refs(act.events)
            }
        } else if !party.hasUndatedActs {
            self.page.word(.nothingOnRecord)
        }
    }

    private func share(_ part: Int, _ whole: Int) -> String {
        self.page.phrase(.nOfM, self.page.count(part), self.page.count(whole))
    }
}
