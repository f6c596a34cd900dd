/// How far a history has been judged: the state on which the next step, in the order of judgement, depends.
struct FoldProgress: Codable, Sendable, Equatable {
    enum Outcome: Equatable {
        /// The step was applied and led to this state.
        case applied(String)
        /// The step has no effect.
        case illegal
    }

    private(set) var state = LifeCycle.initial
    /// The highest number that an applied step of a numbered verb states, by verb.
    private var highest: [String: Int] = [:]

    mutating func apply(_ step: StepFacts, _ cycle: LifeCycle) -> Outcome {
        let next = self.isReplaced(step) ? self.state : cycle.next(self.state, step.name, hasReason: step.hasReason)
        guard let next else { return .illegal }
        self.state = next
        if let number = step.number { self.highest[step.verb] = max(self.highest[step.verb] ?? 1, number) }
        return .applied(next)
    }

    /// Whether a step with a higher number has already replaced this one.
    private func isReplaced(_ step: StepFacts) -> Bool {
        guard let name = step.replacedBy, let number = step.statedNumber, let highest = self.highest[name] else {
            return false
        }
        return highest > number
    }

    /// Explains why a step has no effect in this state: names the state, the step and the legal steps.
    func sentence(about key: EntityKey, _ step: String, _ cycle: LifeCycle) -> String {
        let legal = cycle.legal(in: self.state)
        let moves = legal.isEmpty ? "no further step is possible" : "possible steps: \(legal.joined(separator: ", "))"
        return "\(key.kind.rawValue) \(key.code) is \(self.state), so \"\(step)\" has no effect; \(moves)."
    }
}
