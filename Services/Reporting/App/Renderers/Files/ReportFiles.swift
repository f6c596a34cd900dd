internal import FoundationEssentials
internal import HTTP
internal import ReportingDomain
internal import ServiceRuntime
internal import Shared

/// A stored report in the format that is asked for.
struct ReportFiles: Sendable {
    let renderer: any PDFRenderer
    let iati: IATIFiles
    let fonts: WebFonts
    private let pages = RenderedPages()

    init(renderer: any PDFRenderer, iati: IATIFiles, fonts: WebFonts) {
        self.renderer = renderer
        self.iati = iati
        self.fonts = fonts
    }

    /// - Parameters:
    ///   - table: the table of a CSV file.
    ///   - reporter: the code of the organisation that reports in an IATI file.
    func reply(
        _ report: StoredReport, _ kind: ReportKind, _ format: ReportFormat, _ language: PageLanguage, table: String?,
        reporter: Code? = nil
    ) async throws -> HTTPReply {
        switch format {
        case .json: return HTTPReply.json(bytes: try report.document(kind))
        case .html: return self.fonts.reply(try self.page(report, kind, language))
        case .pdf:
            let html = try self.page(report, kind, language)
            return self.file(try await self.pdf(html), report, kind, format, language)
        case .xlsx:
            let (tables, page, title) = try self.tables(report, kind, language)
            let workbook = ReportWorkbook(report, tables.tables, kind, page, title: title)
            return self.file(try workbook.bytes(), report, kind, format, language)
        case .csv:
            let (tables, page, _) = try self.tables(report, kind, language)
            guard let name = table, let chosen = tables.named(name) else {
                let names = tables.tables.map(\.name).joined(separator: ", ")
                let asked = table.map { "There is no table \"\($0.prefix(40))\"" } ?? "A CSV file has one table"
                throw Problem(.badRequest, "bad-query", "\(asked); table is one of \(names).")
            }
            let text = CSVTable.text(chosen, notStated: page.word(.notStatedCell))
            return self.file(Array(text.utf8), report, kind, format, language, table: name)
        case .iati:
            // An IATI file is always made from the whole report.
            guard kind == .evaluation else {
                throw Problem(
                    .badRequest, "bad-query", "An IATI file is made from the whole report; leave out `kind`.")
            }
            return self.file(
                try self.iati.make(try report.content, reporter: reporter).bytes, report, kind, .iati, language)
        }
    }

    private func page(_ report: StoredReport, _ kind: ReportKind, _ language: PageLanguage) throws -> String {
        let key = RenderedPages.Key(
            digest: report.contentDigest, number: report.number, eventsCounted: report.eventsCounted,
            state: report.state, kind: kind, language: language)
        return try self.pages.page(key) { try ReportPage(report, kind, language: language).html }
    }

    private func tables(
        _ report: StoredReport, _ kind: ReportKind, _ language: PageLanguage
    ) throws -> (ReportTables, PageContext, String) {
        let content = try report.content.selected(for: kind)
        let page = PageContext(language, content, kind)
        let stated = page.plain(content.profile.name)
        let name = stated.isEmpty ? report.partnership.text : stated
        return (ReportTables(content, kind, page), page, "\(name) – \(page.word(kind.translation))")
    }

    private func pdf(_ html: String) async throws -> [UInt8] {
        do {
            return try await self.renderer.pdf(of: html)
        } catch let problem as PDFProblem {
            switch problem {
            case .noRenderer:
                throw Problem(
                    .notAcceptable, "no-renderer",
                    "This service has no renderer for PDF: install Chromium, or print the page (format=html).")
            case .busy:
                throw Problem(
                    .unavailable, "pdf-busy", "Other PDF files are being made; ask again in a few seconds.")
            case .failed:
                throw Problem(
                    .unavailable, "pdf-failed", "The PDF could not be made; ask again, or print the page (format=html)."
                )
            }
        }
    }

    /// A file for download, named for a person: partnership, kind, day and language.
    private func file(
        _ bytes: [UInt8], _ report: StoredReport, _ kind: ReportKind, _ format: ReportFormat, _ language: PageLanguage,
        table: String? = nil
    ) -> HTTPReply {
        let parts = [
            report.partnership.text, kind.rawValue, table, report.asOf.description,
            format.isInLanguage ? language.rawValue : nil,
        ].compactMap { $0 }
        let name = "\(parts.joined(separator: "-")).\(format.fileExtension)"
        return HTTPReply(
            .ok, contentType: format.contentType, body: bytes,
            headers: [("Content-Disposition", "attachment; filename=\"\(name)\"")])
    }
}
