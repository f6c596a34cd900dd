/// A value to be written as JSON. Objects and arrays are shared with the containers that fill them.
enum EncodedValue {
    final class Members {
        private(set) var all: [(name: String, value: EncodedValue)] = []

        init() { self.all.reserveCapacity(8) }

        func add(_ name: String, _ value: EncodedValue) { self.all.append((name, value)) }

        func sort() { self.all.sort { ByteOrder.precedes($0.name, $1.name) } }
    }

    final class Elements {
        var all: [EncodedValue] = []
    }

    /// Text that is already JSON.
    case raw(String)
    case text(String)
    case object(Members)
    case array(Elements)
    /// The value of another encoder, filled later.
    case later(ValueEncoder)

    func write(to writer: inout JSONWriter) {
        switch self {
        case .raw(let json): writer.raw(json)
        case .text(let text): writer.write(text)
        case .later(let encoder): (encoder.value ?? .raw("{}")).write(to: &writer)
        case .array(let elements):
            writer.raw("[")
            var isFirst = true
            for element in elements.all {
                if !isFirst { writer.raw(",") }
                isFirst = false
                element.write(to: &writer)
            }
            writer.raw("]")
        case .object(let members):
            members.sort()
            writer.raw("{")
            var isFirst = true
            for member in members.all {
                if !isFirst { writer.raw(",") }
                isFirst = false
                writer.write(member.name)
                writer.raw(":")
                member.value.write(to: &writer)
            }
            writer.raw("}")
        }
    }
}
