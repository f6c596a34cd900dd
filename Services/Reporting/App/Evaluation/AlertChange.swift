internal import JSON
internal import ReportingDomain
internal import Shared

/// An alert that an evaluation raises or clears.
enum AlertChange: Sendable {
    case raised(FindingEntry, number: Int)
    case cleared(Alert)

    /// The noun and the verb of the notice.
    var type: StaticString {
        switch self {
        case .raised: "alert.raised"
        case .cleared: "alert.cleared"
        }
    }

    var key: AlertKey {
        switch self {
        case .raised(let finding, _): AlertKey(finding)
        case .cleared(let alert): alert.key
        }
    }

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
            names.partnership.name: report.partnership.json, names.rule.name: .string(self.key.rule),
            names.number.name: .int(self.number), names.asOf.name: report.asOf.json,
            names.ruleVersion.name: .int(report.ruleVersion), names.eventsCounted.name: .int(eventsCounted),
        ]
        members[names.subject.name] = EntityReference(self.key.subject)?.json
        if !self.key.facet.isEmpty { members[names.facet.name] = .string(self.key.facet) }
        switch self {
        case .raised(let finding, _):
            members[names.severity.name] = .string(finding.severity.rawValue)
            members[names.title.name] = Self.texts(finding.title)
            members[names.text.name] = Self.texts(finding.text)
            members[names.events.name] = finding.events.json
            members[names.since.name] = finding.since?.json
        case .cleared(let alert):
            members[names.severity.name] = .string(alert.severity)
            members[names.raisedAsOf.name] = alert.raisedAsOf.json
        }
        return .object(members)
    }

    private static func texts(_ text: Translation) -> JSONValue {
        .object(["id": .string(text.id), "en": .string(text.en), "ko": .string(text.ko)])
    }
}
