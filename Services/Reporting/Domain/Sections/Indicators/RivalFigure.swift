public import Shared

/// Another observation of the same cell.
public struct RivalFigure: Codable, Sendable, Hashable {
    public let observation: Code
    public let value: Quantity?
    public let realisation: Quantity?
    public let quoted: String?
    public let text: LanguageMap?
    public let events: [EventRef]
}
