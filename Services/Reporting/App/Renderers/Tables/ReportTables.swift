internal import FoundationEssentials
internal import FundingMath
internal import IndicatorMath
internal import ReportingDomain
internal import Shared

/// The tables of a report, by what the kind of report shows.
struct ReportTables {
    let content: Report
    let page: PageContext
    private let kind: ReportKind

    /// - Parameter content: with what the kind shortens and suppresses.
    init(_ content: Report, _ kind: ReportKind, _ page: PageContext) {
        self.content = content
        self.kind = kind
        self.page = page
    }

    /// Each table belongs to a part of the report; a kind has the tables of its parts.
    private static let all: KeyValuePairs<ReportPart, @Sendable (ReportTables) -> ReportTable> = [
        .lights: { $0.lights }, .findings: { $0.findings }, .recommendations: { $0.recommendations },
        .verdicts: { $0.verdicts }, .fields: { $0.fields }, .activities: { $0.activities },
        .activities: { $0.participations }, .money: { $0.sums }, .money: { $0.convertedSums }, .money: { $0.records },
        .offers: { $0.offers },
        .indicators: { $0.indicators }, .obstacles: { $0.obstacles }, .context: { $0.context },
        .commitment: { $0.commitment }, .framework: { $0.framework }, .selfAssessments: { $0.selfAssessments },
        .serviceQuality: { $0.surveys }, .sources: { $0.sources },
    ]

    var tables: [ReportTable] {
        Self.all.filter { self.kind.parts.contains($0.key) }.map { $0.value(self) }
    }

    func named(_ name: String) -> ReportTable? { self.tables.first { $0.name == name } }

    // MARK: Cells

    typealias Cell = ReportTable.Cell

    func stated(_ map: LanguageMap?) -> Cell { Cell(self.page.plain(map)) }

    func word(_ translation: Translation) -> Cell { .text(self.page.word(translation)) }

    func name(_ kind: EntityKind, _ code: Code?) -> Cell { Cell(code.map { self.page.name(of: kind, $0) }) }

    func events(_ events: [EventRef]) -> Cell {
        Cell(events.map { "\($0.source) \($0.id)" }.joined(separator: "; "))
    }

    static let eventsColumn = ReportTable.Column("events", .columnEvents, width: 60)
}
