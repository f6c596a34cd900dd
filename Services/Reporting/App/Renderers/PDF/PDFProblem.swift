/// Why there is no PDF.
enum PDFProblem: Error {
    /// No renderer is installed.
    case noRenderer
    /// Too many pages wait.
    case busy
    /// The renderer ended without a PDF, or took too long.
    case failed
}
