public import Shared

/// A document about the cooperation.
public struct DocumentEntry: Codable, Sendable, Hashable {
    public let code: Code
    /// The title of the document.
    public let title: LanguageMap?
    /// IATI DocumentCategory.
    public let category: String?
    /// When it was published.
    public let published: CoarseDate?
    /// The address where it can be read.
    public let url: String?
    /// The media type.
    public let format: String?
    /// Language tags.
    @OmittedWhenEmpty public var languages: [String]
    /// What it is about.
    @OmittedWhenEmpty public var about: [EntityReference]
    public let events: [EventRef]
}
