public import Shared

/// A closed vocabulary whose words pages can show. Each conforms with an exhaustive `switch`: a word without a
/// translation does not compile.
public protocol Translated: Sendable {
    var translation: Translation { get }
}
