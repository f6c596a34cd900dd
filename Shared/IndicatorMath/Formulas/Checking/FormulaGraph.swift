public import Shared

/// The references from formulas to indicators. The result does not depend on the order of the formulas.
public struct FormulaGraph: Sendable {
    /// The indicators with formulas, each after all those that its formula refers to. Independent ones are in the order
    /// of their codes. Formulas of a cycle, and those that depend on one, are left out.
    public let order: [Code]
    /// For each formula of a cycle, the shortest cycle through it, from its smallest code and back to it.
    public let cycles: [Code: [Code]]
    /// Formulas that depend on a cycle without being in one, with the indicator through which they depend on it.
    let blocked: [Code: Code]
    private let positions: [Code: Int]
    /// The formulas that refer to an indicator directly, by code.
    private let users: [Code: [Code]]

    /// - Parameter formulas: by the indicator that they derive.
    public init(_ formulas: [Code: Formula]) {
        self.init(inputs: formulas.mapValues(\.indicators))
    }

    /// - Parameter inputs: the indicators that the formula of each indicator refers to.
    init(inputs: [Code: [Code]]) {
        var users: [Code: [Code]] = [:]
        for (code, inputs) in inputs { for input in inputs { users[input, default: []].append(code) } }
        self.users = users
        // Kahn's algorithm by levels: a formula's level is one more than the greatest level of its inputs.
        var waiting = inputs.mapValues { $0.filter { inputs[$0] != nil }.count }
        var level = waiting.filter { $0.value == 0 }.map(\.key).sorted(by: Self.precedes)
        var order: [Code] = []
        while !level.isEmpty {
            order += level
            var next: [Code] = []
            for code in level {
                for user in users[code] ?? [] {
                    waiting[user, default: 0] -= 1
                    if waiting[user] == 0 { next.append(user) }
                }
            }
            level = next.sorted(by: Self.precedes)
        }
        self.order = order
        self.positions = Dictionary(uniqueKeysWithValues: zip(order, 0...))
        let left = inputs.filter { waiting[$0.key] != 0 }
        let remaining = left.mapValues { $0.filter { left[$0] != nil } }
        self.cycles = Dictionary(
            uniqueKeysWithValues: remaining.keys.compactMap { code in
                Self.cycle(through: code, remaining).map { (code, $0) }
            })
        let cyclic = Set(self.cycles.keys)
        self.blocked = remaining.filter { !cyclic.contains($0.key) }.compactMapValues(\.first)
    }

    /// The formulas that depend on these indicators, directly or through others, in the order in which they are
    /// computed. The indicators themselves are included only where they depend on others among them.
    public func dependents(of changed: some Sequence<Code>) -> [Code] {
        var found: Set<Code> = []
        var unread = Array(changed)
        while let code = unread.popLast() {
            for user in self.users[code] ?? [] where found.insert(user).inserted { unread.append(user) }
        }
        return found.filter { self.positions[$0] != nil }.sorted { self.position(of: $0) < self.position(of: $1) }
    }

    /// The formulas that depend on one indicator.
    public func dependents(of changed: Code) -> [Code] { self.dependents(of: CollectionOfOne(changed)) }

    /// The place in the order; after all others for a formula that is not in it.
    func position(of code: Code) -> Int { self.positions[code] ?? .max }

    /// The sentence that names a cycle.
    static func sentence(_ cycle: [Code]) -> String {
        let path = cycle.map { "{\($0)}" }.joined(separator: " → ")
        return "the formula depends on its own result: \(path); remove one of these references"
    }

    /// The shortest cycle through a formula, by breadth-first search; nil when there is none.
    private static func cycle(through code: Code, _ inputs: [Code: [Code]]) -> [Code]? {
        var cameFrom: [Code: Code] = [:]
        var level = [code]
        while !level.isEmpty, cameFrom[code] == nil {
            var next: [Code] = []
            for from in level {
                for input in inputs[from] ?? [] where cameFrom[input] == nil {
                    cameFrom[input] = from
                    next.append(input)
                }
            }
            level = next
        }
        guard cameFrom[code] != nil else { return nil }
        var path: [Code] = []
        var step = code
        repeat {
            guard let before = cameFrom[step] else { return nil }
            path.append(before)
            step = before
        } while step != code
        path.reverse()
        // The path now begins with the formula itself. It is rotated to begin with its smallest code, so that all
        // formulas of the cycle name it in the same way.
        let start = path.indices.min { Self.precedes(path[$0], path[$1]) } ?? 0
        return Array(path[start...]) + Array(path[..<start]) + [path[start]]
    }

    /// Codes are ASCII, so this is the order of their bytes.
    private static func precedes(_ a: Code, _ b: Code) -> Bool { a.text < b.text }
}
