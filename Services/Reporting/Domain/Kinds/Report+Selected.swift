internal import FoundationEssentials
public import Shared

extension Report {
    /// The report with what a kind shortens and suppresses. All its members are there, also those that the kind lacks.
    public func selected(for kind: ReportKind) -> Report {
        var report = self
        report.findings = self.findings.first(kind.mostFindings)
        report.recommendations = Array(self.recommendations.prefix(kind.mostRecommendations ?? .max))
        guard let least = kind.leastPersons else { return report }
        report.activities = self.activities.map { $0.suppressed(below: least) }
        report.participations = self.participations.map { $0.suppressed(below: least) }
        report.transfer = self.transfer.map { $0.suppressed(below: least) }
        return report
    }
}

extension ReportKind {
    /// Person-days that few persons have at most, as a rule: this many for each. Own definition.
    public static let daysOfFewPersons = 5
}

extension Quantity {
    /// Whether it counts at least one person, and certainly fewer persons than this.
    fileprivate func isFew(below least: Int) -> Bool {
        guard let most = self.point ?? self.bounds.to else { return false }
        return most > 0 && most < Decimal(least)
    }
}

extension ActivityEntry {
    fileprivate func suppressed(below least: Int) -> ActivityEntry {
        guard self.participants?.isFew(below: least) == true else { return self }
        var entry = self
        entry.participants = nil
        entry.fewParticipants = true
        return entry
    }
}

extension ParticipationEntry {
    /// Days of few persons say how few they are.
    fileprivate func suppressed(below least: Int) -> ParticipationEntry {
        var entry = self
        if self.persons?.isFew(below: least) == true {
            entry.persons = nil
            entry.fewPersons = true
        }
        if self.personDays?.isFew(below: least * ReportKind.daysOfFewPersons) == true {
            entry.personDays = nil
            entry.fewPersonDays = true
        }
        return entry
    }
}

extension TransferEntry {
    fileprivate func suppressed(below least: Int) -> TransferEntry {
        func isFew(_ sum: ExactNumber?, _ least: Int) -> Bool { sum.map { $0 > 0 && $0 < Decimal(least) } ?? false }
        var entry = self
        if isFew(self.persons, least) {
            entry.persons = nil
            entry.fewPersons = true
        }
        if isFew(self.personDays, least * ReportKind.daysOfFewPersons) {
            entry.personDays = nil
            entry.fewPersonDays = true
        }
        return entry
    }
}
