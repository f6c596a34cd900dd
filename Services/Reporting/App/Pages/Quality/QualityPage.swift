internal import HTML
internal import IndicatorMath
internal import ReportingDomain
internal import Shared

/// The quality of what is known of a partnership: what is missing, late, contradictory, set aside or pending.
struct QualityPage {
    private let content: Report
    private let pending: Pending
    private let page: PageContext

    /// What the service has received and not applied, whatever partnership it is about.
    struct Pending {
        let waitingCount: Int
        let setAsideCount: Int
        /// The kinds and codes that events wait for; not all of them.
        let things: [String]
    }

    /// - Parameter content: the latest published report.
    init(_ content: Report, _ pending: Pending, language: PageLanguage) {
        self.content = content
        self.pending = pending
        // A card has no list of sources, so that no citation leads to one.
        self.page = PageContext(language, content, .card)
    }

    /// Rules about what is missing, late or contradicts itself.
    private static let rules: Set<RuleID> = [.r13, .r15, .r16, .r27, .r28, .r30]

    var html: String {
        let code = self.content.partnership
        return SitePage(self.page, .dataQuality, address: "/partnerships/\(code)/quality").html {
            element("p") {
                element("a", ["href": self.page.link(toPartnership: code.text)]) {
                    let stated = self.page.plain(self.content.profile.name)
                    stated.isEmpty ? code.text : stated
                }
                ", \(self.page.word(.asOf)) \(self.page.date(self.content.asOf))"
            }
        } _: {
            self.missing
            self.flagged
            DisputesSection(self.content, self.page).nodes
            UnusedSection(self.content.notUsed, self.page).nodes
            self.pendingEvents
        }
    }

    private var missing: HTMLNode {
        let findings = self.content.findings.open.filter { Self.rules.contains($0.rule) }
        let unknown = self.content.findings.notAssessable
        return element("section") {
            element("h2") { self.page.word(.missingOrLate) }
            if findings.isEmpty, unknown.isEmpty { element("p") { self.page.word(.nothingMissing) } }
            if !findings.isEmpty {
                element("ul") {
                    for finding in findings {
                        element("li") { "\(self.page.word(finding.text)) (\(finding.rule.rawValue))" }
                    }
                }
            }
            if !unknown.isEmpty {
                element("h3") { self.page.word(.notAssessable) }
                element("ul") {
                    for group in Self.groups(unknown) { element("li") { self.line(group) } }
                }
            }
        }
    }

    /// What a rule could not assess for one reason, about one subject or several.
    private static func groups(_ entries: [NotAssessableEntry]) -> [[NotAssessableEntry]] {
        entries.reduce(into: []) { groups, entry in
            if let place = groups.firstIndex(where: { $0[0].rule == entry.rule && $0[0].reason == entry.reason }) {
                groups[place].append(entry)
            } else {
                groups.append([entry])
            }
        }
    }

    @HTMLBuilder private func line(_ group: [NotAssessableEntry]) -> [HTMLNode] {
        let first = group[0]
        "\(self.page.word(first.title)) (\(first.rule.rawValue)"
        if group.count > 1 { "; \(self.page.count(group.count))" }
        "): \(self.page.word(first.reason))"
        if first.subject.kind != .partnership {
            ": "
            self.page.named(group.map(\.subject))
        }
    }

    @HTMLBuilder private var flagged: [HTMLNode] {
        let indicators = self.content.indicators.filter { !$0.flags.isEmpty }
        if !indicators.isEmpty {
            element("section") {
                element("h2") { self.page.word(.flaggedFigures) }
                for indicator in indicators {
                    element("h3") { self.page.stated(indicator.title) }
                    element("ul") {
                        for flag in indicator.flags {
                            element("li") { "\(self.page.word(flag.text)) (\(flag.rule.rawValue))" }
                        }
                    }
                }
            }
        }
    }

    private var pendingEvents: HTMLNode {
        element("section") {
            element("h2") { self.page.word(.pendingEvents) }
            element("p") {
                self.page.phrase(
                    .pendingIntroduction, self.page.count(self.pending.waitingCount),
                    self.page.count(self.pending.setAsideCount))
            }
            if !self.pending.things.isEmpty {
                element("ul", ["class": "small"]) {
                    for thing in self.pending.things {
                        element("li") { self.page.phrase(.waitsForThing, thing) }
                    }
                }
            }
        }
    }
}
