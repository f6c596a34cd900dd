/// Stands in where no renderer is installed.
struct NoRenderer: PDFRenderer {
    func pdf(of html: String) throws -> [UInt8] { throw PDFProblem.noRenderer }
}
