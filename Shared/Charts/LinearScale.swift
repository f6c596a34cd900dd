/// Maps numbers onto a length of the drawing.
public struct LinearScale: Sendable {
    public let domain: ClosedRange<Double>
    public let from: Double
    public let to: Double

    /// - Parameters:
    ///   - domain: the numbers that are shown; one number only is shown in the middle.
    ///   - from: where the least number lies.
    ///   - to: where the greatest number lies.
    public init(_ domain: ClosedRange<Double>, from: Double, to: Double) {
        self.domain = domain
        self.from = from
        self.to = to
    }

    public func position(_ value: Double) -> Double {
        let span = self.domain.upperBound - self.domain.lowerBound
        guard span > 0 else { return (self.from + self.to) / 2 }
        return self.from + (value - self.domain.lowerBound) / span * (self.to - self.from)
    }

    /// Round numbers within the domain: multiples of 1, 2 or 5 times a power of ten.
    ///
    /// - Parameter most: how many there are at most, two or more.
    public func ticks(most: Int = 5) -> [Double] {
        let span = self.domain.upperBound - self.domain.lowerBound
        guard span > 0, span.isFinite else { return [self.domain.lowerBound] }
        let step = Self.step(span / Double(max(most, 2)))
        let first = (self.domain.lowerBound / step).rounded(.up)
        let last = (self.domain.upperBound / step).rounded(.down)
        guard first <= last else { return [self.domain.lowerBound] }
        return stride(from: first, through: last, by: 1).map { $0 * step }
    }

    /// The least of these steps that is not below a number.
    private static func step(_ least: Double) -> Double {
        var power = 1.0
        while power * 10 <= least { power *= 10 }
        while power > least { power /= 10 }
        return [1, 2, 5, 10].map { $0 * power }.first { $0 >= least } ?? power * 10
    }

    /// The domain from zero, or from below it, to a round number that is not below the greatest value.
    public static func domain(of values: [Double], fromZero: Bool) -> ClosedRange<Double> {
        let (least, greatest) = (values.min() ?? 0, values.max() ?? 1)
        let from = fromZero ? min(0, least) : least
        let span = greatest - from
        guard span > 0 else { return from == 0 ? 0...1 : min(0, from)...max(0, from) }
        let step = Self.step(span / 5)
        return
            (fromZero && least >= 0 ? 0 : (from / step).rounded(.down) * step)...((greatest / step).rounded(.up)
            * step)
    }
}
