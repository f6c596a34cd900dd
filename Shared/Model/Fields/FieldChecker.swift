internal import FoundationEssentials
internal import JSON

/// Checks data against the declarations of its fields, and collects its references.
struct FieldChecker {
    let validation: Validation
    /// Whether withdrawn codes are noted instead of rejected.
    let isImported: Bool

    /// A reference that the data makes.
    struct Found {
        /// The entity that the object around the reference makes known; nil for the event's own entity.
        let from: EntityKey?
        let to: EntityKey
        let relation: Relation
        /// The member of the data that contains it.
        let field: String
    }

    private(set) var references: [Found] = []
    /// Entities that the data makes known besides the event's own, with the member that names them.
    private(set) var definitions: [(key: EntityKey, field: String)] = []
    /// Events that must be known first, and events that this one concerns whenever they arrive.
    private(set) var awaited: [EventRef] = []
    private(set) var concerned: [EventRef] = []
    /// A sentence for each withdrawn code that was accepted.
    private(set) var notes: [String] = []

    /// The event's own entity, which it may not refer to.
    private let own: EntityKey?
    private var subject: EntityKey?
    /// The member of the data that is being checked.
    private var field = ""
    private var depth = 0

    init(_ validation: Validation, isImported: Bool = false, own: EntityKey? = nil) {
        self.validation = validation
        self.isImported = isImported
        self.own = own
    }

    /// Throws the first fault, with its path.
    mutating func check(_ members: [SchemaMember], of json: JSONView, at path: String) throws(Invalid) {
        guard json.kind == .object else { throw Invalid(path, "must be an object, not \(json.kind.noun)") }
        for member in members {
            guard let view = json[member.name] else {
                if member.isRequired { throw Invalid("\(path).\(member.name)", "is missing") }
                continue
            }
            if self.depth == 0 { self.field = member.name }
            self.depth += 1
            try self.check(member.type, view, at: "\(path).\(member.name)")
            self.depth -= 1
        }
    }

    /// Adds the corrected form of the value to the message about a fault, where the value shows what was meant.
    private mutating func check(_ type: FieldType, _ json: JSONView, at path: String) throws(Invalid) {
        do {
            try self.checkForm(type, json, at: path)
        } catch {
            guard let form = self.rightForm(of: type, json, after: error, at: path) else { throw error }
            // The form replaces the example in the message.
            let problem = error.problem.split(separator: "; write ", maxSplits: 1).first.map(String.init)
            throw Invalid(error.path, "\(problem ?? error.problem); write \(form)", reason: error.reason)
        }
    }

    /// A form of the faulty value that would be accepted; nil where the value does not show what was meant.
    private func rightForm(of type: FieldType, _ json: JSONView, after error: Invalid, at path: String) -> String? {
        var (type, json) = (type, json)
        if error.path != path {
            // The fault can be in a member of an amount of money.
            let isExact = if case .money = type { true } else { false }
            switch (type, error.path) {
            case (.money, "\(path).amount"), (.approximateMoney, "\(path).amount"):
                type = isExact ? .number : .quantity
                json = json["amount"] ?? json
            case (.money, "\(path).currency"), (.approximateMoney, "\(path).currency"):
                type = .listed(.currency)
                json = json["currency"] ?? json
            default: return nil
            }
        }
        guard let form = CorrectedForm.of(json, type), Array(form.utf8) != Array(json.raw),
            let document = try? JSONDocument(form)
        else { return nil }
        var probe = self
        guard (try? probe.checkForm(type, document.root, at: path)) != nil else { return nil }
        return form
    }

    private mutating func checkForm(_ type: FieldType, _ json: JSONView, at path: String) throws(Invalid) {
        switch type {
        case .code: _ = try Code(json: json, at: path)
        case .definition(let kind):
            self.definitions.append((EntityKey(kind, try Code(json: json, at: path)), self.field))
        case .reference(let kind, let relation):
            try self.refer(to: EntityKey(kind, try Code(json: json, at: path)), relation, at: path)
        case .entity(let kinds, let relation): try self.checkEntity(json, kinds, relation, at: path)
        case .event(let waits):
            let event = try EventRef(json: json, at: path)
            if waits { self.awaited.append(event) } else { self.concerned.append(event) }
        case .list(let element, let least): try self.checkList(json, of: element, least, at: path)
        case .object(let object): try self.checkObject(json, object, at: path)
        case .anyObject:
            guard json.kind == .object else { throw Invalid(path, "must be an object, not \(json.kind.noun)") }
        case .listed(let list): try self.checkListed(try String(json: json, at: path), list, at: path)
        case .listedWord(let list, _): try self.checkListed(try String(json: json, at: path), list, at: path)
        case .agencyIdentifier(let list): try self.checkAgency(try String(json: json, at: path), list, at: path)
        case .money:
            let money = try Money(json: json, at: path)
            try self.checkPlaces(of: json, at: path)
            try self.checkListed(money.currency, .currency, at: "\(path).currency")
        case .approximateMoney:
            let money = try ApproximateMoney(json: json, at: path)
            try self.checkPlaces(of: json, at: path)
            try self.checkListed(money.currency, .currency, at: "\(path).currency")
        default: try self.checkValue(type, json, at: path)
        }
    }

