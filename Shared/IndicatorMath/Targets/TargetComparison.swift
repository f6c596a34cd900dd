internal import FoundationEssentials
public import Shared

/// The comparison of a figure with its target.
public struct TargetComparison: Sendable {
    /// Nil where it is not defined.
    public let realisation: Realisation?
    /// Why there is no realisation; nil where there is one.
    public let notDefined: NotDefined?
    /// Whether the target was reached; nil while the period is open, and where it cannot be determined.
    public let isReached: Truth?

    static let nothing = TargetComparison(realisation: nil, notDefined: nil, isReached: nil)

    private init(realisation: Realisation?, notDefined: NotDefined?, isReached: Truth?) {
        self.realisation = realisation
        self.notDefined = notDefined
        self.isReached = isReached
    }

    private static func none(_ reason: NotDefined, _ isReached: Truth? = nil) -> TargetComparison {
        TargetComparison(realisation: nil, notDefined: reason, isReached: isReached)
    }

    /// - Parameters:
    ///   - isAscending: whether a greater figure is better; nil where no rule decides.
    ///   - isClosed: whether the period is over and the target is its own.
    ///   - hasRatio: whether the values are quantities; ranks and categories have no percentage.
    init(
        _ actual: ActualFigure?, _ target: TargetFigure?, isAscending: Bool?, isClosed: Bool, isUnitInDoubt: Bool,
        hasRatio: Bool = true
    ) {
        guard let actual, let target else {
            self = .nothing
            return
        }
        // A target that is a bound determines the direction itself.
        let readings = Set((isAscending.map { [$0] } ?? [true, false]).map { Self.isDescending(target.value, $0) })
        let isDescending = readings == [true]
        var reached: Truth?
        if isClosed {
            reached =
                readings.count > 1
                ? .undetermined
                : Self.isReached(
                    actual.bounds, target.value, target.bounds, isDescending: isDescending,
                    isUndecided: target.rule == .undecided)
        }
        if target.isLate {
            self = .none(.targetSetLate)
        } else if target.isOfOtherDefinition {
            self = .none(.otherDefinition)
        } else if !hasRatio {
            self = .none(.scaleWithoutRatio, reached)
        } else if isUnitInDoubt {
            self = .none(.unitInDoubt)
        } else if isDescending {
            self = .none(.fallingIndicator, reached)
        } else if readings.count > 1 || actual.rule == .undecided || target.rule == .undecided {
            self = .none(.undecided, reached)
        } else {
            self.init(rising: actual.value, target.value, isClosed: isClosed, isReached: reached)
        }
    }

    private init(rising actual: Quantity, _ target: Quantity, isClosed: Bool, isReached: Truth?) {
        let goal = if case .atLeast(let least) = target { Optional(least) } else { target.point }
        guard let a = actual.point, let t = goal else {
            self = .none(.notOneNumber, isReached)
            return
        }
        if t.isZero {
            self = .none(.targetIsZero, isReached)
        } else if t < 0 || a < 0 {
            self = .none(.negativeFigure, isReached)
        } else {
            guard let percent = Decimal.quotient(a, t, times: 100) else {
                self = .none(.outOfRange, isReached)
                return
            }
            self.init(
                realisation: Realisation(
                    percent: percent, isApproximate: !actual.isExact || Self.isAbout(target), isClosed: isClosed),
                notDefined: nil, isReached: isReached)
        }
    }

    private static func isAbout(_ quantity: Quantity) -> Bool { if case .about = quantity { true } else { false } }

    /// Whether a smaller figure is better. A target that is a bound determines this itself.
    static func isDescending(_ target: Quantity, _ isAscending: Bool) -> Bool {
        switch target {
        case .atMost: true
        case .atLeast: false
        case .exact, .about, .range: !isAscending
        }
    }

    /// The result is certain only where every number that the figures can mean gives the same answer.
    private static func isReached(
        _ a: Bounds, _ target: Quantity, _ t: Bounds, isDescending: Bool, isUndecided: Bool
    ) -> Truth {
        if case .range(let from, let to) = target, !isUndecided {
            // A range is reached at its nearer end.
            return isDescending ? Self.isAtMost(a, to, to) : Self.isAtLeast(a, from, from)
        }
        return isDescending ? Self.isAtMost(a, t.from ?? t.to, t.to) : Self.isAtLeast(a, t.from, t.to ?? t.from)
    }

    private typealias Bounds = (from: Decimal?, to: Decimal?)

    private static func isAtLeast(_ a: Bounds, _ least: Decimal?, _ greatest: Decimal?) -> Truth {
        if let from = a.from, let greatest, from >= greatest { return .yes }
        if let to = a.to, let least, to < least { return .no }
        return .undetermined
    }

    private static func isAtMost(_ a: Bounds, _ least: Decimal?, _ greatest: Decimal?) -> Truth {
        if let to = a.to, let least, to <= least { return .yes }
        if let from = a.from, let greatest, from > greatest { return .no }
        return .undetermined
    }
}
