import Chance
import JSON
import Shared
import Testing

/// A history that continues from a checkpoint gives the same result as a fold from scratch.
struct CheckpointTests {
    /// The result of a fold, in short.
    private struct Judgement: Equatable {
        let state: String
        let version: Int
        let members: JSONValue

        init(_ entity: FoldedEntity) {
            (self.state, self.version, self.members) = (entity.state, entity.version, entity.members)
        }

        init(_ checkpoint: FoldCheckpoint, _ kind: EntityKind) {
            (self.state, self.version, self.members) = checkpoint.summary(of: kind)
        }
    }

    private static let sources = ["urn:a", "urn:b", "urn:c"]
    private static let ranks = ["urn:b": 1]

    private static func day(_ chance: inout Seeded) -> JSONValue {
        let dates = ["2016-03-24", "2017", "2018-05", "XXXX", "2016/2018", "[..2017-06-30]", "2019-01-01", "2020"]
        return .string(dates[Int.random(in: 0..<dates.count, using: &chance)])
    }

    /// A random event in the life of an activity, an agreement or an observation.
    private static func event(_ kind: EntityKind, _ number: Int, _ chance: inout Seeded) throws -> HistoryEvent {
        func pick<Value>(_ values: [Value]) -> Value { values[Int.random(in: 0..<values.count, using: &chance)] }
        let occurrence = JSONValue.int(Int.random(in: 1...4, using: &chance))
        let reason: JSONValue = .object(["text": .object(["en": "R"])])
        var data: [String: JSONValue]
        let verb: String
        switch kind {
        case .activity:
            verb = pick(["postponed", "postponed", "replanned", "started", "completed", "cancelled", "planned"])
            data = ["activity": "x"]
            switch verb {
            case "postponed":
                data["reason"] = reason
                data["on"] = Self.day(&chance)
                data["occurrence"] = occurrence
            case "replanned":
                data["start"] = Self.day(&chance)
                data["occurrence"] = occurrence
            case "started": data["start"] = Self.day(&chance)
            case "completed":
                data["end"] = Self.day(&chance)
                data["partnerships"] = pick([["p"], ["q"]])
                if pick([true, false]) { data["participants"] = .int(Int.random(in: 1...3, using: &chance)) }
            case "cancelled": data["reason"] = reason
            default:
                data["title"] = .object(["en": .string(pick(["A", "B"]))])
                data["kind"] = "visit"
                data["partnerships"] = ["p"]
            }
        case .agreement:
            verb = pick(["signed", "expired", "entered_into_force", "drafted", "terminated", "renewal_decided"])
            data = ["agreement": "x", "version": occurrence]
            switch verb {
            case "signed":
                data["kind"] = "mou"
                data["partnerships"] = ["p"]
                data["signed"] = Self.day(&chance)
                if pick([true, false]) { data["expires"] = "2030" }
            case "drafted":
                data["kind"] = pick(["mou", "loi"])
                data["partnerships"] = ["p"]
            case "renewal_decided":
                data["version"] = nil
                data["decision"] = "renew"
                data["occurrence"] = occurrence
            case "terminated":
                data["version"] = nil
                data["reason"] = reason
                data["on"] = Self.day(&chance)
            default: data["on"] = Self.day(&chance)
            }
        default:
            verb = pick(["recorded", "corrected", "corrected"])
            data = [
                "observation": "x", "indicator": "i", "state": "approved",
                "value": .int(Int.random(in: 1...9, using: &chance)),
                "period": .object(["start": "2016-01-01", "end": "2016-12-31", "type": "full_year"]),
            ]
            if verb == "corrected" { data["reason"] = reason }
            if pick([true, false]) { data["quoted"] = "9" }
        }
        let area = kind.area ?? .programs
        let hour = Int.random(in: 10...22, using: &chance)
        let ref = EventRef(source: pick(Self.sources), id: "\(number)")
        let bytes = Wire.bytes(
            ref: ref, type: EventType(unchecked: "org.kembar.\(area.rawValue).\(kind.rawValue).\(verb).v1"),
            time: try #require(Instant("2020-01-01T\(hour):00:00Z")), data: JSONValue.object(data).bytes)
        return HistoryEvent(try Event(structured: bytes))
    }

    @Test(arguments: [EntityKind.activity, .agreement, .observation])
    func goingOnIsJudgingFromScratch(_ kind: EntityKind) throws {
        var chance = Seeded(20_201_231)
        let key = EntityKey(kind, unchecked: "x")
        var wentOn: [FoldCheckpoint.Continuation] = []
        for _ in 0..<600 {
            var history = try (0..<Int.random(in: 1...6, using: &chance)).map { try Self.event(kind, $0, &chance) }
            var checkpoint = try #require(Fold.checkpoint(key, history, ranks: Self.ranks))
            for number in history.count..<(history.count + 8) {
                let event = try Self.event(kind, number, &chance)
                history.append(event)
                let scratch = Fold.fold(key, history, ranks: Self.ranks)
                let whole = try #require(Fold.checkpoint(key, history, ranks: Self.ranks))
                let before = Judgement(checkpoint, kind)
                if let continuation = checkpoint.advance(with: event, kind: kind, ranks: Self.ranks) {
                    wentOn.append(continuation)
                    // The last event alone does not show what a rival changes.
                    if continuation == .rival, before.version == scratch.version {
                        #expect(before.members == scratch.members)
                    }
                    #expect(checkpoint == whole)
                } else {
                    checkpoint = whole
                }
                #expect(Judgement(checkpoint, kind) == Judgement(scratch))
            }
        }
        // The test is useful only if every kind of continuation occurred.
        #expect(wentOn.contains(.newStep) && wentOn.contains(.rival) && wentOn.contains(.restated))
        #expect(wentOn.count > 300)
    }

    /// The rival is believed less, but only it states a value: the step combines two events.
    @Test func aRivalThatAddsAValueIsJudgedFromScratch() throws {
        func recorded(_ source: String, _ members: String) throws -> HistoryEvent {
            let data =
                #"{"observation":"x","indicator":"i","state":"approved","period":{"start":"2016-01-01","end":"2016-12-31","type":"full_year"},\#(members)}"#
            return HistoryEvent(
                try Event(
                    structured: Wire.bytes(
                        ref: EventRef(source: source, id: "1"),
                        type: EventType(unchecked: "org.kembar.indicators.observation.recorded.v1"),
                        time: try #require(Instant("2020-01-01T00:00:00Z")), data: Array(data.utf8))))
        }
        let key = EntityKey(.observation, unchecked: "x")
        var checkpoint = try #require(
            Fold.checkpoint(key, [recorded("urn:b", #""realisation":90"#)], ranks: Self.ranks))
        let rival = try recorded("urn:a", #""realisation":90,"value":7"#)
        #expect(checkpoint.advance(with: rival, kind: .observation, ranks: Self.ranks) == nil)
        let same = try recorded("urn:c", #""realisation":90"#)
        #expect(checkpoint.advance(with: same, kind: .observation, ranks: Self.ranks) == .rival)
    }

    @Test func aCheckpointSurvivesTheStore() throws {
        var chance = Seeded(7)
        let history = try (0..<40).map { try Self.event(.activity, $0, &chance) }
        let checkpoint = try #require(Fold.checkpoint(EntityKey(.activity, unchecked: "x"), history))
        let text = try JSONRoundTrip.text(checkpoint)
        #expect(try JSONRoundTrip.value(text) == checkpoint)
    }
}
