/// `context_event.recorded`: something around the cooperation that may have touched it.
public struct ContextEventRecorded: TypedEventData {
    public enum Kind: String, CaseIterable, Sendable {
        case leadershipChange = "leadership_change"
        case reorganisation
        case priorityShift = "priority_shift"
        case budgetCut = "budget_cut"
        case pandemic, disaster
        case nationalRegulation = "national_regulation"
        case diplomatic
        case concurrentIntervention = "concurrent_intervention"
    }

    public let contextEvent: Code
    public let kind: Kind
    public let title: LanguageMap
    /// Empty when the event is global.
    public let cities: [Code]
    public let from: CoarseDate
    public let to: CoarseDate?

    /// What its added members refer to.
    private let further: [EntityKey]

    public init(_ fields: Fields) throws(Invalid) {
        self.contextEvent = try fields.required("context_event")
        self.kind = try fields.requiredWord("kind")
        self.title = try fields.required("title")
        let global: Bool? = try fields.optional("global")
        self.cities = try fields.list("cities", atLeast: fields.has("cities") ? 1 : 0)
        guard (global == true) != fields.has("cities") else {
            throw Invalid(fields.path, "must have either cities or \"global\": true")
        }
        self.from = try fields.required("from")
        self.to = try fields.optional("to")
        if !Door.isPassed, let to, to.isBefore(self.from) == .yes {
            throw Invalid(fields.path(of: "to"), "\(to) lies before from \(self.from)")
        }
        _ = try fields.optional("description", as: LanguageMap.self)
        self.further = try Member.checkAdditions("context_event.recorded", fields)
    }

    public var entity: EntityKey { EntityKey(.contextEvent, self.contextEvent) }
    public var registers: [EntityKey] { [self.entity] }
    public var refersTo: [EntityKey] { self.cities.map { EntityKey(.city, $0) } + self.further }
}
