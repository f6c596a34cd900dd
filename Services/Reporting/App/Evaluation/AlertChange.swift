internal import JSON
internal import ReportingDomain
internal import Shared

/// An alert that an evaluation raises or clears.
enum AlertChange: Sendable {
    case raised(FindingEntry, number: Int)
    case cleared(Alert)

    var type: String {
        switch self {
        case .raised: "alert.raised"
        case .cleared: "alert.cleared"
        }
    }

    private var finding: FindingEntry {
        switch self {
        case .raised(let finding, _): finding
        case .cleared(let alert): alert.finding
        }
    }

    var key: AlertKey { AlertKey(self.finding) }

    var number: Int {
        switch self {
        case .raised(_, let number): number
        case .cleared(let alert): alert.number
        }
    }

    /// The data of the notice, by the declared fields of the event.
    func data(of report: Report, eventsCounted: Int) -> JSONValue {
        let names = AlertNotice.fields
        var members: [String: JSONValue] = [
            names.partnership.name: report.partnership.json, names.rule.name: .string(self.finding.rule.rawValue),
            names.subject.name: self.finding.subject.json, names.number.name: .int(self.number),
            names.asOf.name: report.asOf.json, names.severity.name: .string(self.finding.severity.rawValue),
            names.title.name: Self.texts(self.finding.title), names.ruleVersion.name: .int(report.ruleVersion),
            names.eventsCounted.name: .int(eventsCounted),
        ]
        switch self {
        case .raised(let finding, _):
            members[names.text.name] = Self.texts(finding.text)
            members[names.events.name] = finding.events.json
            members[names.since.name] = finding.since?.json
        case .cleared(let alert): members[names.raisedAsOf.name] = alert.raisedAsOf.json
        }
        return .object(members)
    }

    private static func texts(_ text: Translation) -> JSONValue {
        .object(["id": .string(text.id), "en": .string(text.en), "ko": .string(text.ko)])
    }
}
