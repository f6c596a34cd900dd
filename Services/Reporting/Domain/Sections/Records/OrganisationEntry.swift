public import Shared

/// An organisation that has to do with the cooperation.
public struct OrganisationEntry: Codable, Sendable, Hashable {
    public let code: Code
    /// The name of the organisation.
    public let name: LanguageMap?
    /// IATI OrganisationType.
    public let type: String?
    /// The IATI identifier, as it is stated.
    public let iatiIdentifier: String?
    /// The city that it belongs to.
    public let city: Code?
    public let events: [EventRef]
}
