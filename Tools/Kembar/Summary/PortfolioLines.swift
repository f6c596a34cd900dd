internal import ReportingDomain
internal import Shared

/// A partnership of the portfolio in a few lines.
struct PortfolioLines {
    private let entry: PortfolioEntry
    private let language: PageLanguage

    init(_ entry: PortfolioEntry, _ language: PageLanguage) {
        self.entry = entry
        self.language = language
    }

    var text: String {
        let name = self.entry.name?.text(in: [self.language.rawValue]) ?? ""
        let lights = self.entry.lights.map { light in
            "\(light.subject.translation.text(in: self.language)): \(light.colour.translation.text(in: self.language))"
        }
        let findings = self.entry.findings
        var lines = [
            "\(self.entry.partnership)  \(name), as of \(self.entry.asOf)", "  \(lights.joined(separator: ", "))",
            "  findings: \(findings.high) high, \(findings.medium) medium, \(findings.low) low",
        ]
        let due = self.entry.reviews.filter(\.isDue).map(self.review)
        if !due.isEmpty { lines.append("  due for review: \(due.joined(separator: ", "))") }
        return lines.joined(separator: "\n") + "\n"
    }

    private func review(_ item: ReviewItem) -> String {
        guard let last = item.last, let days = item.daysAtLeast else {
            return "\(item.subject.rawValue) (nothing on record)"
        }
        return "\(item.subject.rawValue) (\(last.precision == .day ? "" : "at least ")\(days) days, last \(last))"
    }
}
