/// How often an indicator is reported.
public enum Frequency: String, Vocabulary {
    case day, month, quarter
    case halfYear = "half_year"
    case fullYear = "full_year"
    /// Twelve months that are not a calendar year.
    case fiscalYear = "fiscal_year"
    /// At no fixed interval.
    case irregular
}
