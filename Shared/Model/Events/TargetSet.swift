/// `target.set`: what an indicator is meant to reach in a period.
public struct TargetSet: TypedEventData {
    public enum Status: String, CaseIterable, Sendable {
        case original, revised
    }

    public let target: Code
    public let indicator: Code
    public let period: Period
    public let value: Quantity
    public let status: Status
    /// When the target was decided; a figure is held against the target in force on its own day.
    public let setOn: CoarseDate?
    public let quoted: String?
    public let dimensions: Dimensions

    public init(_ fields: Fields) throws(Invalid) {
        self.target = try fields.required("target")
        self.indicator = try fields.required("indicator")
        self.period = try fields.required("period")
        self.value = try fields.required("value")
        self.status = try fields.word("status") ?? .original
        self.setOn = try fields.optional("set_on")
        self.quoted = try fields.optional("quoted")
        self.dimensions = try fields.optional("dimensions") ?? Dimensions()
    }

    public var entity: EntityKey { EntityKey(.target, self.target) }
    public var registers: [EntityKey] { [self.entity] }
    public var refersTo: [EntityKey] { [EntityKey(.indicator, self.indicator)] }
}
