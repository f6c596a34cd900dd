public import Shared

/// How many partnerships of an office lack an item of the framework in their signed agreements.
public struct LackedItem: Codable, Sendable, Hashable {
    public let item: FrameworkItem
    /// Partnerships that lack it.
    public let lacking: Int
    /// Partnerships in whose signed agreements it is rated.
    public let rated: Int

    public init(item: FrameworkItem, lacking: Int, rated: Int) {
        self.item = item
        self.lacking = lacking
        self.rated = rated
    }
}
