/// The formats in which a report is returned.
enum ReportFormat: String, CaseIterable {
    case json, html, pdf, xlsx, csv, iati

    var contentType: String {
        switch self {
        case .json: "application/json"
        case .html: "text/html; charset=utf-8"
        case .pdf: "application/pdf"
        case .xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        case .csv: "text/csv; charset=utf-8; header=present"
        case .iati: "application/xml; charset=utf-8"
        }
    }

    /// Whether the words in it are in the language of the request.
    var isInLanguage: Bool { ![.json, .iati].contains(self) }

    /// What the name of a file ends with.
    var fileExtension: String { self == .iati ? "iati.xml" : self.rawValue }
}
