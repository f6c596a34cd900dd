/// A field of cooperation, or a part of one.
public enum Component: EntityType {
    public typealias State = StatementState
    public typealias Step = StatementStep

    public struct Fields: Sendable {
        public let component = Field<Code>("component", "The code of the component.")
        public let name = Field<LanguageMap>("name", "The name of the component.")
        public let agreement = Field<Code>(
            "agreement", to: .agreement, .belongsTo, "The code of the agreement that names it.")
        public let parent = Field<Code>(
            "parent", to: .component, .belongsTo, "The code of the component that this one is a part of.")
        public let objective = Field<LanguageMap>("objective", "What the component is to bring about.")
        public let sectors = Field<[Record<ComponentSector>]>(
            "sectors", "The sectors that the component belongs to.")
        public let tags = Field<[Record<ComponentTag>]>(
            "tags", "The goals and targets of the SDGs that the component serves.")
        public let leads = Field<[Record<ComponentLead>]>("leads", "The lead unit on each side.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.component
    public static let lifeCycle = LifeCycle.statement(of: Self.self)
}
