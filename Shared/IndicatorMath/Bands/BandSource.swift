/// The publication that defines a table of bands or the version of an index.
public struct BandSource: Sendable, Hashable {
    /// The citation, with which a reader can find the publication.
    public let citation: String
    /// The year of the publication.
    public let year: Int
    /// Where the content was read, if not in the publication itself.
    public let readIn: String?

    public init(_ citation: String, year: Int, readIn: String? = nil) {
        self.citation = citation
        self.year = year
        self.readIn = readIn
    }
}
