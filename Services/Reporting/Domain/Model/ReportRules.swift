/// The version of the rules by which reports are made. Raised whenever the same facts could give another content.
public enum ReportRules {
    public static let version = 4
}
