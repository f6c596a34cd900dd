import Foundation
import JSON

/// Figures computed by other software, from `Tests/Fixtures/effect-oracles.json`.
struct EffectOracles: Decodable {
    struct RankTest: Decodable {
        let name: String
        let before: [Decimal]
        let after: [Decimal]
        let twoSided: Double
        let uAfter: Double
        let greater: Double
        let less: Double
    }

    struct Regression: Decodable {
        let y: [Decimal]
        let nBefore: Int
        let beta: [Double]
        let standardErrors: [Double]
        /// Newey–West with one lag and the correction for small samples (statsmodels).
        let robustErrors: [Double]
        let p: [Double]
        let rSquared: Double
        let durbinWatson: Double
        let projection: [Double]
    }

    struct TableEntry: Decodable {
        let degrees: Int
        let quantile: Double
        let p: Double
    }

    let mannWhitneyExact: [RankTest]
    let segmentedRegression: [Regression]
    let studentT: [TableEntry]

    static func read() throws -> EffectOracles {
        let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Fixtures/effect-oracles.json")
        return try SnakeCaseJSONDecoder().decode(from: Array(Data(contentsOf: file)))
    }
}
