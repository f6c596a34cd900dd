public import Shared

/// A result that components are to bring about.
public struct ResultEntry: Codable, Sendable, Hashable {
    public let code: Code
    /// IATI result type.
    public let level: ResultLevel?
    /// What is to be brought about.
    public let statement: LanguageMap?
    /// The components that it belongs to.
    @OmittedWhenEmpty public var components: [Code]
    public let events: [EventRef]
}
