public import Shared

/// Where a version of a report is in its life.
public enum ReportState: String, Vocabulary {
    /// Made, and not reviewed.
    case generated
    /// A reviewer returned it before it was published.
    case returned
    /// The version that is read when no number is given.
    case published
    /// A later version was published instead.
    case superseded
    /// It was published, and a reviewer returned it.
    case retracted

    /// Whether everyone may read it.
    public var isOpen: Bool { [.published, .superseded].contains(self) }
}
