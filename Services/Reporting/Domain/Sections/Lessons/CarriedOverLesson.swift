public import Shared

/// An agreement that applies a lesson.
public struct CarriedOverLesson: Codable, Sendable, Hashable {
    public let agreement: Code
    /// The item of the agreement.
    public let item: FrameworkItem?
    /// How the agreement applies it.
    public let explanation: LanguageMap?
    /// When the agreement was made to apply it.
    public let on: CoarseDate?
}
