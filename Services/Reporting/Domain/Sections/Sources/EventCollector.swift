internal import JSON
internal import Shared

/// Finds the events that a report names: those that its figures and sentences use.
enum EventCollector {
    static func events(of report: Report) -> Set<EventRef> {
        guard let bytes = try? SnakeCaseJSONEncoder().encode(report), let document = try? JSONDocument(bytes) else {
            return []
        }
        var events: Set<EventRef> = []
        var open = [document.root]
        while let view = open.popLast() {
            switch view.kind {
            case .array: open += view.elements
            case .object:
                if let source = view[Self.source]?.string, let id = view[Self.id]?.string {
                    events.insert(EventRef(source: source, id: id))
                }
                open += view.members.map(\.value)
            default: break
            }
        }
        return events
    }

    private static let source = "source"
    private static let id = "id"
}
