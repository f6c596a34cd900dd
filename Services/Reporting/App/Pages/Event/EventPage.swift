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

    /// What became of the event in this service.
    struct Standing {
        let acceptedAt: Instant?
        /// What it waits for.
        let waitsFor: [String]
        /// Why it was set aside, as a sentence; nil when it was not.
        let setAside: String?
    }

    let event: Event
    /// The name that its publisher gave it.
    let ref: EventRef
    let status: Standing
    let isWithdrawn: Bool
    let uses: [Use]
    /// Other events about the same entity, by time.
    let others: [HistoryEvent]
    private let page: PageContext

    init(
        _ event: Event, as ref: EventRef, _ status: Standing, isWithdrawn: Bool, uses: [Use], others: [HistoryEvent],
        language: PageLanguage
    ) {
        self.event = event
        self.ref = ref
        self.status = status
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
                    if let accepted = self.status.acceptedAt { self.fact(.eventAccepted) { accepted.description } }
                    self.fact(.eventState) { self.state }
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

    private var state: String {
        if self.isWithdrawn { return self.page.word(.eventWithdrawn) }
        if let aside = self.status.setAside { return self.page.phrase(.eventSetAside, aside) }
        if !self.status.waitsFor.isEmpty {
            return self.page.phrase(.eventWaiting, self.status.waitsFor.joined(separator: ", "))
        }
        return self.page.word(.eventApplied)
    }

    private var use: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.eventUse) }
            if self.uses.isEmpty {
                element("p") { self.page.word(.eventUnused) }
            } else {
                element("ul") { for use in self.uses { element("li") { self.line(use) } } }
            }
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
