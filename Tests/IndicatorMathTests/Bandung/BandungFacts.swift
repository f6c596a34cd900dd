internal import Foundation
internal import FoundationEssentials
internal import JSON
internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// The events about indicators of the Bandung–Seoul example.
enum BandungFacts {
    /// The sources of the example are this address followed by a name.
    static let sources = "https://kembar.example/bandung-seoul/"

    private static let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "examples/bandung-seoul/indicators.jsonl")

    static func all() throws -> [StatedFact] {
        try Data(contentsOf: Self.file).split(separator: UInt8(ascii: "\n")).map { line in
            let event = try JSONDocument(Array(line)).root
            let type = try #require(event["type"]?.string).split(separator: ".").suffix(3).dropLast()
            let data = JSONValue(try #require(event["data"])).text
            var fact = StatedFact(type.joined(separator: "."), data, try #require(event["id"]?.string))
            fact.time = try #require(event["time"]?.string)
            fact.source = try #require(event["source"]?.string)
            return fact
        }
    }

    /// An indicator whose code begins with `bandung.`, as it is known today, on a day.
    ///
    /// - Parameter id: an event that is left out.
    static func series(
        _ name: String, asOf day: String = "2022-12-31", without id: String? = nil
    ) throws -> IndicatorSeries {
        try SeriesFacts(try Self.all().filter { $0.id != id }).series("bandung.\(name)", asOf: day)
    }
}

extension IndicatorSeries {
    /// The row of a year to date.
    func row(_ period: String, to day: String) throws -> SeriesRow {
        let start = try FormulaSamples.period(period).start
        return try #require(
            self.rows.first { $0.row.period.start == start && $0.row.asOf?.text == day },
            "no row of \(period) to \(day)")
    }
}
