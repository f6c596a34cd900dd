/// SQL whose interpolated values are sent separately as parameters, never inside the text.
public struct Statement: ExpressibleByStringInterpolation, Sendable {
    public private(set) var text: String
    public private(set) var values: [Parameter]

    public init(stringLiteral text: String) {
        self.text = text
        self.values = []
    }

    public init(stringInterpolation parts: StringInterpolation) {
        self.text = parts.text
        self.values = parts.values
    }

    /// SQL that the program read from its own files, such as a migration.
    public init(trusted text: String) { self.init(stringLiteral: text) }

    public struct StringInterpolation: StringInterpolationProtocol {
        var text = ""
        var values: [Parameter] = []

        public init(literalCapacity: Int, interpolationCount: Int) {}

        public mutating func appendLiteral(_ literal: String) { self.text += literal }

        public mutating func appendInterpolation(_ value: Parameter) {
            self.values.append(value)
            self.text += "$\(self.values.count)"
        }
        public mutating func appendInterpolation(_ value: String) { self.appendInterpolation(.text(value)) }
        public mutating func appendInterpolation(_ value: some BinaryInteger) { self.appendInterpolation(.int(value)) }

        /// For names chosen by the program itself. Never for user input.
        public mutating func appendInterpolation(trusted identifier: StaticString) { self.text += "\(identifier)" }
    }
}
