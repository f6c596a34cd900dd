/// The order in which a history is judged; it is never the order of arrival.
///
/// Repeatedly takes, among the steps that no remaining step certainly precedes (its last day before their first), the
/// lowest by `Step.precedesByRule`. O(n log n).
public enum StepOrder {
    public static func sorted(_ steps: [Step]) -> [Step] {
        guard steps.count > 1 else { return steps }
        // A step is free once the smallest last day that remains is not before its first day. That smallest last day
        // only grows, so a step that is free stays free.
        let byFirst = steps.indices.sorted { steps[$0].firstDay < steps[$1].firstDay }
        let byLast = steps.indices.sorted { steps[$0].lastDay < steps[$1].lastDay }
        var taken = [Bool](repeating: false, count: steps.count)
        var free = Heap<Int> { Step.precedesByRule(steps[$0], steps[$1]) }
        var nextFirst = 0
        var nextLast = 0
        var result: [Step] = []
        result.reserveCapacity(steps.count)
        while result.count < steps.count {
            while nextLast < byLast.count, taken[byLast[nextLast]] { nextLast += 1 }
            let smallestLast = steps[byLast[nextLast]].lastDay
            while nextFirst < byFirst.count, steps[byFirst[nextFirst]].firstDay <= smallestLast {
                free.push(byFirst[nextFirst])
                nextFirst += 1
            }
            guard let index = free.pop() else { break }
            taken[index] = true
            result.append(steps[index])
        }
        return result
    }
}
