import Foundation

/// Numbers of a linear congruential generator (Knuth, MMIX), the same in every run.
struct EffectTestNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { self.state = seed }

    mutating func next() -> UInt64 {
        self.state = self.state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return self.state ^ (self.state >> 33)
    }

    /// Whole numbers from 0 to below the limit.
    mutating func values(_ count: Int, below limit: Int) -> [Decimal] {
        (0..<count).map { _ in Decimal(Int.random(in: 0..<limit, using: &self)) }
    }
}

/// Whether two numbers differ by at most a part of the expected one.
func isNear(_ actual: Double?, _ expected: Double, relative: Double) -> Bool {
    guard let actual else { return false }
    return abs(actual - expected) <= relative * max(abs(expected), 1e-300)
}
