public import ServiceRuntime

/// Environment variables of the programs registry only.
public enum ProgramsSettings {
    public static let rateMaxAge = ServiceSetting(
        "KEMBAR_RATE_MAX_AGE", default: 366, in: 1...36_600,
        "days after which an exchange rate is too old to be used")

    public static let all = [Self.rateMaxAge]
}
