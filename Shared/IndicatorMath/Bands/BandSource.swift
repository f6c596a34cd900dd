/// The publication that defines a table of bands or the version of an index.
public struct BandSource: Sendable, Hashable {
    /// The citation as a reader would look it up.
    public let citation: String
    /// The year of the publication.
    public let year: Int
    /// Where the content was read, when that is not the publication itself.
    public let readIn: String?

    public init(_ citation: String, year: Int, readIn: String? = nil) {
        self.citation = citation
        self.year = year
        self.readIn = readIn
    }
}
