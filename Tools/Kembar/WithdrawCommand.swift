internal import Arguments
internal import Foundation
internal import JSON
internal import Lifecycle
internal import LocalStack
internal import Shared

/// `kembar events withdraw`: withdraws everything that a publisher has stated.
enum WithdrawCommand {
    static let command = Command(
        "events withdraw", summary: "Withdraw all events of one publisher, such as its trial data",
        options: [
            .init("source", value: "URI", help: "the `source` of the publisher's events (required)"),
            .init("reason", value: "TEXT", help: "the reason, in English (required)"),
            .init("yes", help: "withdraw the events; without this option the command prints only their number"),
        ],
        examples: [
            "kembar events withdraw --source https://example.org/trial --reason 'Trial data.'",
            "kembar events withdraw --source https://example.org/trial --reason 'Trial data.' --yes",
        ]
    ) { arguments in
        guard let source = arguments["source"], let reason = arguments["reason"], !reason.isEmpty else {
            throw Command.Misuse("--source and --reason are required.")
        }
        let addresses = Addresses()
        var found: [(area: Area, event: EventsAnswer.Event)] = []
        for area in Area.allCases {
            let service = Self.service(of: area)
            for event in try await Self.events(of: source, at: service, addresses)
            where Self.isStatement(EventType(unchecked: event.type), of: area) {
                found.append((area, event))
            }
        }
        guard !found.isEmpty else {
            StandardOutput.write("No service has an event of \(source).\n")
            return 1
        }
        guard arguments.has("yes") else {
            StandardOutput.write(
                "\(found.count) events of \(source) would be withdrawn, including those that are already withdrawn. They stay readable. To withdraw them, add --yes.\n"
            )
            return 0
        }
        let progress = Progress("events withdrawn", total: found.count)
        var before = 0
        for (area, event) in found {
            if try await !Self.withdraw(event, of: area, reason: reason, addresses) { before += 1 }
            progress.advance()
        }
        StandardOutput.write("\(found.count - before) events of \(source) withdrawn")
        StandardOutput.write(before == 0 ? ".\n" : ", \(before) had been withdrawn before.\n")
        return 0
    }

    /// Whether the area owns the event type, and the event is not itself a withdrawal.
    private static func isStatement(_ type: EventType, of area: Area) -> Bool {
        type.area == area && type.family != Self.withdrawal(area).family
    }

    private static func withdrawal(_ area: Area) -> EventType { EventType(area, "event.withdrawn") }

    private static func service(of area: Area) -> String {
        switch area {
        case .programs: "programs-registry"
        case .indicators: "indicators"
        case .reports: "reporting"
        }
    }

    /// All events of a publisher that a service has accepted, the latest first.
    private static func events(
        of source: String, at service: String, _ addresses: Addresses
    ) async throws -> [EventsAnswer.Event] {
        var events: [EventsAnswer.Event] = []
        try await addresses.pages(
            service, "/v1/events/recent?limit=1000&source=\(LocalHTTP.encoded(source))", as: EventsAnswer.self,
            next: \.next
        ) { events += $0.events }
        return events
    }

    /// - Returns: whether it had not been withdrawn by this command before.
    private static func withdraw(
        _ event: EventsAnswer.Event, of area: Area, reason: String, _ addresses: Addresses
    ) async throws -> Bool {
        // The id is the same for the same event: repeating the command is harmless.
        let id = Wire.id(from: "event.withdrawn", event.source, event.id)
        let data = JSONValue.object([
            EventEntity.fields.source.name: .string(event.source), EventEntity.fields.id.name: .string(event.id),
            EventEntity.fields.reason.name: .object(["en": .string(reason)]),
        ])
        let now = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1e6))
        // Not earlier than the event that it withdraws, regardless of that event's time.
        let time = Instant(event.time).map { max($0, now) } ?? now
        let bytes = Wire.bytes(
            ref: EventRef(source: event.source, id: id),
            type: Self.withdrawal(area), time: time, data: data.bytes)
        var headers = addresses.headers
        headers["Content-Type"] = "application/cloudevents+json"
        let answer = try await LocalHTTP.post(
            "\(addresses.url(Self.service(of: area)))/v1/events", bytes, headers: headers)
        // A withdrawal of an earlier run has the same id, and another time or reason.
        if answer.status == 409 { return false }
        _ = try Addresses.body(of: answer)
        return true
    }
}
