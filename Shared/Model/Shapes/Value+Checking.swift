internal import FoundationEssentials
internal import JSON

extension Value {
    /// Checks one value, and notes what it refers to.
    func check(_ json: JSONView, at path: String, into references: inout [EntityKey]) throws(Invalid) {
        switch self {
        case .code: _ = try Code(json: json, at: path)
        case .reference(let kind): references.append(EntityKey(kind, try Code(json: json, at: path)))
        case .thing(let kinds):
            let thing = try Thing(json: json, at: path)
            guard kinds.contains(thing.kind) else {
                throw Invalid("\(path).kind", "must be one of \(kinds.map(\.rawValue).joined(separator: ", "))")
            }
            references.append(thing.key)
        case .string: _ = try String(json: json, at: path)
        case .text: _ = try LanguageMap(json: json, at: path)
        case .flag: _ = try Bool(json: json, at: path)
        case .date: _ = try CoarseDate(json: json, at: path)
        case .day: _ = try CalendarDate(json: json, at: path)
        case .number: _ = try Decimal(json: json, at: path)
        case .integer(let range):
            let number = try Int(json: json, at: path)
            guard range.contains(number) else {
                throw Invalid(path, "is \(number); it must be \(range.lowerBound) to \(range.upperBound)")
            }
        case .from(let least):
            guard (least...Self.greatest).contains(try Int(json: json, at: path)) else {
                throw Invalid(path, "must be \(least) to \(Self.greatest)")
            }
        case .quantity: _ = try Quantity(json: json, at: path)
        case .money: _ = try Money(json: json, at: path)
        case .value: try Self.checkValue(json, at: path)
        case .word(let words):
            let text = try String(json: json, at: path)
            guard words.contains(text) else {
                throw Invalid(
                    path, "\"\(text.prefix(60))\" is none of \(words.joined(separator: ", "))", reason: .unknownCode)
            }
        case .listed(let list): try list.check(try String(json: json, at: path), at: path)
        case .language:
            guard LanguageMap.isLanguage(try String(json: json, at: path)) else {
                throw Invalid(path, "is not a language tag such as id, en or ko")
            }
        case .sha256:
            let text = try String(json: json, at: path)
            guard text.utf8.count == 64, text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
            else { throw Invalid(path, "is no SHA-256 digest; write 64 lower-case hexadecimal digits") }
        case .citation: _ = try Citation(json: json, at: path)
        case .list(let value, let least): try Self.checkList(json, of: value, least, at: path, into: &references)
        case .object(let members): try Self.check(members, of: json, at: path, into: &references)
        case .reason(let codes):
            try Self.check(Self.members(ofReason: codes), of: json, at: path, into: &references)
        }
    }

    /// No count is larger.
    static let greatest = 1_000_000_000

    static func members(ofReason codes: [String]) -> [Member] {
        [
            .required("text", .text, "The reason in words."),
            .optional("code", .word(codes), "The reason as one of a list."),
        ]
    }

    private static func check(
        _ members: [Member], of json: JSONView, at path: String, into references: inout [EntityKey]
    ) throws(Invalid) {
        let fields = try Fields(json, at: path)
        for member in members {
            guard let view = json[member.name] else {
                if member.isRequired { throw Invalid(fields.path(of: member.name), "is missing") }
                continue
            }
            try member.value.check(view, at: fields.path(of: member.name), into: &references)
        }
    }

    private static func checkList(
        _ json: JSONView, of value: Value, _ least: Int, at path: String, into references: inout [EntityKey]
    ) throws(Invalid) {
        guard json.kind == .array else { throw Invalid(path, "must be a list, not \(json.kind.noun)") }
        guard json.count >= least else {
            throw Invalid(path, "must have at least \(least) \(least == 1 ? "element" : "elements")")
        }
        var seen: Set<JSONValue> = []
        for (position, element) in json.elements.enumerated() {
            try value.check(element, at: "\(path)[\(position)]", into: &references)
            guard value.isCitation || seen.insert(JSONValue(element)).inserted else {
                throw Invalid("\(path)[\(position)]", "is in the list twice")
            }
        }
    }

    private static func checkValue(_ json: JSONView, at path: String) throws(Invalid) {
        let fields = try Fields(json, at: path)
        _ = try fields.required("amount", as: Quantity.self)
        try Door.onEntry { () throws(Invalid) in
            // What the store keeps; a range has numbers of its own.
            if let amount = json["amount"], amount.kind == .number,
                try Decimal(json: amount, at: fields.path(of: "amount")).hasMore(thanPlaces: 4)
            {
                throw Invalid(fields.path(of: "amount"), "has more than four decimal places")
            }
        }
        guard try fields.code("currency", from: .currency) != nil else {
            throw Invalid(fields.path(of: "currency"), "is missing")
        }
    }
}
