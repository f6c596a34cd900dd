/// A closed period: from the day of the lock on, its figures change only by corrections.
public enum PeriodLock: EntityType {
    public enum State: String, Vocabulary { case unknown, set, lifted }
    public enum Step: String, Vocabulary { case set, lifted }

    /// Why a period is locked.
    public enum LockReason: String, Vocabulary {
        /// The figures were audited.
        case audited
        /// A report with the figures was published.
        case published
        /// The books of the period are closed.
        case booksClosed = "books_closed"
        case other
    }

    public struct Fields: Sendable {
        public let lock = Field<Code>("period_lock", "The code of the lock.")
        public let indicators = Field<[Code]>(
            "indicators", to: .indicator, .belongsTo, "The codes of the indicators that are locked, each once.")
        public let period = Field<Period>(
            "period", "The locked time: every figure whose period lies within these days is locked.")
        public let on = Field<CalendarDate>("on", "The first day on which the lock holds, or no longer holds.")
        public let by = Field<EntityReference>(
            "by", to: [.post, .organisation], .mentions, "The post or organisation that locked or unlocked the period.")
        public let reason = Field<Record<Reason<LockReason>>>(
            "reason", "Why the period was locked or unlocked.")
        public let correction = Field<LanguageMap>(
            "correction", "How a figure of the locked period can be corrected: who decides, and what is needed.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.periodLock

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1,
        [.unknown: [.set: .set], .set: [.lifted: .lifted], .lifted: [.set: .set]])
}
