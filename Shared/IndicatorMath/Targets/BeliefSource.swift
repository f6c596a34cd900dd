public import Shared

/// Gives the belief that decides between rival claims about these entities.
public typealias BeliefSource = @Sendable ([EntityKey]) -> Belief
