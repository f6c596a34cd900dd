internal import ReportingDomain
internal import Shared

/// Statements of parties and authors on the cooperation, in addition to the figures.
struct StatementLines {
    private let statements: [StatementEntry]

    init(_ statements: [StatementEntry]) { self.statements = statements }

    var lines: [String] {
        self.statements.isEmpty ? [] : ["", Translation.statements.en] + self.statements.map(Self.line)
    }

    private static func line(_ statement: StatementEntry) -> String {
        let authors = [statement.author, statement.party?.code.text].compactMap { $0 }
        let about = authors.isEmpty ? [Translation.authorNotStated.en] : authors
        let by = (about + statement.components.map(\.text)).joined(separator: ", ")
        let span = ReportSummary.openSpan(statement.start, statement.end)
        let said = [statement.coverage.map { ReportSummary.word($0) }, statement.rating.map { ReportSummary.word($0) }]
        let words = said.compactMap { $0 } + [statement.verdict.map(ReportSummary.english)].compactMap { $0 }
        return "    \(by)\(span.isEmpty ? "" : ", \(span)"): \(words.joined(separator: ". "))"
    }
}
