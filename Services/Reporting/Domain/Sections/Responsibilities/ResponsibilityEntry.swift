public import Shared

/// One responsibility for a field.
public struct ResponsibilityEntry: Codable, Sendable, Hashable {
    public let code: Code
    /// IATI OrganisationRole.
    public let role: Responsibility.OrganisationRole?
    /// The post that bears it.
    public let post: Code?
    /// The title of the post.
    public let title: LanguageMap?
    /// From when it is borne.
    public let from: CoarseDate?
    /// When it was given up.
    public let until: CoarseDate?
    /// Whether others turn to this post about the field.
    @OmittedWhenFalse public var contact: Bool
    public let events: [EventRef]
}
