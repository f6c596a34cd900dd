/// Makes a PDF of a page.
protocol PDFRenderer: Sendable {
    /// - Throws: `PDFProblem`.
    func pdf(of html: String) async throws -> [UInt8]
}
