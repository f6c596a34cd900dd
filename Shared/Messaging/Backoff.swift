/// Increasing pauses between attempts of an operation that may succeed later.
public struct Backoff: Sendable {
    private var attempt = 0
    private let first: Duration
    private let longest: Duration

    public init(first: Duration = .milliseconds(100), longest: Duration = .seconds(5)) {
        self.first = first
        self.longest = longest
    }

    /// The pause before the next attempt. It doubles each time, up to the longest, and is randomly shortened by up to a
    /// fifth, so that clients that failed together do not retry together.
    public mutating func next() -> Duration {
        var generator = SystemRandomNumberGenerator()
        return self.next(using: &generator)
    }

    package mutating func next(using generator: inout some RandomNumberGenerator) -> Duration {
        let pause = min(self.first * (1 << min(self.attempt, 16)), self.longest)
        self.attempt += 1
        return pause * Double.random(in: 0.8...1, using: &generator)
    }

    public mutating func reset() { self.attempt = 0 }
}
