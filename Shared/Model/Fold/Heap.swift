/// A binary heap: `pop` removes the element that comes first.
struct Heap<Element> {
    private var elements: [Element] = []
    private let precedes: (Element, Element) -> Bool

    init(_ precedes: @escaping (Element, Element) -> Bool) { self.precedes = precedes }

    mutating func push(_ element: Element) {
        self.elements.append(element)
        var at = self.elements.count - 1
        while at > 0, self.precedes(self.elements[at], self.elements[(at - 1) / 2]) {
            self.elements.swapAt(at, (at - 1) / 2)
            at = (at - 1) / 2
        }
    }

    mutating func pop() -> Element? {
        guard let first = self.elements.first else { return nil }
        let last = self.elements.removeLast()
        guard !self.elements.isEmpty else { return first }
        self.elements[0] = last
        var at = 0
        while true {
            var best = at
            for child in [2 * at + 1, 2 * at + 2]
            where child < self.elements.count && self.precedes(self.elements[child], self.elements[best]) {
                best = child
            }
            if best == at { return first }
            self.elements.swapAt(at, best)
            at = best
        }
    }
}
