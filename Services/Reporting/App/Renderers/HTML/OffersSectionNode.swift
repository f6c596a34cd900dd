internal import HTML
internal import ReportingDomain
internal import Shared

/// What was offered to the cooperation, and what became of it.
struct OffersSectionNode {
    private let offers: [OfferEntry]
    private let page: PageContext

    init(_ offers: [OfferEntry], _ page: PageContext) {
        self.offers = offers
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.offers.isEmpty {
            element("section") {
                element("h2") { self.page.word(.offers) }
                element("table") {
                    self.page.head(.offer, .fromAndTo, .worth, .whatBecameOfIt)
                    element("tbody") {
                        for offer in self.offers { self.row(offer) }
                    }
                }
            }
        }
    }

    private func row(_ offer: OfferEntry) -> HTMLNode {
        element("tr") {
            element("th", ["scope": "row"]) {
                if let what = offer.what {
                    self.page.stated(what)
                } else {
                    offer.code.text
                }
                " "
                self.page.refs(offer.events)
                if let on = offer.on { element("div", ["class": "small soft"]) { self.page.date(on) } }
                if offer.related { element("div", ["class": "small soft"]) { self.page.word(.relatedOnly) } }
            }
            self.page.cell(.fromAndTo) {
                if let by = offer.by { self.page.named(by) }
                if let name = offer.byName { self.page.stated(name) }
                if offer.by == nil, offer.byName == nil { "–" }
                if let to = offer.to {
                    " → "
                    self.page.named(to)
                }
            }
            self.page.cell(.worth) {
                self.money(offer.value) ?? "–"
                if let cost = self.money(offer.costToReceiver) {
                    element("div", ["class": "small soft"]) { self.page.phrase(.costToReceiver, cost) }
                }
            }
            self.page.cell(.whatBecameOfIt) { self.outcome(offer) }
        }
    }

    private func money(_ value: ApproximateMoney?) -> String? {
        value.flatMap { self.page.money($0.amount, currency: $0.currency) }
    }

    @HTMLBuilder private func outcome(_ offer: OfferEntry) -> [HTMLNode] {
        self.page.word(offer.decision?.translation ?? (offer.disputed ? .disputedDecision : .undecidedOffer))
        if let on = offer.decidedOn { ", \(self.page.date(on))" }
        if let by = offer.decidedBy { ", \(self.page.phrase(.decidedBy, self.page.name(of: by)))" }
        if let delivery = offer.delivery {
            "; \(self.page.word(delivery.translation))"
            if let on = offer.deliveredOn { ", \(self.page.date(on))" }
        }
        if !offer.reasons.isEmpty {
            element("div", ["class": "small soft"]) {
                offer.reasons.map { self.page.word($0.translation) }.joined(separator: ", ")
            }
        }
        if let explanation = offer.explanation {
            element("div", ["class": "small soft"]) { self.page.stated(explanation) }
        }
    }
}
