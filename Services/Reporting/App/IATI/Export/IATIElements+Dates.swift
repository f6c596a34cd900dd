internal import ReportingDomain
internal import Shared
internal import XML

// Status and dates of activities.
extension IATIElements {
    /// IATI ActivityStatus of a partnership. The time since the last activity never sets it.
    ///
    /// - Returns: nil where sources contradict each other.
    func status(of formality: Formality) -> String? {
        switch formality {
        case .undetermined: nil
        case .noAgreement, .exploratory: "1"
        case .intent, .formalised: "2"
        case .suspended: "6"
        case .expired, .terminated: "4"
        }
    }

    /// IATI ActivityDateType.
    private enum DateType: String {
        case plannedStart = "1"
        case actualStart = "2"
        case plannedEnd = "3"
        case actualEnd = "4"

        var isEnd: Bool { self == .plannedEnd || self == .actualEnd }
        var isActual: Bool { self == .actualStart || self == .actualEnd }
    }

    /// The day that a date begins or ends with; nil where it has none, or an actual date has not certainly come.
    private func day(_ date: CoarseDate?, _ type: DateType) -> CalendarDate? {
        guard let date, let day = type.isEnd ? date.latest : date.earliest else { return nil }
        return type.isActual && day > self.today ? nil : day
    }

    private func node(_ date: CoarseDate?, _ type: DateType) -> XMLNode? {
        guard let date, let day = self.day(date, type) else { return nil }
        // What is stated less exactly than a day says so.
        let note = date.precision == .day ? [] : [Self.narrative("Stated as \(date.text).")]
        return .element("activity-date", ["type": type.rawValue, "iso-date": day.description], note)
    }

    func dates(of content: Report) -> [XMLNode] {
        // Drafts and notices have no force of their own.
        let signed = content.agreements.filter {
            [.inForce, .notYet, .expired, .terminated, .superseded].contains($0.force)
        }
        var begins = signed.compactMap { $0.effective ?? $0.signed }
        for agreement in signed { begins += agreement.versions.map { $0.effective ?? $0.signed } }
        let known = begins.filter { $0.earliest != nil }
        let first = known.min { ($0.earliest?.dayNumber ?? 0) < ($1.earliest?.dayNumber ?? 0) }
        let start = first ?? content.profile.initiated
        let current = signed.filter { $0.force != .superseded }
        let end =
            current.contains { $0.expires == nil }
            ? nil
            : current.compactMap(\.expires).filter { $0.latest != nil }
                .max { ($0.latest?.dayNumber ?? 0) < ($1.latest?.dayNumber ?? 0) }
        let actual = self.node(start, .actualStart)
        // IATI requires a start; one that lies ahead is planned. The day of an early end is not in the report.
        return [
            actual == nil ? self.node(start, .plannedStart) : nil, actual, self.node(end, .plannedEnd),
            content.profile.formality == .expired ? self.node(end, .actualEnd) : nil,
        ].compactMap { $0 }
    }

    /// The dates of a programme; of a pair that is out of order neither is exported.
    func dates(of programme: ProgrammeEntry) -> (nodes: [XMLNode], areOutOfOrder: Bool, areIncomplete: Bool) {
        let all: [(CoarseDate?, DateType)] = [
            (programme.plannedStart, .plannedStart), (programme.actualStart, .actualStart),
            (programme.plannedEnd, .plannedEnd), (programme.actualEnd, .actualEnd),
        ]
        let days = all.map { self.day($0.0, $0.1) }
        func isReversed(_ start: Int, _ end: Int) -> Bool {
            guard let first = days[start], let last = days[end] else { return false }
            return first > last
        }
        var left: Set<Int> = []
        for (start, end) in [(0, 2), (1, 3)] where isReversed(start, end) { left.formUnion([start, end]) }
        let nodes = all.indices.filter { !left.contains($0) }.compactMap { self.node(all[$0].0, all[$0].1) }
        let areIncomplete = zip(all, days).contains { stated, day in stated.0 != nil && day == nil }
        return (nodes, !left.isEmpty, areIncomplete)
    }
}
