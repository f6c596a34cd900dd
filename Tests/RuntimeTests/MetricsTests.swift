import Observability
import Testing

struct MetricsTests {
    @Test func countersAndGaugesAreWrittenByName() {
        let metrics = Metrics()
        metrics.set(2.5, "kembar_b", help: "A gauge.")
        metrics.add(to: "kembar_a_total", help: "A counter.", ["topic": "kembar.programs", "outcome": "applied"])
        metrics.add(2, to: "kembar_a_total", help: "A counter.", ["topic": "kembar.programs", "outcome": "applied"])
        metrics.add(to: "kembar_a_total", help: "A counter.", ["outcome": "waiting", "topic": "kembar.programs"])
        #expect(
            metrics.exposition() == """
                # HELP kembar_a_total A counter.
                # TYPE kembar_a_total counter
                kembar_a_total{outcome="applied",topic="kembar.programs"} 3
                kembar_a_total{outcome="waiting",topic="kembar.programs"} 1
                # HELP kembar_b A gauge.
                # TYPE kembar_b gauge
                kembar_b 2.5

                """)
    }

    @Test(arguments: [
        ("plain", "plain"), ("a\"b", #"a\"b"#), ("a\\b", #"a\\b"#), ("a\nb", #"a\nb"#), ("é 서울", "é 서울"),
        ("\\n", #"\\n"#),
    ]) func aLabelsValueIsEscaped(_ value: String, _ written: String) {
        let metrics = Metrics()
        metrics.set(1, "a", help: "A.", ["l": value])
        #expect(metrics.exposition().hasSuffix("a{l=\"\(written)\"} 1\n"))
    }

    /// Characters that Swift treats as one: a line break of two, and a quote with an accent.
    @Test(arguments: [
        ("a\r\nb", "a\r\\nb"), ("a\"\u{301}b", "a\\\"\u{301}b"), ("a\\\u{301}b", "a\\\\\u{301}b"),
        ("a\n\u{301}b", "a\\n\u{301}b"),
    ]) func noCharacterHidesAnother(_ value: String, _ written: String) {
        let metrics = Metrics()
        metrics.set(1, "a", help: "A.", ["l": value])
        let expected = "# HELP a A.\n# TYPE a gauge\na{l=\"\(written)\"} 1\n"
        #expect(Array(metrics.exposition().utf8) == Array(expected.utf8))
    }

    @Test func aHistogramCountsUpToEachBound() {
        let metrics = Metrics()
        for seconds in [0.004, 0.005, 0.2, 99] {
            metrics.observe(seconds, "took_seconds", help: "Time.", ["step": "a"])
        }
        let lines = metrics.exposition().split(separator: "\n").map(String.init)
        #expect(lines[1] == "# TYPE took_seconds histogram")
        #expect(lines.contains(#"took_seconds_bucket{le="0.005",step="a"} 2"#))
        #expect(lines.contains(#"took_seconds_bucket{le="0.1",step="a"} 2"#))
        #expect(lines.contains(#"took_seconds_bucket{le="0.25",step="a"} 3"#))
        #expect(lines.contains(#"took_seconds_bucket{le="10",step="a"} 3"#))
        #expect(lines.contains(#"took_seconds_bucket{le="+Inf",step="a"} 4"#))
        #expect(lines.contains(#"took_seconds_count{step="a"} 4"#))
        #expect(lines.contains { $0.hasPrefix(#"took_seconds_sum{step="a"} 99.20"#) })
        let counts = lines.filter { $0.contains("_bucket") }.compactMap { Int($0.split(separator: " ").last ?? "") }
        #expect(counts == counts.sorted())
    }

    @Test func gaugesAreReadWhenTheyAreAskedFor() {
        let metrics = Metrics()
        metrics.set(1, "lag", help: "Lag.", ["partition": "0"])
        metrics.collect { [unowned metrics] in
            metrics.clear("lag")
            metrics.set(7, "lag", help: "Lag.", ["partition": "1"])
        }
        let text = metrics.exposition()
        #expect(text.contains("lag{partition=\"1\"} 7"))
        #expect(!text.contains("partition=\"0\""))
    }

    @Test func manyTasksCountTogether() async {
        let metrics = Metrics()
        await withTaskGroup(of: Void.self) { group in
            for _ in 0..<20 { group.addTask { for _ in 0..<500 { metrics.add(to: "n_total", help: "N.") } } }
        }
        #expect(metrics.exposition().contains("n_total 10000\n"))
    }
}
