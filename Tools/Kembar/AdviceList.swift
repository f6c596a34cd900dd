/// Advice on many events, grouped by rule: the most severe first, each with its count and places.
struct AdviceList {
    private struct Group {
        var severity: AcceptedAnswer.Advice.Severity
        var sentences: [(place: String, sentence: String)] = []
    }

    /// Maximum number of sentences printed per rule.
    private static let shown = 3

    private var groups: [String: Group] = [:]

    mutating func add(_ advice: [AcceptedAnswer.Advice], at place: String) {
        for one in advice {
            var group = self.groups[one.rule] ?? Group(severity: one.severity)
            group.severity = min(group.severity, one.severity)
            group.sentences.append((place, one.sentence))
            self.groups[one.rule] = group
        }
    }

    /// Sort key: files by name, their lines by number.
    private static func order(of place: String) -> (String, Int) {
        let parts = place.split(separator: ":")
        guard let line = parts.last.flatMap({ Int($0) }) else { return (place, 0) }
        return (parts.dropLast().joined(separator: ":"), line)
    }

    /// The printed list; empty without advice.
    var text: String {
        guard !self.groups.isEmpty else { return "" }
        let count = self.groups.values.reduce(0) { $0 + $1.sentences.count }
        var lines = ["Advice: \(count) \(count == 1 ? "sentence" : "sentences"), the most severe first"]
        let ordered = self.groups.sorted { a, b in
            (a.value.severity, a.key) < (b.value.severity, b.key)
        }
        for (rule, group) in ordered {
            let times = group.sentences.count == 1 ? "once" : "\(group.sentences.count) times"
            lines.append("\(group.severity) \(rule), \(times)")
            // Answers arrive in any order.
            let sentences = group.sentences.sorted { Self.order(of: $0.place) < Self.order(of: $1.place) }
            for (place, sentence) in sentences.prefix(Self.shown) {
                lines.append("  \(place): \(sentence)")
            }
            if group.sentences.count > Self.shown {
                lines.append("  and \(group.sentences.count - Self.shown) more of the same rule")
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }
}
