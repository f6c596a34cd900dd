/// A relation with the member of the data that states it.
public struct StatedLink: Hashable, Sendable {
    public let field: String
    public let link: EntityLink
}
