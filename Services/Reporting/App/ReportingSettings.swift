public import ServiceRuntime

/// Environment variables of the reporting service alone.
public enum ReportingSettings {
    public static let maximumWait = ServiceSetting(
        "KEMBAR_REPORT_MAX_WAIT", default: 60, in: 1...86_400,
        "seconds a report waits for the events it is to come after")

    public static let all = [Self.maximumWait]
}
