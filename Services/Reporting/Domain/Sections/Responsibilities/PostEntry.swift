public import Shared

/// A post that has to do with the cooperation, and who held it when.
public struct PostEntry: Codable, Sendable, Hashable {
    public let code: Code
    public let title: LanguageMap?
    public let organisation: Code?
    /// Whether it is filled; absent when nothing says so.
    public let isFilled: Bool?
    /// By when they began.
    @OmittedWhenEmpty public var terms: [PostTerm]
    public let events: [EventRef]
}

/// One person's time in a post. The person is known here by a code only.
public struct PostTerm: Codable, Sendable, Hashable {
    public let person: Code?
    public let from: CoarseDate?
    public let until: CoarseDate?
    public let events: [EventRef]
}
