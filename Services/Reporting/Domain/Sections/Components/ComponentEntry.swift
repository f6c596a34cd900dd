public import FoundationEssentials
public import Shared

/// A field of cooperation, or a part of one, and what was done in it.
public struct ComponentEntry: Codable, Sendable, Hashable {
    public let code: Code
    public let name: LanguageMap
    /// The component that this one is a part of.
    public let parent: Code?
    public let objective: LanguageMap?
    /// Agreements that name it.
    public let agreements: [Code]
    /// OECD CRS sectors, as they are stated.
    @OmittedWhenEmpty public var sectors: [SectorEntry]
    public let activity: ActivityRecord
    public let events: [EventRef]
}

/// A sector of a component.
public struct SectorEntry: Codable, Sendable, Hashable {
    /// An OECD CRS code of the IATI list Sector.
    public let code: String
    /// Its share in percent; nil where it is not stated.
    public let percentage: ExactNumber?
}
