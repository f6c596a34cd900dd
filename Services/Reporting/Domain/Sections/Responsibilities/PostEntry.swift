public import Shared

/// A post that has to do with the cooperation, and who held it when.
public struct PostEntry: Codable, Sendable, Hashable {
    public let code: Code
    /// The title of the post.
    public let title: LanguageMap?
    /// The organisation that it is in.
    public let organisation: Code?
    /// Whether it is filled; absent when nothing says so.
    public let isFilled: Bool?
    /// By when they began.
    @OmittedWhenEmpty public var terms: [PostTerm]
    public let events: [EventRef]
}

/// One person's time in a post. The person is known here by a code only.
public struct PostTerm: Codable, Sendable, Hashable {
    /// The code of the person.
    public let person: Code?
    /// When the person took up the post.
    public let from: CoarseDate?
    /// When the person left it, or by when at the latest.
    public let until: CoarseDate?
    public let events: [EventRef]
}
