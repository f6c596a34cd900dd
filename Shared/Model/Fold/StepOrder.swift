/// The order in which a history is judged; never that of arrival.
///
/// Repeatedly takes, among the steps that no remaining step certainly precedes (its last day before their first), the
/// lowest by `Step.precedesByRule`. O(n log n).
public enum StepOrder {
    public static func sorted(_ steps: [Step]) -> [Step] {
        guard steps.count > 1 else { return steps }
        // A step is free once the smallest last day that remains is not before its first day. That smallest last day
        // only grows, so a step that is free stays free.
        let byFirst = steps.indices.sorted { Self.first(steps[$0]) < Self.first(steps[$1]) }
        let byLast = steps.indices.sorted { Self.last(steps[$0]) < Self.last(steps[$1]) }
        var taken = [Bool](repeating: false, count: steps.count)
        var free = Heap<Int> { Step.precedesByRule(steps[$0], steps[$1]) }
        var nextFirst = 0
        var nextLast = 0
        var result: [Step] = []
        result.reserveCapacity(steps.count)
        while result.count < steps.count {
            while nextLast < byLast.count, taken[byLast[nextLast]] { nextLast += 1 }
            let smallestLast = Self.last(steps[byLast[nextLast]])
            while nextFirst < byFirst.count, Self.first(steps[byFirst[nextFirst]]) <= smallestLast {
                free.push(byFirst[nextFirst])
                nextFirst += 1
            }
            guard let index = free.pop() else { break }
            taken[index] = true
            result.append(steps[index])
        }
        return result
    }

    private static func first(_ step: Step) -> Int { step.date?.earliest?.dayNumber ?? .min }
    private static func last(_ step: Step) -> Int { step.date?.latest?.dayNumber ?? .max }
}
