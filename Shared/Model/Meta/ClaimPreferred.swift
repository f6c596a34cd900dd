/// `claim.preferred`: among rival claims about one entity, that of the preferred event is to be believed.
public struct ClaimPreferred: Sendable {
    public let about: EntityReference
    /// One member of the data; nil for all of them.
    public let field: String?
    public let prefer: EventRef
    public let reason: LanguageMap

    /// Nil for data of another role.
    public init?(_ data: EventData) {
        guard data.role == .preference, let about = data[ClaimPreference.fields.about],
            let prefer = data[ClaimPreference.fields.prefer], let reason = data[ClaimPreference.fields.reason]
        else { return nil }
        self.about = about
        self.field = data[ClaimPreference.fields.field]
        self.prefer = prefer
        self.reason = reason
    }
}
