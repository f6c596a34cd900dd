internal import HTML
internal import ReportingDomain
internal import Shared

/// One event: what it states, what became of it, and where reports use it.
struct EventPage {
    /// A report that counts the event.
    struct Use {
        let partnership: String
        let name: LanguageMap?
        let asOf: String
        let number: Int
        /// Nil where the report was not searched.
        let parts: [ReportPart]?
    }

    let event: Event
    /// The name that its publisher gave it.
    let ref: EventRef
    /// When this service accepted it.
    let acceptedAt: Instant?
    let isWithdrawn: Bool
    /// Published versions of reports that count it; at least one.
    let uses: [Use]
    /// Other events about the same entity, by time.
    let others: [HistoryEvent]
    private let page: PageContext

    init(
        _ event: Event, as ref: EventRef, acceptedAt: Instant?, isWithdrawn: Bool, uses: [Use], others: [HistoryEvent],
        language: PageLanguage
    ) {
        self.event = event
        self.ref = ref
        self.acceptedAt = acceptedAt
        self.isWithdrawn = isWithdrawn
        self.uses = uses
        self.others = others
        self.page = PageContext(language)
    }

    var html: String {
        let ref = self.ref
        let query = "&source=\(ref.source.encodedForQuery)&id=\(ref.id.encodedForQuery)"
        return SitePage(self.page, .eventPage, address: "/events", query: query).html {
            element("div", ["class": "panel"]) {
                element("dl", ["class": "facts"]) {
                    self.fact(.eventType) { self.event.envelope.type.text }
                    self.fact(.eventAbout) {
                        "\(self.page.word(self.event.data.entity.kind.translation)): \(self.event.data.entity.code)"
                    }
                    self.fact(.eventPublisher) { ref.source }
                    self.fact(.eventIdentifier) { ref.id }
                    if self.event.ref != ref {
                        self.fact(.eventPassedOn) { "\(self.event.ref.source) \(self.event.ref.id)" }
                    }
                    self.fact(.eventTime) { self.event.envelope.time.description }
                    if let acceptedAt { self.fact(.eventAccepted) { acceptedAt.description } }
                    self.fact(.eventState) { self.page.word(self.isWithdrawn ? .eventWithdrawn : .eventApplied) }
                }
            }
            element("section") {
                element("h2") { self.page.word(.eventStates) }
                StatedData(self.event.data, self.page).node
            }
            self.use
            self.otherEvents
        }
    }

    private func fact(_ word: Translation, _ text: () -> String) -> HTMLNode {
        .group([element("dt") { self.page.word(word) }, element("dd") { text() }])
    }

    private var use: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.eventUse) }
            element("ul") { for use in self.uses { element("li") { self.line(use) } } }
        }
    }

    @HTMLBuilder private func line(_ use: Use) -> [HTMLNode] {
        let place = self.page.link("/v1/reports/\(use.partnership)/\(use.asOf)/\(use.number)", "format=html")
        element("a", ["href": place]) {
            if let name = use.name { self.page.stated(name) } else { use.partnership }
            let day = CalendarDate(use.asOf).map { self.page.date($0) } ?? use.asOf
            ", \(self.page.word(.asOf)) \(day), \(self.page.phrase(.versionNumber, String(use.number)))"
        }
        " ("
        element("a", ["href": self.page.link(toPartnership: use.partnership)]) { self.page.word(.partnership) }
        ")"
        if let parts = use.parts {
            if parts.isEmpty {
                ": \(self.page.word(.eventNotInParts))"
            } else {
                element("ul") {
                    for part in parts {
                        element("li") {
                            element("a", ["href": "\(place)#\(PageOutline.anchor(of: part))"]) {
                                self.page.word(part.title)
                            }
                        }
                    }
                }
            }
        }
    }

    @HTMLBuilder private var otherEvents: [HTMLNode] {
        if !self.others.isEmpty {
            element("section") {
                element("h2") { self.page.word(.otherEventsAbout) }
                element("ul", ["class": "small"]) {
                    for other in self.others {
                        element("li") {
                            element("a", ["href": self.page.link(to: other.ref)]) {
                                "\(other.type.text), \(other.time.day)"
                            }
                            " \(other.ref.source)"
                        }
                    }
                }
            }
        }
    }
}
