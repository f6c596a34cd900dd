internal import Arguments

/// Limits publishing to a number of events a second, counted from the creation of this value.
struct Pace: Sendable {
    private let perSecond: Int?
    private let start = ContinuousClock.now

    /// - Parameter perSecond: the rate as written on the command line; nil sets no limit.
    init(perSecond: String?) throws(Command.Misuse) {
        guard let perSecond else {
            self.perSecond = nil
            return
        }
        guard let number = Int(perSecond), (1...1_000_000).contains(number) else {
            throw Command.Misuse("--rate is a whole number of events a second, from 1 to 1000000.")
        }
        self.perSecond = number
    }

    /// How many events to send at once, so that a tenth of a second is the coarsest step.
    func piece(atMost most: Int) -> Int { self.perSecond.map { min(most, max(1, $0 / 10)) } ?? most }

    /// Waits until the turn of the event with this number, counted from 0.
    func wait(until number: Int) async throws {
        guard let perSecond else { return }
        try await Task.sleep(until: self.start + .nanoseconds(number * 1_000_000_000 / perSecond))
    }
}
