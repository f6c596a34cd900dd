internal import CXLSXWriter
internal import Foundation

/// A workbook in the format of Office Open XML, written by libxlsxwriter. The same sheets and properties give the same
/// bytes.
public struct XLSXWorkbook: Sendable {
    public let title: String
    /// When the content was made, in seconds since 1970.
    public let created: Int
    public let sheets: [XLSXSheet]

    public init(title: String, created: Int, sheets: [XLSXSheet]) {
        self.title = title
        self.created = created
        self.sheets = sheets
    }

    /// The greatest number of digits that a spreadsheet computes with.
    private static let digits = 15
    /// The longest text that a cell holds.
    private static let longest = 32_767

    /// - Throws: `XLSXProblem` when the file cannot be written.
    public func bytes() throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory
        let file = folder.appendingPathComponent("kembar-\(UUID().uuidString).xlsx")
        defer { try? FileManager.default.removeItem(at: file) }
        try self.write(to: file.path)
        return Array(try Data(contentsOf: file))
    }

    private func write(to path: String) throws {
        guard let workbook = workbook_new(path) else { throw XLSXProblem(description: "no workbook") }
        Self.setProperties(of: workbook, title: self.title, created: self.created)
        // The library frees a workbook when it closes it, whether or not the file is wanted.
        var isOpen = true
        defer { if isOpen { workbook_close(workbook) } }
        guard let heading = workbook_add_format(workbook), let day = workbook_add_format(workbook),
            let wrapped = workbook_add_format(workbook), let link = workbook_add_format(workbook)
        else { throw XLSXProblem(description: "no format") }
        format_set_bold(heading)
        format_set_text_wrap(heading)
        format_set_num_format(day, "yyyy-mm-dd")
        format_set_text_wrap(wrapped)
        format_set_align(wrapped, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
        format_set_underline(link, UInt8(LXW_UNDERLINE_SINGLE.rawValue))
        let formats = Formats(heading: heading, day: day, text: wrapped, link: link)
        for sheet in self.sheets {
            guard let worksheet = workbook_add_worksheet(workbook, sheet.name) else {
                throw XLSXProblem(description: "the sheet \(sheet.name) has a name that cannot be used")
            }
            try Self.write(sheet, to: worksheet, formats)
        }
        isOpen = false
        let problem = workbook_close(workbook)
        guard problem == LXW_NO_ERROR else {
            throw XLSXProblem(description: String(cString: lxw_strerror(problem)))
        }
    }

    private struct Formats {
        let heading: UnsafeMutablePointer<lxw_format>
        let day: UnsafeMutablePointer<lxw_format>
        let text: UnsafeMutablePointer<lxw_format>
        let link: UnsafeMutablePointer<lxw_format>
    }

    private static func write(
        _ sheet: XLSXSheet, to worksheet: UnsafeMutablePointer<lxw_worksheet>, _ formats: Formats
    ) throws {
        for (column, width) in sheet.widths.enumerated() {
            worksheet_set_column(worksheet, UInt16(column), UInt16(column), width, nil)
        }
        if let headings = sheet.headings {
            worksheet_freeze_panes(worksheet, UInt32(headings + 1), 1)
            worksheet_repeat_rows(worksheet, UInt32(headings), UInt32(headings))
            let columns = sheet.rows[headings].count
            if columns > 0, sheet.rows.count > headings + 1 {
                worksheet_autofilter(
                    worksheet, UInt32(headings), 0, UInt32(sheet.rows.count - 1), UInt16(columns - 1))
            }
        }
        worksheet_set_landscape(worksheet)
        worksheet_set_paper(worksheet, 9)
        worksheet_fit_to_pages(worksheet, 1, 0)
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                let problem = Self.write(cell, to: worksheet, UInt32(row), UInt16(column), formats)
                guard problem == LXW_NO_ERROR else {
                    throw XLSXProblem(description: String(cString: lxw_strerror(problem)))
                }
            }
        }
    }

    private static func write(
        _ cell: XLSXCell, to sheet: UnsafeMutablePointer<lxw_worksheet>, _ row: UInt32, _ column: UInt16,
        _ formats: Formats
    ) -> lxw_error {
        switch cell {
        case .text(let text):
            // An empty cell would need a word; the caller gives one.
            return worksheet_write_string(sheet, row, column, Self.written(text), formats.text)
        case .heading(let text): return worksheet_write_string(sheet, row, column, Self.written(text), formats.heading)
        case .number(let number):
            let text = number.description
            let digits = text.filter(\.isNumber).drop { $0 == "0" }.count
            guard digits <= Self.digits, let value = Double(text) else {
                return worksheet_write_string(sheet, row, column, text, formats.text)
            }
            return worksheet_write_number(sheet, row, column, value, nil)
        case .date(let year, let month, let day):
            var moment = lxw_datetime(
                year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
            // The calendar of spreadsheets begins in 1900.
            return year < 1900
                ? worksheet_write_string(sheet, row, column, "\(year)-\(month)-\(day)", formats.text)
                : worksheet_write_datetime(sheet, row, column, &moment, formats.day)
        case .sheet(let name):
            return worksheet_write_url_opt(
                sheet, row, column, "internal:'\(name)'!A1", formats.link, name, nil)
        }
    }

    /// A text without characters that XML cannot hold, as long as a cell holds.
    private static func written(_ text: String) -> String {
        let kept = text.unicodeScalars.filter { $0.value >= 32 || $0 == "\n" || $0 == "\t" }
            .filter { $0.value != 0xFFFE && $0.value != 0xFFFF }
        let whole = String(String.UnicodeScalarView(kept))
        guard whole.utf16.count > Self.longest else { return whole }
        return String(whole.prefix(Self.longest / 2)) + "…"
    }

    private static func setProperties(
        of workbook: UnsafeMutablePointer<lxw_workbook>, title: String, created: Int
    ) {
        title.withCString { title in
            var properties = lxw_doc_properties()
            // The library copies the texts.
            properties.title = UnsafeMutablePointer(mutating: title)
            properties.created = time_t(created)
            workbook_set_properties(workbook, &properties)
        }
    }
}
