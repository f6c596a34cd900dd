internal import HTML
internal import ReportingDomain
internal import Shared

/// The few figures that a reader looks for first.
struct GlanceSection {
    private let content: Report
    private let page: PageContext

    init(_ content: Report, _ page: PageContext) {
        self.content = content
        self.page = page
    }

    var node: HTMLNode {
        let activity = self.content.activity
        return element("section") {
            element("h2") { self.page.word(.atAGlance) }
            element("dl", ["class": "cards"]) {
                self.card(.formality) { self.page.word(self.content.profile.formality.translation) }
                self.card(.vitality) {
                    self.page.dormancyTag(activity.dormancy)
                    element("div", ["class": "small soft"]) { self.page.dormancyDays(activity.dormancy) }
                    if let signs = self.otherSigns { element("div", ["class": "small"]) { signs } }
                }
                self.card(.fieldsWithActivity) { self.fieldsWithActivity }
                self.card(.activeYears) {
                    self.page.recordedRatio(activity)
                    if let range = self.percentRange(activity) {
                        element("div", ["class": "small soft"]) { self.page.phrase(.dependingOnReading, range) }
                    }
                }
                self.card(.lastEvent) { self.lastEvent(activity.dormancy.lastSubstantiveEvent) }
            }
        }
    }

    private func card(_ word: Translation, @HTMLBuilder _ value: () -> [HTMLNode]) -> HTMLNode {
        element("div") {
            element("dt") { self.page.word(word) }
            element("dd") { value() }
        }
    }

    private var fieldsWithActivity: String {
        let fields = self.content.fieldsWithActivity
        let active = self.page.phrase(.fieldsActive, String(fields.active), String(fields.all))
        guard fields.possiblyActive > fields.active else { return active }
        return "\(active); \(self.page.phrase(.possiblyFields, String(fields.possiblyActive)))"
    }

    /// The other signs of life that count, where activity is no longer one of them.
    private var otherSigns: String? {
        guard ![.active, .watch].contains(self.content.activity.dormancy.class) else { return nil }
        let signs = self.content.life.signs.filter { sign in
            sign.counts && sign.axis != .activity && sign.isRecent == .yes
        }
        guard !signs.isEmpty else { return nil }
        return self.page.phrase(
            .aliveBy, signs.map { self.page.word($0.axis.translation) }.joined(separator: ", "))
    }

    /// The least and the greatest ratio over all readings; nil when they agree.
    private func percentRange(_ activity: ActivityRecord) -> String? {
        let percents = activity.activeYears.compactMap { reading in
            Double(reading.percent).map { (value: $0, text: reading.percent) }
        }.sorted { $0.value < $1.value }
        guard let least = percents.first, let most = percents.last, least.text != most.text else { return nil }
        return "\(self.page.percent(least.text)) – \(self.page.percent(most.text))"
    }

    private func lastEvent(_ event: Dormancy.LastEvent?) -> HTMLNode {
        guard let event else { return .text(self.page.word(.nothing)) }
        let activity =
            event.kind == .activity ? self.content.activities.first { $0.code == event.code } : nil
        return .group([
            .text(self.page.date(event.date)),
            element("div", ["class": "small"]) {
                activity?.title.map { self.page.stated($0) } ?? HTMLNode.text(event.code.text)
                " "
                self.page.refs(event.events)
            },
        ])
    }
}
