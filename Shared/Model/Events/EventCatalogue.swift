/// Every event type of the contract, and how its data is read.
public enum EventCatalogue {
    /// One type.
    public struct Entry: Sendable {
        public let type: EventType
        public let area: Area
        /// False for what only Kembar itself sends.
        public let isTaken: Bool
        public let read: @Sendable (Fields) throws(Invalid) -> any EventData
    }

    private static func entry<Data: TypedEventData>(
        _ area: Area, _ name: StaticString, _: Data.Type, taken: Bool = true
    ) -> Entry {
        Entry(type: EventType(area, name), area: area, isTaken: taken) { fields throws(Invalid) in try Data(fields) }
    }

    public static let entries: [Entry] =
        [
            Self.entry(.programs, "city.registered", CityRegistered.self),
            Self.entry(.programs, "organisation.registered", OrganisationRegistered.self),
            Self.entry(.programs, "partnership.registered", PartnershipRegistered.self),
            Self.entry(.programs, "agreement.signed", AgreementSigned.self),
            Self.entry(.programs, "activity.planned", ActivityPlanned.self),
            Self.entry(.programs, "activity.completed", ActivityCompleted.self),
            Self.entry(.programs, "activity.cancelled", ActivityCancelled.self),
            Self.entry(.programs, "context_event.recorded", ContextEventRecorded.self),
            Self.entry(.programs, "event.withdrawn", EventWithdrawn.self),
            Self.entry(.programs, "claim.preferred", ClaimPreferred.self),
            Self.entry(.programs, "source.ranked", SourceRanked.self),
            Self.entry(.indicators, "indicator.defined", IndicatorDefined.self),
            Self.entry(.indicators, "target.set", TargetSet.self),
            Self.entry(.indicators, "observation.recorded", ObservationRecorded.self),
            Self.entry(.indicators, "observation.corrected", ObservationCorrected.self),
            Self.entry(.indicators, "event.withdrawn", EventWithdrawn.self),
            Self.entry(.indicators, "claim.preferred", ClaimPreferred.self),
            Self.entry(.indicators, "source.ranked", SourceRanked.self),
            Self.entry(.reports, "report.requested", ReportRequested.self),
            Self.entry(.reports, "event.withdrawn", EventWithdrawn.self),
            Self.entry(.reports, "report.published", ReportPublished.self, taken: false),
        ]
        + Area.allCases.flatMap { area in
            [
                Self.entry(area, "event.set_aside", EventSetAside.self, taken: false),
                Self.entry(area, "event.waiting", EventWaiting.self, taken: false),
                Self.entry(area, "event.released", EventReleased.self, taken: false),
            ]
        }
        + Shape.all.map { shape in
            Entry(type: shape.type, area: shape.kind.area ?? .programs, isTaken: true) { fields throws(Invalid) in
                try ToldData(fields, by: shape)
            }
        }

    private static let byType = Dictionary(uniqueKeysWithValues: entries.map { ($0.type, $0) })
    private static let families = Set(entries.compactMap(\.type.family))

    /// What the contract says of this type; a refusal when it says nothing.
    public static func entry(of type: EventType) throws(Refusal) -> Entry {
        if let entry = Self.byType[type] { return entry }
        if let family = type.family, Self.families.contains(family) {
            throw Refusal(
                .unknownVersion,
                "type is \"\(type.text.prefix(100))\": this Kembar knows \(family).v1; replay the event after an upgrade."
            )
        }
        throw Refusal(.unknownType, "type is \"\(type.text.prefix(100))\", which is not in Kembar's contract.")
    }
}
