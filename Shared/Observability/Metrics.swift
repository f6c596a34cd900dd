internal import Synchronization

/// Counters, gauges and histograms, written in the Prometheus text format.
///
/// Names and label values come from a bounded set chosen by the program, never from an event.
public final class Metrics: Sendable {
    public typealias Labels = [String: String]

    private enum Kind: String {
        case counter, gauge, histogram
    }

    private struct Family {
        var help: String
        var kind: Kind
        var values: [Labels: Double] = [:]
        var histograms: [Labels: Histogram] = [:]
    }

    private struct Histogram {
        var counts = [Int](repeating: 0, count: Metrics.bounds.count)
        var sum = 0.0
        var count = 0
    }

    /// Upper bounds of the buckets in seconds, from OpenTelemetry's messaging conventions.
    static let bounds = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1, 2.5, 5, 7.5, 10]

    private let families = Mutex<[String: Family]>([:])
    private let collectors = Mutex<[@Sendable () -> Void]>([])

    public init() {}

    /// Registers a function to call before each scrape, to set gauges that are read rather than counted.
    public func collect(_ collector: @escaping @Sendable () -> Void) {
        self.collectors.withLock { $0.append(collector) }
    }

    public func add(_ amount: Double = 1, to name: StaticString, help: StaticString, _ labels: Labels = [:]) {
        self.change(name, help, .counter) { $0.values[labels, default: 0] += amount }
    }

    /// - Parameter isCounter: true when the value is counted elsewhere and only grows.
    public func set(
        _ value: Double, _ name: StaticString, help: StaticString, _ labels: Labels = [:], isCounter: Bool = false
    ) {
        self.change(name, help, isCounter ? .counter : .gauge) { $0.values[labels] = value }
    }

    /// Removes a gauge's values, before the current ones are set.
    public func clear(_ name: StaticString) {
        self.families.withLock { $0["\(name)"]?.values = [:] }
    }

    /// - Parameter value: seconds.
    public func observe(_ value: Double, _ name: StaticString, help: StaticString, _ labels: Labels = [:]) {
        self.change(name, help, .histogram) { family in
            var histogram = family.histograms[labels] ?? Histogram()
            for (position, bound) in Self.bounds.enumerated() where value <= bound { histogram.counts[position] += 1 }
            histogram.sum += value
            histogram.count += 1
            family.histograms[labels] = histogram
        }
    }

    private func change(_ name: StaticString, _ help: StaticString, _ kind: Kind, _ edit: (inout Family) -> Void) {
        self.families.withLock { edit(&$0["\(name)", default: Family(help: "\(help)", kind: kind)]) }
    }

    /// The whole exposition, sorted by name.
    public func exposition() -> String {
        for collector in self.collectors.withLock({ $0 }) { collector() }
        return self.families.withLock { families in
            var text = ""
            for (name, family) in families.sorted(by: { $0.key < $1.key }) {
                text += "# HELP \(name) \(family.help)\n# TYPE \(name) \(family.kind.rawValue)\n"
                for (labels, value) in family.values.sorted(by: { Self.text($0.key) < Self.text($1.key) }) {
                    text += "\(name)\(Self.text(labels)) \(Self.number(value))\n"
                }
                for (labels, histogram) in family.histograms.sorted(by: { Self.text($0.key) < Self.text($1.key) }) {
                    for (bound, count) in zip(Self.bounds, histogram.counts) {
                        let le = labels.merging(["le": Self.number(bound)]) { $1 }
                        text += "\(name)_bucket\(Self.text(le)) \(count)\n"
                    }
                    text += "\(name)_bucket\(Self.text(labels.merging(["le": "+Inf"]) { $1 })) \(histogram.count)\n"
                    text += "\(name)_sum\(Self.text(labels)) \(Self.number(histogram.sum))\n"
                    text += "\(name)_count\(Self.text(labels)) \(histogram.count)\n"
                }
            }
            return text
        }
    }

    private static func number(_ value: Double) -> String {
        value == value.rounded() && abs(value) < 1e15 ? String(Int64(value)) : String(value)
    }

    private static func text(_ labels: Labels) -> String {
        guard !labels.isEmpty else { return "" }
        let pairs = labels.sorted { $0.key < $1.key }.map { key, value in
            var escaped = ""
            for scalar in value.unicodeScalars {
                switch scalar {
                case "\\": escaped += "\\\\"
                case "\"": escaped += "\\\""
                case "\n": escaped += "\\n"
                default: escaped.unicodeScalars.append(scalar)
                }
            }
            return "\(key)=\"\(escaped)\""
        }
        return "{" + pairs.joined(separator: ",") + "}"
    }
}
