/// The clauses that a framework should have.
public enum FrameworkItem: String, Vocabulary {
    /// Fields.
    case c1 = "C1"
    /// Parties and units.
    case c2 = "C2"
    /// Responsible posts.
    case c3 = "C3"
    /// Concrete results.
    case c4 = "C4"
    /// Funds.
    case c5 = "C5"
    /// Duration.
    case c6 = "C6"
    /// Plan of action.
    case c7 = "C7"
    /// Joint working group.
    case c8 = "C8"
    /// Monitoring.
    case c9 = "C9"
    /// Amendment.
    case c10 = "C10"
    /// Legislative approval and full powers.
    case c11 = "C11"
    /// Continuity.
    case c12 = "C12"
}
