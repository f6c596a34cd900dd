internal import Foundation
internal import JSON
internal import LocalStack
internal import Messaging
internal import Shared

/// Reads events from files: JSON (one event or a list) or JSON lines. Everything is checked as on admission by Kembar,
/// before anything is sent.
enum EventFiles {
    /// An event and its place in a file.
    struct Entry: Sendable {
        let place: String
        let event: Event
    }

    /// - Returns: the events, and one sentence for each invalid one: file, line, field, what and why.
    static func read(_ paths: [String]) -> (entries: [Entry], problems: [String]) {
        var entries: [Entry] = []
        var problems: [String] = []
        for path in paths {
            guard let bytes = Files.read(path) else {
                problems.append("\(path): the file cannot be read.")
                continue
            }
            for (place, event) in Self.split(bytes, path) {
                do {
                    entries.append(Entry(place: place, event: try event.get()))
                } catch {
                    problems.append("\(place): \(error)")
                }
            }
        }
        var seen: [EventRef: String] = [:]
        for entry in entries {
            if let first = seen[entry.event.ref] {
                problems.append(
                    "\(entry.place): the event at \(first) has the same source and id; give each event its own id.")
            }
            seen[entry.event.ref] = entry.place
        }
        return (entries, problems)
    }

    private static func split(_ bytes: [UInt8], _ path: String) -> [(String, Result<Event, Refusal>)] {
        if path.hasSuffix(".jsonl") || path.hasSuffix(".ndjson") { return Self.lines(bytes, path) }
        let document: JSONDocument
        do {
            document = try JSONDocument(bytes)
        } catch {
            return [("\(path):\(error.line)", .failure(Refusal(.notJSON, "This is not JSON: \(error).")))]
        }
        guard document.root.kind == .array else { return [(path, Self.event(document.root))] }
        return document.root.elements.enumerated().map { ("\(path), element \($0.offset + 1)", Self.event($0.element)) }
    }

    private static func lines(_ bytes: [UInt8], _ path: String) -> [(String, Result<Event, Refusal>)] {
        bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).enumerated().compactMap {
            number, line -> (String, Result<Event, Refusal>)? in
            guard line.contains(where: { ![0x20, 0x09, 0x0D].contains($0) }) else { return nil }
            let place = "\(path):\(number + 1)"
            do throws(JSONError) {
                return (place, Self.event(try JSONDocument(Array(line), limits: .event).root))
            } catch {
                let sentence = "Column \(error.column): \(error.problem)."
                return (place, .failure(Refusal(error.code == .tooLarge ? .tooLarge : .notJSON, sentence)))
            }
        }
    }

    /// Files are published by HTTP.
    private static let admission = Admission(.http)

    private static func event(_ root: JSONView) -> Result<Event, Refusal> {
        do throws(Refusal) {
            guard root.raw.count <= JSONLimits.event.bytes else {
                throw Refusal(
                    .tooLarge, "The event has \(root.raw.count) bytes, more than \(JSONLimits.event.bytes).")
            }
            let event = try Event(Envelope(structured: root))
            let now = Instant(microseconds: Int64(Date().timeIntervalSince1970 * 1e6))
            do {
                _ = try Self.admission.verdict(on: event, at: now)
            } catch {
                throw error.refusal
            }
            return .success(event)
        } catch {
            return .failure(error)
        }
    }
}
