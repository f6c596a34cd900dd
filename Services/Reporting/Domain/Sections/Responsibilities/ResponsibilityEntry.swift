public import Shared

/// One responsibility for a field.
public struct ResponsibilityEntry: Codable, Sendable, Hashable {
    public let code: Code
    public let role: Responsibility.OrganisationRole?
    public let post: Code?
    public let title: LanguageMap?
    public let from: CoarseDate?
    /// When it was given up.
    public let until: CoarseDate?
    /// Whether others turn to this post about the field.
    @OmittedWhenFalse public var contact: Bool
    public let events: [EventRef]
}
