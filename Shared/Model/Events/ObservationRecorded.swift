/// `observation.recorded`: an indicator was measured.
public struct ObservationRecorded: TypedEventData {
    public let observation: Code
    public let content: ObservationContent

    public init(_ fields: Fields) throws(Invalid) {
        self.observation = try fields.required("observation")
        self.content = try ObservationContent(fields)
    }

    public var entity: EntityKey { EntityKey(.observation, self.observation) }
    public var registers: [EntityKey] { [self.entity] }
    public var refersTo: [EntityKey] { [EntityKey(.indicator, self.content.indicator)] }
}
