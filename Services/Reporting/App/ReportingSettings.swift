internal import FoundationEssentials
internal import ReportingDomain
public import ServiceRuntime
internal import Shared

/// Environment variables of the reporting service only.
public enum ReportingSettings {
    public static let maximumWait = ServiceSetting(
        "KEMBAR_REPORT_MAX_WAIT", default: 60, in: 1...86_400,
        "seconds that a report request waits for the events named in `after`")
    public static let offsetMinutes = ServiceSetting(
        "KEMBAR_EVALUATION_OFFSET", default: 0, in: -720...840,
        "minutes by which the office's clocks are ahead of UTC; the daily evaluation begins with its day")
    public static let reviewRequired = ServiceSetting(
        "KEMBAR_REPORT_REVIEW", default: 0, in: 0...1,
        "1 when a report is published only after an event report.reviewed approved its content, else 0")
    public static let pdfSandbox = ServiceSetting(
        "KEMBAR_PDF_SANDBOX", default: 1, in: 0...1,
        "0 when Chromium runs without its own sandbox, as in a container that confines it, else 1")
    public static let lifeByActivity = Self.life("ACTIVITY", "activities and outputs")
    public static let lifeByPaper = Self.life("PAPER", "agreements, renewals and work plans")
    public static let lifeByMoney = Self.life("MONEY", "money that moved and contributions in kind")
    public static let lifeByContact = Self.life("CONTACT", "visits, meetings and exchanges")

    public static let all: [ServiceSetting] = [
        [Self.maximumWait, Self.offsetMinutes, Self.reviewRequired, Self.pdfSandbox],
        [Self.lifeByActivity, Self.lifeByPaper, Self.lifeByMoney, Self.lifeByContact],
        Self.thresholds.map(\.setting), Self.reviews.map(\.setting), Self.schedules.map(\.setting),
        [Self.evaluationAtExpiry, Self.renewalDossier],
    ].flatMap { $0 }

    /// After how many days each thing is due for review.
    static let reviews = [
        (subject: ReviewItem.Subject.contact, setting: Self.review("CONTACT", 180, "the last contact")),
        (subject: .visit, setting: Self.review("VISIT", 365, "the last visit, meeting or exchange of staff")),
        (subject: .money, setting: Self.review("MONEY", 365, "money moved last")),
        (subject: .report, setting: Self.review("REPORT", 365, "the day of the last report")),
    ]

    /// After how many months each kind of report is made.
    static let schedules = [
        (kind: ReportKind.card, setting: Self.schedule("CARD", "cards")),
        (kind: .annual, setting: Self.schedule("ANNUAL", "monitoring reports")),
        (kind: .public, setting: Self.schedule("PUBLIC", "public summaries")),
    ]

    public static let evaluationAtExpiry = ServiceSetting(
        "KEMBAR_SCHEDULE_EVALUATION", default: 0, in: 0...1,
        "1 when a full evaluation is made as of the day that an agreement expires, else 0")
    public static let renewalDossier = ServiceSetting(
        "KEMBAR_SCHEDULE_RENEWAL", default: 0, in: 0...1,
        "1 when a renewal dossier is made as of the day from which rule R24 finds an agreement, else 0")

    private static func schedule(_ name: String, _ reports: String) -> ServiceSetting {
        ServiceSetting(
            "KEMBAR_SCHEDULE_\(name)", default: 0, in: 0...12,
            "after how many months \(reports) are made: 12 at the end of each year, 3 of each quarter, 0 never")
    }

    private static func review(_ name: String, _ days: Int, _ event: String) -> ServiceSetting {
        ServiceSetting(
            "KEMBAR_REVIEW_\(name)", default: days, in: 1...100_000,
            "days since \(event) after which a partnership is due for review")
    }

    /// A threshold is a whole number; that of a ratio is in hundredths.
    static let thresholds = RuleID.configurable.map { rule, standard in
        let factor = standard.unit == .ratio ? 100 : 1
        let unit = standard.unit == .ratio ? "hundredths" : standard.unit.rawValue
        return (
            rule: rule, factor: factor,
            setting: ServiceSetting(
                "KEMBAR_RULE_\(rule.rawValue)", default: Int("\(standard.value * ExactNumber(factor))") ?? 0,
                in: 0...100_000, "threshold of rule \(rule.rawValue) in \(unit)")
        )
    }

    private static func life(_ name: String, _ signs: String) -> ServiceSetting {
        ServiceSetting(
            "KEMBAR_LIFE_BY_\(name)", default: 1, in: 0...1, "1 when \(signs) count as signs of life, else 0")
    }
}

extension ReportSettings {
    /// The settings from the environment.
    init(_ configuration: ServiceConfiguration) {
        let axes: [(ServiceSetting, LifeAxis)] = [
            (ReportingSettings.lifeByActivity, .activity), (ReportingSettings.lifeByPaper, .paper),
            (ReportingSettings.lifeByMoney, .moneyAndKind), (ReportingSettings.lifeByContact, .contact),
        ]
        self.init(
            lifeAxes: axes.filter { configuration[$0.0] == 1 }.map(\.1),
            thresholds: ReportingSettings.thresholds.compactMap { rule, factor, setting in
                let value = configuration[setting]
                return value == setting.defaultValue
                    ? nil : ChosenThreshold(rule, ExactNumber(value) / ExactNumber(factor))
            })
    }
}
