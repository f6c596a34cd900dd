internal import ReportingDomain
internal import Shared

/// The lights of a report, and what was present when the cooperation stopped.
struct LightLines {
    private let report: Report

    init(_ report: Report) { self.report = report }

    var lines: [String] {
        var lines = ["", Translation.lights.en]
        for light in self.report.lights {
            let name = light.subject.translation.en
            let gap = String(repeating: " ", count: max(1, 16 - name.count))
            lines.append("  \(name)\(gap)\(light.colour.translation.en): \(light.text.en)")
        }
        guard let stall = self.report.stalls.first else { return lines }
        let onset = stall.factors.filter { $0.timing == .onset }.map { factor in
            factor.title?.text(in: ["en"]) ?? factor.kind.translation.en
        }
        if !onset.isEmpty { lines.append("  Associated with the stop: \(onset.joined(separator: ", "))") }
        return lines
    }
}
