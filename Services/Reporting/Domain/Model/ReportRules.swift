/// The version of the rules by which reports are made. Raised whenever the same facts could give different content.
public enum ReportRules {
    public static let version = 11
}
