import JSON
import Testing

@testable import Shared

/// Conditions that every declaration of an event type meets.
struct DeclarationTests {
    /// Every member of an event's data with its path, including those of nested objects.
    private static func members(of schema: EventSchema) -> [(path: String, member: SchemaMember)] {
        Self.members(schema.members, schema.name)
    }

    private static func members(_ members: [SchemaMember], _ path: String) -> [(path: String, member: SchemaMember)] {
        members.flatMap { member in
            let path = "\(path) \(member.name)"
            return [(path, member)] + Self.members(Self.object(in: member.type)?.members ?? [], path)
        }
    }

    private static func object(in type: FieldType) -> ObjectSchema? {
        switch type {
        case .object(let object): object
        case .list(let element, _): Self.object(in: element)
        default: nil
        }
    }

    /// Every list of members, with the path of the object that contains it.
    private static func lists(of schema: EventSchema) -> [(path: String, members: [SchemaMember])] {
        [(schema.name, schema.members)]
            + Self.members(of: schema).compactMap { path, member in
                Self.object(in: member.type).map { (path, $0.members) }
            }
    }

    @Test func everyEventTypeIsDeclaredOnce() {
        let names = EventCatalogue.schemas.map(\.name)
        #expect(names.count > 60)
        #expect(Set(names).count == names.count)
        #expect(Set(EventCatalogue.entries.map(\.type)).count == EventCatalogue.entries.count)
        for schema in EventCatalogue.schemas {
            #expect(schema.name.wholeMatch(of: /[a-z]+(_[a-z]+)*\.[a-z]+(_[a-z]+)*/) != nil, "\(schema.name)")
            #expect(schema.summary.hasSuffix("."), "\(schema.name)")
            #expect(!schema.title.hasSuffix("."), "\(schema.name)")
            #expect(!schema.areas.isEmpty, "\(schema.name)")
        }
    }

    @Test func everyMemberHasANameOfItsOwn() {
        for schema in EventCatalogue.schemas {
            for (path, members) in Self.lists(of: schema) {
                let names = members.map(\.name)
                #expect(Set(names).count == names.count, "\(path)")
                for name in names {
                    #expect(name.wholeMatch(of: /[a-z]+(_?[a-z0-9]+)*/) != nil, "\(path) \(name)")
                }
            }
            let everywhere = Set(CommonEventFields.members.map(\.name))
            #expect(everywhere.isDisjoint(with: schema.members.map(\.name)), "\(schema.name)")
        }
    }

    @Test func everyMeaningIsASentence() {
        for (path, member) in EventCatalogue.schemas.flatMap(Self.members)
            + Self.members(CommonEventFields.members, "*")
        {
            #expect(member.meaning.hasSuffix("."), "\(path): \(member.meaning)")
            #expect(!member.meaning.contains { $0.isNewline }, "\(path): \(member.meaning)")
        }
    }

    /// Some event must register every kind that a field refers to, or an event that refers to it waits for ever.
    @Test func everyKindThatAFieldNamesIsMadeKnown() {
        let made = Set(
            EventCatalogue.schemas.filter(\.isRegistering).map(\.kind)
                + EventCatalogue.schemas.flatMap(Self.members).compactMap { _, member in
                    if case .definition(let kind) = member.type { kind } else { nil }
                })
        #expect(made == Set(EntityKind.nameable))
        for (path, member) in EventCatalogue.schemas.flatMap(Self.members) {
            for type in Self.within(member.type) {
                switch type {
                case .reference(let kind, _), .definition(let kind):
                    #expect(made.contains(kind), "\(path)")
                case .entity(let kinds, _):
                    #expect(!kinds.isEmpty, "\(path)")
                    #expect(Set(kinds).count == kinds.count, "\(path)")
                    #expect(made.isSuperset(of: kinds), "\(path)")
                default: break
                }
            }
        }
    }

    /// The type, and the element types of a list.
    private static func within(_ type: FieldType) -> [FieldType] {
        if case .list(let element, _) = type { [type] + Self.within(element) } else { [type] }
    }

    /// A vocabulary that repeats a published list has exactly the valid codes of the list.
    @Test func everyVocabularyOfAPublishedListHasItsCodes() {
        var count = 0
        for (path, member) in EventCatalogue.schemas.flatMap(Self.members) {
            for case .listedWord(let list, let codes) in Self.within(member.type) {
                #expect(codes == list.all.filter { !$0.isWithdrawn }.map(\.code), "\(path)")
                count += 1
            }
        }
        #expect(count > 5)
    }

    @Test func everyDefaultIsAValueOfItsField() throws {
        for (path, member) in EventCatalogue.schemas.flatMap(Self.members) {
            guard let value = member.defaultValue else { continue }
            #expect(!member.isRequired, "\(path)")
            var checker = FieldChecker(.entry)
            let data = try JSONDocument(JSONValue.object([member.name: value]).bytes).root
            #expect(throws: Never.self, "\(path)") { try checker.check([member], of: data, at: "data") }
        }
    }

    /// A name is one field: every event about an entity that states it uses the same form.
    @Test func aNameMeansTheSameInEveryEventAboutAThing() {
        var types: [String: (schema: String, form: JSONValue)] = [:]
        for schema in EventCatalogue.schemas where schema.role == .statement {
            for member in schema.members {
                // The least number of elements of a list may differ between events.
                var type = member.type
                if case .list(let element, _) = type { type = .list(element, atLeast: 0) }
                let (name, form) = ("\(schema.kind) \(member.name)", type.jsonSchema)
                if let first = types[name] {
                    #expect(first.form == form, "\(member.name) of \(first.schema) and of \(schema.name)")
                } else {
                    types[name] = (schema.name, form)
                }
            }
        }
    }

    @Test func theCodeOfAThingIsMadeOfMembersThatAreThere() {
        for schema in EventCatalogue.schemas {
            let required = Set(schema.members.filter(\.isRequired).map(\.name))
            let all = Set(schema.members.map(\.name))
            switch schema.subject {
            case .code(let members):
                #expect(all.isSuperset(of: members), "\(schema.name)")
                #expect(!required.isDisjoint(with: members), "\(schema.name)")
            case .named(let member): #expect(required.contains(member), "\(schema.name)")
            case .text(let members): #expect(required.isSuperset(of: members), "\(schema.name)")
            case .event(let member):
                #expect(required.isSuperset(of: member.map { [$0] } ?? ["source", "id"]), "\(schema.name)")
            }
        }
    }

    /// An event that may carry a secret has a member for it in clear and one for it sealed.
    @Test func whatIsSealedIsAMemberInClearAndSealed() {
        #expect(EventCatalogue.sealed.map(\.name) == ["person.named"])
        for schema in EventCatalogue.sealed {
            let names = schema.members.map(\.name)
            #expect(names.contains(schema.sealing?.clear ?? ""), "\(schema.name)")
            #expect(names.contains(schema.sealing?.sealed ?? ""), "\(schema.name)")
            #expect(schema.sealing?.advice.hasSuffix(".") == true, "\(schema.name)")
        }
    }
}
