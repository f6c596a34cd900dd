public import Shared

/// How long ago something last happened in a partnership, and whether it is due for review by the office's threshold.
public struct ReviewItem: Codable, Sendable, Hashable {
    /// What an office keeps an eye on.
    public enum Subject: String, Vocabulary {
        /// A visit, meeting, event or exchange of information.
        case contact
        /// A visit, a meeting or an exchange of staff.
        case visit
        /// Money that moved, or a contribution in kind.
        case money
        /// A report of this service.
        case report
    }

    public let subject: Subject
    /// When it last happened; nil where nothing is on record.
    public let last: CoarseDate?
    /// Days since then, at least; nil where nothing with a first day is on record.
    public let daysAtLeast: Int?
    /// After how many days it is due for review; nil where the office sets no threshold.
    public let threshold: Int?
    /// Whether it is due: the days are certainly over the threshold, or nothing is on record.
    public let isDue: Bool
}

extension ReviewItem {
    /// Kinds of activities in which people of both cities meet.
    private static let visits: Set<ActivityKind> = [.visit, .meeting, .staffExchange]

    init(_ subject: Subject, _ report: Report, reported: CalendarDate?, threshold: Int?) {
        let last: CoarseDate? =
            switch subject {
            case .contact: report.life.signs.first { $0.axis == .contact }?.last?.date
            case .visit: Self.lastVisit(report)
            case .money: report.life.signs.first { $0.axis == .moneyAndKind }?.last?.date
            case .report: reported.map { CoarseDate(day: $0) }
            }
        let days = last?.latest.map { max(0, report.asOf.dayNumber - $0.dayNumber) }
        self.init(
            subject: subject, last: last, daysAtLeast: days, threshold: threshold,
            isDue: threshold.map { limit in last == nil || (days ?? 0) > limit } ?? false)
    }

    private static func lastVisit(_ report: Report) -> CoarseDate? {
        report.activities.filter { activity in
            [.done, .inProgress, .undetermined].contains(activity.state)
                && activity.kind.map(Self.visits.contains) == true
        }.compactMap { $0.last(by: report.asOf) }.max { Self.order($0) < Self.order($1) }
    }

    /// By the last day that a date can be; one without is before all others.
    private static func order(_ date: CoarseDate) -> Int { (date.latest ?? date.earliest)?.dayNumber ?? Int.min }
}
