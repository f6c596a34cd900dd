import JSON
import Testing

@testable import Shared

/// Conditions that every declaration of a kind of entity, its states and its steps meets.
struct EntityTypeTests {
    /// The vocabularies of a kind of entity.
    private struct Vocabularies {
        let states: [String]
        let steps: [String]
        /// Whether the kind shares its vocabularies with all kinds that are stated once.
        let isShared: Bool

        init<Entity: EntityType>(_: Entity.Type) {
            self.states = Entity.State.words
            self.steps = Entity.Step.words
            self.isShared = Entity.State.self == StatementState.self && Entity.Step.self == StatementStep.self
        }
    }

    /// The names of the steps that such events state: the verb, or the verb and each word of the variant.
    private static func stepNames(of schema: EventSchema) -> [String] {
        guard let variant = schema.step.variant else { return [schema.verb] }
        return schema.members.filter { $0.name == variant }.flatMap { member -> [String] in
            switch member.type {
            case .word(let codes), .listedWord(_, let codes): codes
            default: []
            }
        }.map { "\(schema.verb) \($0)" }
    }

    @Test(arguments: EntityKind.allCases) func aKindHasATypeOfItsOwn(_ kind: EntityKind) {
        #expect(kind.type.kind == kind)
        #expect(kind.type.lifeCycle.kind == kind)
        #expect(!kind.type.events.isEmpty)
        #expect(kind.type.events.allSatisfy { $0.kind == kind })
        for schema in kind.type.events { #expect(EventCatalogue.schemas.contains(schema), "\(schema.name)") }
    }

    @Test(arguments: EntityKind.allCases) func everyStateAndStepOfALifeCycleIsAWord(_ kind: EntityKind) {
        let cycle = LifeCycle.of(kind)
        let vocabularies = Vocabularies(kind.type)
        #expect(vocabularies.states.first == LifeCycle.initial)
        #expect(Set(vocabularies.states).isSuperset(of: cycle.states))
        #expect(Set(vocabularies.steps).isSuperset(of: cycle.steps))
        // A word that no history can reach would be a mistake, except among the shared vocabularies.
        guard !vocabularies.isShared else { return }
        #expect(Set(vocabularies.states) == Set(cycle.states + [LifeCycle.initial]))
        #expect(Set(vocabularies.steps) == Set(cycle.steps))
    }

    @Test func everyStatementIsAStepOfTheLifeCycle() {
        for schema in EventCatalogue.schemas where schema.role == .statement {
            let names = Self.stepNames(of: schema)
            #expect(!names.isEmpty, "\(schema.name)")
            #expect(Set(LifeCycle.of(schema.kind).steps).isSuperset(of: names), "\(schema.name)")
        }
    }

    /// Every step of a life cycle can be stated by some event.
    @Test(arguments: EntityKind.allCases) func everyStepIsStatedBySomeEvent(_ kind: EntityKind) {
        guard !Vocabularies(kind.type).isShared else { return }
        #expect(Set(kind.type.events.flatMap(Self.stepNames)) == Set(LifeCycle.of(kind).steps))
    }

    /// The same with real events: the fixtures cover every type.
    @Test(arguments: ExampleEventsTests.fixtures) func anExampleStatesAStepOfTheLifeCycle(_ path: String) throws {
        let event = HistoryEvent(try Event(structured: Repository.bytes(path)))
        guard event.data.role == .statement else { return }
        #expect(LifeCycle.of(event.data.entity.kind).steps.contains(event.stepName))
    }

    @Test func whatARuleOfStepsNamesIsThere() {
        for schema in EventCatalogue.schemas {
            let rule = schema.step
            let names = Set(schema.members.map(\.name))
            #expect(names.isSuperset(of: rule.by.map(\.name)), "\(schema.name)")
            #expect(names.isSuperset(of: rule.dates), "\(schema.name)")
            #expect(names.isSuperset(of: rule.stepOnlyFields), "\(schema.name)")
            for member in schema.members where rule.dates.contains(member.name) {
                switch member.type {
                case .date, .day: break
                default: Issue.record("\(schema.name) \(member.name) is no date")
                }
            }
            if let variant = rule.variant {
                #expect(schema.members.contains { $0.name == variant && $0.isRequired }, "\(schema.name)")
            }
            let stated = Set(schema.kind.type.events.flatMap(\.members).map(\.name))
            #expect(stated.isSuperset(of: rule.clearedFields), "\(schema.name)")
            if let other = rule.replacedBy {
                #expect(schema.kind.type.events.contains { $0.verb == other }, "\(schema.name)")
            }
        }
    }
}