    /// Checks values that refer to no entity and are in no code list.
    private func checkValue(_ type: FieldType, _ json: JSONView, at path: String) throws(Invalid) {
        switch type {
        case .text: _ = try LanguageMap(json: json, at: path)
        case .flag: _ = try Bool(json: json, at: path)
        case .date: _ = try CoarseDate(json: json, at: path)
        case .day: _ = try CalendarDate(json: json, at: path)
        case .moment: _ = try Instant(json: json, at: path)
        case .number: _ = try Decimal(json: json, at: path)
        case .decimal(let bounds):
            let value = try Decimal(json: json, at: path)
            guard
                self.validation == .historic
                    || Decimal(bounds.lowerBound) <= value && value <= Decimal(bounds.upperBound)
            else {
                throw Invalid(path, "must lie between \(bounds.lowerBound) and \(bounds.upperBound)")
            }
        case .integer(let range):
            let number = try Int(json: json, at: path)
            guard self.validation == .historic || range.contains(number) else {
                throw Invalid(path, "is \(number); it must be \(range.lowerBound) to \(range.upperBound)")
            }
        case .quantity: _ = try Quantity(json: json, at: path)
        case .word(let words):
            let text = try String(json: json, at: path)
            guard words.contains(text) else { throw Invalid.unknownWord(text, at: path, words) }
        case .language:
            guard LanguageMap.isLanguage(try String(json: json, at: path)) else {
                throw Invalid(path, "is not a language tag such as id, en or ko")
            }
        case .sha256:
            let text = try String(json: json, at: path)
            guard text.utf8.count == 64, text.utf8.allSatisfy({ (48...57).contains($0) || (97...102).contains($0) })
            else { throw Invalid(path, "is no SHA-256 digest; write 64 lower-case hexadecimal digits") }
        case .citation: _ = try Citation(json: json, at: path)
        case .period:
            let period = try Period(json: json, at: path)
            if self.validation == .entry, let problem = period.disagreement { throw Invalid(path, problem) }
        case .dimensions: _ = try Dimensions(json: json, at: path)
        default: _ = try String(json: json, at: path)
        }
    }

    private mutating func checkEntity(
        _ json: JSONView, _ kinds: [EntityKind], _ relation: Relation, at path: String
    ) throws(Invalid) {
        let thing = try EntityReference(json: json, at: path)
        guard kinds.contains(thing.kind) else {
            throw Invalid("\(path).kind", "must be one of \(kinds.map(\.rawValue).joined(separator: ", "))")
        }
        try self.refer(to: thing.key, relation, at: path)
    }

    /// An entity that refers to itself would wait for itself.
    private mutating func refer(to key: EntityKey, _ relation: Relation, at path: String) throws(Invalid) {
        guard self.validation == .historic || (self.subject ?? self.own) != key else {
            throw Invalid(path, "refers to the thing itself; refer to another one")
        }
        self.references.append(Found(from: self.subject, to: key, relation: relation, field: self.field))
    }

    private mutating func checkList(
        _ json: JSONView, of element: FieldType, _ least: Int, at path: String
    ) throws(Invalid) {
        guard json.kind == .array else { throw Invalid(path, "must be a list, not \(json.kind.noun)") }
        guard self.validation == .historic || json.count >= least else {
            throw Invalid(path, "must have at least \(least) \(least == 1 ? "element" : "elements")")
        }
        let isAlone = json.count < 2 || self.validation == .historic
        var seen: Set<JSONValue> = []
        var defined: Set<EntityKey> = []
        for (position, view) in json.elements.enumerated() {
            let place = "\(path)[\(position)]"
            let before = self.definitions.count
            try self.check(element, view, at: place)
            guard !isAlone else { continue }
            guard element.isCitation || seen.insert(JSONValue(view)).inserted else {
                throw Invalid(place, "is in the list twice")
            }
            // An entity that is made known may be in the list only once.
            if self.definitions.count == before + 1,
                !defined.insert(self.definitions[before].key).inserted
            {
                throw Invalid("\(place).code", "is in the list twice")
            }
        }
    }

    private mutating func checkObject(_ json: JSONView, _ object: ObjectSchema, at path: String) throws(Invalid) {
        let outer = self.subject
        if let (name, kind) = object.definition, let code = json[name]?.string.flatMap({ Code($0) }) {
            self.subject = EntityKey(kind, code)
        }
        try self.check(object.members, of: json, at: path)
        self.subject = outer
    }

    private mutating func checkListed(_ code: String, _ list: CodeList, at path: String) throws(Invalid) {
        if self.validation == .historic && !self.isImported { return }
        if list.contains(code) { return }
        let isWithdrawn = list.isWithdrawn(code)
        let problem =
            "\"\(code.prefix(60))\" \(isWithdrawn ? "is withdrawn from" : "is not in") the list \(list.name) (\(list.version))"
        if isWithdrawn, self.isImported {
            self.notes.append("\(path) \(problem).")
        } else if self.validation == .entry {
            throw Invalid(path, problem, reason: .unknownCode)
        }
    }

    private mutating func checkAgency(_ identifier: String, _ list: CodeList, at path: String) throws(Invalid) {
        guard let agency = IATIIdentifier.agency(of: identifier) else {
            if self.validation == .historic { return }
            throw Invalid(path, "must be an agency of the list \(list.name), a hyphen and its number, as ID-COA-12")
        }
        try self.checkListed(agency, list, at: path)
    }

    /// The store keeps four decimal places. The numbers within a range are not checked here.
    private func checkPlaces(of json: JSONView, at path: String) throws(Invalid) {
        guard self.validation == .entry, let amount = json["amount"], amount.kind == .number,
            try Decimal(json: amount, at: "\(path).amount").hasMore(thanPlaces: 4)
        else { return }
        throw Invalid("\(path).amount", "has more than four decimal places")
    }
}
