internal import HTML
internal import ReportingDomain
internal import Shared

/// Rival claims, steps without effect, and withdrawn events.
struct DisputesSection {
    private let content: Report
    private let page: PageContext

    init(_ content: Report, _ page: PageContext) {
        self.content = content
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        if !self.content.disputed.isEmpty {
            element("section") {
                element("h2") { self.page.word(.disputed) }
                element("p", ["class": "soft"]) { self.page.word(.disputedIntroduction) }
                element("ul") {
                    for dispute in self.content.disputed { element("li") { self.dispute(dispute) } }
                }
            }
        }
        self.list(.refined, self.content.refined) { self.dispute($0) }
        if !self.content.possiblySame.isEmpty {
            element("section") {
                element("h2") { self.page.word(.possiblySame) }
                element("p", ["class": "soft"]) { self.page.word(.possiblySameIntroduction) }
                element("ul") {
                    for double in self.content.possiblySame {
                        element("li") {
                            "\(self.page.word(double.kind.translation)): "
                            double.codes.map(\.text).joined(separator: " = ")
                            " "
                            self.page.refs(double.events)
                        }
                    }
                }
            }
        }
        self.list(.notApplied, self.content.notApplied) { step in
            element("span", ["lang": "en"]) { step.sentence }
            " "
            self.page.refs(step.events)
        }
        self.list(.withdrawn, self.content.withdrawn) { event in
            "\(self.page.word(event.kind.translation)) \(event.code): "
            self.page.stated(event.reason)
            " "
            self.page.refs(event.events)
        }
    }

    @HTMLBuilder private func list<Entry>(
        _ title: Translation, _ entries: [Entry], @HTMLBuilder _ line: (Entry) -> [HTMLNode]
    ) -> [HTMLNode] {
        if !entries.isEmpty {
            element("section") {
                element("h2") { self.page.word(title) }
                element("ul") {
                    for entry in entries { element("li") { line(entry) } }
                }
            }
        }
    }

    @HTMLBuilder private func dispute(_ dispute: DisputeEntry) -> [HTMLNode] {
        let claims = [dispute.believed] + dispute.coarser + dispute.rivals
        let shown = self.shown(claims.map(\.value), of: dispute)
        element("strong") { "\(self.page.word(dispute.kind.translation)) " }
        self.title(dispute).map { self.page.stated($0) } ?? HTMLNode.text(dispute.code.text)
        ", \(self.page.name(ofField: dispute.field, kind: dispute.kind))"
        element("ul") {
            element("li") {
                "\(self.page.word(dispute.rule == .undecided ? .undecided : .valueUsed)): "
                self.page.node(dispute.believed.value, of: dispute.field, kind: dispute.kind)
                " "
                self.page.refs(dispute.believed.events)
                element("div", ["class": "small soft"]) {
                    self.page.word(dispute.rule.translation)
                    if let preference = dispute.preference {
                        ": "
                        self.page.stated(preference.reason)
                        " "
                        self.page.refs([preference.event])
                    }
                    if let ranking = dispute.ranking {
                        " "
                        self.page.refs([ranking])
                    }
                }
            }
            for (position, claim) in claims.enumerated().dropFirst() {
                element("li") {
                    let isCoarser = position <= dispute.coarser.count
                    "\(self.page.word(isCoarser ? .lessExact : .anotherSource)): "
                    if shown[position] == shown[0] {
                        self.page.word(.differsInDetail)
                    } else {
                        self.page.node(claim.value, of: dispute.field, kind: dispute.kind)
                    }
                    " "
                    self.page.refs(claim.events)
                }
            }
        }
    }

    /// Rival claims in the form in which they are shown, with the digits that distinguish them.
    private func shown(_ values: [StatedValue], of dispute: DisputeEntry) -> [String] {
        values.map { self.page.value($0, of: dispute.field, kind: dispute.kind) }
    }

    /// The title of an entity that another section shows.
    private func title(_ dispute: DisputeEntry) -> LanguageMap? {
        switch dispute.kind {
        case .agreement: self.content.agreements.first { $0.code == dispute.code }?.title
        case .activity: self.content.activities.first { $0.code == dispute.code }?.title
        case .contextEvent: self.content.context.first { $0.code == dispute.code }?.title
        case .indicator: self.content.indicators.first { $0.code == dispute.code }?.title
        default: nil
        }
    }
}
