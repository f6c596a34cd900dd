/// SplitMix64, so that a failing case can be repeated.
struct FormulaRandom {
    private var state: UInt64

    init(_ seed: UInt64) { self.state = seed }

    /// A number from 0 to `bound - 1`.
    mutating func below(_ bound: Int) -> Int {
        self.state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = self.state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }

    mutating func pick<Element>(_ elements: [Element]) -> Element { elements[self.below(elements.count)] }

    mutating func shuffled<Element>(_ elements: [Element]) -> [Element] {
        var elements = elements
        for position in elements.indices.reversed() { elements.swapAt(position, self.below(position + 1)) }
        return elements
    }
}
