/// How an event of one type changes the entity that it is about.
///
/// It is declared with the event's schema; `LifeCycle` defines which step leads from which state to which.
public struct StepRule<Entity: EntityType>: Sendable {
    let rule: AnyStepRule

    /// - Parameters:
    ///   - rank: which step comes first when the days do not decide; a numbered step comes 1000 later with each number.
    ///   - by: fields that distinguish one step of this event from another. Events that agree in them state the same
    ///     step; if they differ otherwise, they are rival claims.
    ///   - isEach: whether each event is a step of its own.
    ///   - dates: fields that date the step; the first one that is present counts.
    ///   - variant: a field whose value is part of the step's name: `closed resolved`.
    ///   - clearedFields: fields of earlier steps that no longer hold once this step is taken, even if it does not restate them.
    ///   - replacesAll: whether the step restates the whole entity.
    ///   - stepOnlyFields: fields that are only about the step, not about the entity from then on.
    ///   - replacedBy: a step that is numbered in the same way. A step with a lower number than such a step that was
    ///     taken does not change the state, because it is about what has been replaced.
    public init(
        _ rank: Int, by: [PartialKeyPath<Entity.Fields>] = [], isEach: Bool = false,
        dates: [PartialKeyPath<Entity.Fields>] = [], variant: PartialKeyPath<Entity.Fields>? = nil,
        clearedFields: [PartialKeyPath<Entity.Fields>] = [], replacesAll: Bool = false,
        stepOnlyFields: [PartialKeyPath<Entity.Fields>] = [], replacedBy: Entity.Step? = nil
    ) {
        self.rule = AnyStepRule(
            rank: rank, by: by.map { .init(Entity.field($0)) }, isEach: isEach, dates: dates.map(Entity.name),
            variant: variant.map(Entity.name), clearedFields: Set(clearedFields.map(Entity.name)),
            replacesAll: replacesAll,
            stepOnlyFields: Set(stepOnlyFields.map(Entity.name)), replacedBy: replacedBy?.rawValue)
    }
}

/// A `StepRule` with its fields as names.
struct AnyStepRule: Sendable {
    /// A field that distinguishes steps.
    struct Identifier: Sendable {
        let name: String
        /// Whether it numbers the steps; an absent number is 1.
        let isNumber: Bool

        init(_ field: any AnyField) {
            self.name = field.name
            self.isNumber = field.type.isWholeNumber
        }
    }

    let rank: Int
    let by: [Identifier]
    let isEach: Bool
    let dates: [String]
    let variant: String?
    let clearedFields: Set<String>
    let replacesAll: Bool
    let stepOnlyFields: Set<String>
    let replacedBy: String?
}
