/// SplitMix64: the same seed gives the same numbers on every machine and in every release.
public struct Seeded: RandomNumberGenerator, Sendable {
    private var state: UInt64

    public init(_ seed: UInt64) { self.state = seed }

    public mutating func next() -> UInt64 {
        self.state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = self.state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// A number from 0 to `bound - 1`.
    public mutating func below(_ bound: Int) -> Int { Int(self.next() % UInt64(bound)) }

    /// True with probability `one` in `all`.
    public mutating func chance(_ one: Int, in all: Int) -> Bool { self.below(all) < one }

    public mutating func pick<Element>(_ elements: [Element]) -> Element { elements[self.below(elements.count)] }
}
