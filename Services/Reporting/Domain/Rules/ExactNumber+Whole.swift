internal import FoundationEssentials
internal import Shared

extension ExactNumber {
    /// The whole part.
    var whole: Int { Int("\(self.rounded(places: 0))") ?? 0 }
}
