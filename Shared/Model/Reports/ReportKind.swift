/// The kinds of a report, each for its readers. All have the same content: a kind only selects parts of it.
public enum ReportKind: String, Vocabulary {
    /// One page for a mayor.
    case card
    /// The yearly monitoring report, for a council or a ministry.
    case annual
    /// The evaluation at the end of an agreement: everything.
    case evaluation
    /// What a renewal is decided by.
    case renewal
    /// For the public: without disputes and internal matters, and with small numbers of persons suppressed.
    case `public`
}
