public import JSON

/// `observation.corrected`: an observation said something else than it should have; said whole and anew.
public struct ObservationCorrected: TypedEventData {
    /// Why a figure changed; TolaData's reasons, and an error in the source.
    public enum ReasonCode: String, CaseIterable, Sendable {
        case adaptiveManagement = "adaptive_management"
        case budgetRealignment = "budget_realignment"
        case changesInContext = "changes_in_context"
        case costedExtension = "costed_extension"
        case covid19 = "covid_19"
        case donorRequirement = "donor_requirement"
        case implementationDelays = "implementation_delays"
        case sourceError = "source_error"
        case other
    }

    /// Why, in words and where possible by a code.
    public struct Reason: Sendable, Readable {
        public let text: LanguageMap
        public let code: ReasonCode?

        public init(json: JSONView, at path: String) throws(Invalid) {
            let fields = try Fields(json, at: path)
            self.text = try fields.required("text")
            self.code = try fields.word("code")
        }
    }

    public let observation: Code
    public let content: ObservationContent
    public let reason: Reason

    public init(_ fields: Fields) throws(Invalid) {
        self.observation = try fields.required("observation")
        self.content = try ObservationContent(fields)
        self.reason = try fields.required("reason")
    }

    public var entity: EntityKey { EntityKey(.observation, self.observation) }
    public var refersTo: [EntityKey] { [EntityKey(.indicator, self.content.indicator), self.entity] }
}
