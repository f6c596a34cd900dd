/// The workbook could not be written.
public struct XLSXProblem: Error, CustomStringConvertible {
    public let description: String
}
