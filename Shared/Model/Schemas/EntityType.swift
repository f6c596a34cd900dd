/// A kind of entity: its fields, its states and steps, its life cycle, and the events about it.
public protocol EntityType: FieldOwner {
    /// The states that its life cycle leads to; the raw values are those that Kembar publishes.
    associatedtype State: Vocabulary
    /// The steps of its life cycle: the verb of the event, followed by a space and the value of any variant.
    associatedtype Step: Vocabulary

    static var kind: EntityKind { get }
    static var lifeCycle: LifeCycle { get }
    /// Every event type that belongs to the history of this kind of entity.
    static var events: [EventSchema] { get }
    /// Names of fields that have a meaning only together, and are believed together: the first and the last day.
    static var fieldGroups: [Set<String>] { get }
    /// Names of fields that state an aim: a bound in them is not an inexact number.
    static var targetFields: Set<String> { get }
}

extension EntityType {
    public static var fieldGroups: [Set<String>] { [] }
    public static var targetFields: Set<String> { [] }

    /// The names of fields that are believed together.
    static func fields(_ paths: PartialKeyPath<Fields>...) -> Set<String> { Set(paths.map(Self.name)) }
}
