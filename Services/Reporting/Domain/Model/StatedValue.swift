internal import JSON
public import Shared

/// A value that sources state for a field, by the type that the field declares.
public enum StatedValue: Sendable, Hashable {
    case date(CoarseDate)
    case period(Period)
    case text(LanguageMap)
    /// A word of a closed vocabulary.
    case word(String)
    case code(Code)
    case quantity(Quantity)
    case money(ApproximateMoney)
    case flag(Bool)
    /// Any other single string.
    case string(String)
    case entity(EntityReference)
    case dimensions(Dimensions)
    case list([StatedValue])
    case object([Member])

    /// One declared member of an object.
    public struct Member: Sendable, Hashable {
        public let name: String
        public let value: StatedValue
    }

    /// Reads a value of a declared type; a value of another form is shown as a plain string.
    init(_ view: JSONView, _ type: FieldType?) {
        self = (try? Self.read(view, type)) ?? .string(view.string ?? String(decoding: view.raw, as: UTF8.self))
    }

    private static func read(_ view: JSONView, _ type: FieldType?) throws(Invalid) -> StatedValue {
        switch type {
        case .date, .day: .date(try CoarseDate(json: view, at: ""))
        case .period: .period(try Period(json: view, at: ""))
        case .text: .text(try LanguageMap(json: view, at: ""))
        case .word, .listedWord: .word(try String(json: view, at: ""))
        case .code, .reference, .definition: .code(try Code(json: view, at: ""))
        case .number, .integer, .decimal, .quantity: .quantity(try Quantity(json: view, at: ""))
        case .money, .approximateMoney: .money(try ApproximateMoney(json: view, at: ""))
        case .flag: .flag(try Bool(json: view, at: ""))
        case .entity: .entity(try EntityReference(json: view, at: ""))
        case .dimensions: .dimensions(try Dimensions(json: view, at: ""))
        case .list(let element, _): .list(view.elements.map { StatedValue($0, element) })
        case .object(let object):
            .object(
                object.members.sorted { ByteOrder.precedes($0.name, $1.name) }.compactMap { member in
                    view[member.name].map { Member(name: member.name, value: StatedValue($0, member.type)) }
                })
        default: .string(try String(json: view, at: ""))
        }
    }
}
