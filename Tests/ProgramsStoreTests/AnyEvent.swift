internal import Chance
internal import JSON
internal import Shared

/// Makes valid events of any type from what its schema declares: every field has a value of its type, and every
/// reference the code of an entity of a small cast.
struct AnyEvent {
    /// The number of entities of each kind.
    private static let castSize = 3

    private(set) var generator: Seeded
    /// The codes of the cast, by kind.
    private var codes: [EntityKind: [String]] = [:]
    private var made = 0
    private let fillsEvery: Bool

    /// - Parameter fillsEvery: whether every field with a reference is filled; otherwise half of the optional ones are.
    init(_ seed: UInt64, fillsEvery: Bool) throws {
        self.generator = Seeded(seed)
        self.fillsEvery = fillsEvery
        var composed: [EntityKind] = []
        for kind in EntityKind.nameable {
            if Self.isNamedByItsCode(kind) {
                self.codes[kind] = (1...Self.castSize).map { "\(kind.rawValue)-\($0)" }
            } else {
                composed.append(kind)
            }
        }
        // Codes that are composed of other members are taken from events that register such entities.
        for kind in composed {
            guard let entry = EventCatalogue.entries.first(where: { $0.schema.kind == kind && $0.schema.isRegistering })
            else { continue }
            while self.codes[kind, default: []].count < Self.castSize {
                let code = try self.event(entry).data.entity.code
                if !self.codes[kind, default: []].contains(code) { self.codes[kind, default: []].append(code) }
            }
        }
    }

    private static func isNamedByItsCode(_ kind: EntityKind) -> Bool {
        EventCatalogue.schemas.contains { $0.kind == kind && $0.members.contains { Self.isOwnCode($0, of: kind) } }
    }

    private static func isOwnCode(_ member: SchemaMember, of kind: EntityKind) -> Bool {
        if case .code = member.type { member.name == kind.rawValue } else { false }
    }

    /// One event of this type. An event that the rules across its fields refuse is made again.
    mutating func event(_ entry: EventCatalogue.Entry) throws -> Event {
        var refusal: Refusal?
        for _ in 0..<400 {
            self.made += 1
            let envelope = try Envelope(
                attributes: [
                    "specversion": "1.0", "id": .string("any-\(self.made)"), "source": "https://office.example",
                    "type": .string(entry.type.text), "time": "2026-01-01T00:00:00Z",
                ], data: JSONDocument(self.members(entry.schema.members, of: entry.schema.kind).bytes).root)
            do {
                return try Event(envelope)
            } catch {
                refusal = error
            }
        }
        throw Unmakeable(type: entry.type.text, refusal: refusal?.sentence ?? "")
    }

    struct Unmakeable: Error {
        let type: String
        let refusal: String
    }

    // MARK: Values

    private mutating func members(_ members: [SchemaMember], of kind: EntityKind? = nil) -> JSONValue {
        var values: [String: JSONValue] = [:]
        for member in members {
            let isSure = member.isRequired || self.fillsEvery && member.type.refersToThings
            guard isSure || self.generator.chance(1, in: 2) else { continue }
            if let kind, Self.isOwnCode(member, of: kind) {
                values[member.name] = .string(self.code(of: kind))
            } else {
                values[member.name] = self.value(of: member.type)
            }
        }
        // An event states one activity or several, not both.
        if values["activity"] != nil, values["activities"] != nil {
            values[self.generator.chance(1, in: 2) ? "activity" : "activities"] = nil
        }
        // The windows of an analysis follow each other, and days go from a first to a last.
        for (position, name) in ["before", "during", "after"].enumerated() where values[name] != nil {
            values[name] = .object([
                "from": .string("201\(position)-01-01"), "until": .string("201\(position)-12-31"),
            ])
        }
        if let from = values["from"]?.string, let until = values["until"]?.string, from > until {
            (values["from"], values["until"]) = (.string(until), .string(from))
        }
        return .object(values)
    }

    private mutating func code(of kind: EntityKind) -> String { self.generator.pick(self.codes[kind] ?? ["none"]) }

    private mutating func value(of type: FieldType) -> JSONValue {
        switch type {
        case .code: return .string("part\(self.generator.below(4))")
        case .definition(let kind), .reference(let kind, _): return .string(self.code(of: kind))
        case .entity(let kinds, _):
            let kind = self.generator.pick(kinds)
            return .object(["kind": .string(kind.rawValue), "code": .string(self.code(of: kind))])
        case .event:
            return .object(["source": "https://office.example", "id": .string("any-\(self.generator.below(9))")])
        case .list(let element, let least): return self.list(of: element, atLeast: least)
        case .object(let object): return self.members(object.members)
        case .anyObject: return .object([:])
        case .listed(let list): return .string(self.listed(list))
        case .listedWord(_, let codes), .word(let codes): return .string(self.generator.pick(codes))
        case .agencyIdentifier(let list): return .string("\(self.listed(list))-\(self.generator.below(9))")
        case .money, .approximateMoney:
            return .object(["amount": self.number, "currency": .string(self.listed(.currency))])
        case .citation: return .object(["title": .string("Work \(self.generator.below(9))")])
        case .period:
            return .object([
                "start": "2016-01-01", "end": "2016-12-31",
                "type": .string(self.generator.pick(["full_year", "year_to_date", "to_date", "custom"])),
            ])
        default: return self.plain(type)
        }
    }

    /// A value that is neither a reference nor from a code list.
    private mutating func plain(_ type: FieldType) -> JSONValue {
        switch type {
        case .text: .object(["en": .string("Text \(self.generator.below(9))")])
        case .flag: .bool(self.generator.chance(1, in: 2))
        case .date: .string(self.generator.pick(["2016", "2016-05", "2016-05-0\(1 + self.generator.below(9))"]))
        case .day: .string("2016-05-0\(1 + self.generator.below(9))")
        case .moment: .string("2016-05-04T00:00:0\(self.generator.below(9))Z")
        case .number, .quantity: self.number
        case .decimal(let bounds): .int(bounds.lowerBound + self.generator.below(bounds.count))
        case .integer(let range): .int(range.lowerBound + self.generator.below(min(range.count, 8)))
        case .language: .string(self.generator.pick(["id", "en", "ko"]))
        case .sha256: .string(String(repeating: self.generator.pick(["a", "7"]), count: 64))
        case .dimensions: self.generator.pick([.object([:]), .object(["sex": "f"])])
        // Some are numbers of goals, whose code list depends on another member.
        default: .string(self.generator.pick(["1", "2", "1.1", "words"]))
        }
    }

    private var number: JSONValue {
        mutating get { .int(1 + self.generator.below(50)) }
    }

    private mutating func listed(_ list: CodeList) -> String {
        self.generator.pick(list.all.filter { !$0.isWithdrawn }.map(\.code))
    }

    private mutating func list(of element: FieldType, atLeast least: Int) -> JSONValue {
        let count = max(least, 1) + self.generator.below(2)
        var values: [JSONValue] = []
        for _ in 0..<20 where values.count < count {
            let value = self.value(of: element)
            if !values.contains(value) { values.append(value) }
        }
        return .array(values)
    }
}

extension FieldType {
    /// Whether a value of this type refers to entities, itself or in what it contains.
    var refersToThings: Bool {
        switch self {
        case .definition, .reference, .entity: true
        case .list(let element, _): element.refersToThings
        case .object(let object): object.members.contains { $0.type.refersToThings }
        default: false
        }
    }
}
