/// Why a formula has no value for a period, as a code and a sentence that names the input.
public struct FormulaNotDefined: Error, Hashable, Sendable, CustomStringConvertible {
    public let reason: NotDefined
    public let sentence: String

    public init(_ reason: NotDefined, _ sentence: String) {
        self.reason = reason
        self.sentence = sentence
    }

    public var description: String { self.sentence }
}
