internal import Shared

/// Computes one formula for one period. It continues after a missing input, so that it names all of them.
struct FormulaEvaluator {
    private let formula: CheckedFormula
    private let lookup: (Code, Period, Dimensions) -> FormulaInput
    private(set) var inputs: [UsedInput] = []
    /// The inputs that were looked up. The number is nil for an input without one, whose reason was added.
    private var seen: [Key: FormulaNumber?] = [:]
    /// The definition version that the figures of each indicator follow, by its place.
    private var versions: [Int?]
    private var reasons: [FormulaNotDefined] = []
    private var isAbout = false

    private struct Key: Hashable {
        let number: Int
        let day: Int
    }

    init(_ formula: CheckedFormula, _ lookup: @escaping (Code, Period, Dimensions) -> FormulaInput) {
        self.formula = formula
        self.lookup = lookup
        self.versions = Array(repeating: nil, count: formula.indicatorCount)
    }

    mutating func outcome(for period: Period) -> FormulaResult.Outcome {
        let frequency = self.formula.frequency
        guard period.isOne(frequency) else {
            let sentence = "\(period.nameInSentence) is not one \(frequency.noun), for which the formula is computed"
            return .notDefined([FormulaNotDefined(.otherPeriod, sentence)])
        }
        let place = Place(period: period, frequency: frequency, isEarlier: false)
        guard let number = self.value(of: self.formula.formula.root, place), self.reasons.isEmpty else {
            return .notDefined(self.reasons)
        }
        guard let value = number.decimal else {
            let sentence = "the result is too large, or too near to 0, to be written with 38 digits"
            return .notDefined([FormulaNotDefined(.outOfRange, sentence)])
        }
        return .value(self.isAbout ? .about(value) : .exact(value))
    }

    /// The time for which an expression is computed.
    private struct Place {
        let period: Period
        let frequency: FormulaFrequency
        /// Whether it is inside `previous`.
        let isEarlier: Bool
    }

    /// Nil when there is no value; the reason was then added.
    private mutating func value(of node: FormulaNode, _ place: Place) -> FormulaNumber? {
        switch node {
        case .number(let number): return FormulaNumber(number)
        case .reference(let reference, let number): return self.value(of: reference, number, place)
        case .negated(let inner): return self.value(of: inner, place).map { -$0 }
        case .sum(let terms):
            var total = FormulaNumber?(.zero)
            for term in terms {
                let value = self.value(of: term.node, place)
                total = self.combined(total, value) { term.isSubtracted ? $0 - $1 : $0 + $1 }
            }
            return total
        case .product(let factors): return self.value(of: factors, place)
        case .overPeriods(let function, let inner): return self.value(of: function, inner, place)
        case .quotient(let function, let numerator, let denominator):
            let above = self.value(of: numerator, place)
            let below = self.value(of: denominator, place)
            let quotient = self.divided(above, below, by: denominator, place)
            return function == .percent ? self.combined(quotient, .hundred) { $0 * $1 } : quotient
        }
    }

    private mutating func value(of factors: [FormulaFactor], _ place: Place) -> FormulaNumber? {
        var product = FormulaNumber?(.one)
        for (position, factor) in factors.enumerated() {
            let value = self.value(of: factor.node, place)
            if position == 0 {
                product = value
            } else if factor.isDivisor {
                product = self.divided(product, value, by: factor.node, place)
            } else {
                product = self.combined(product, value) { $0 * $1 }
            }
        }
        return product
    }

    private mutating func value(of function: PeriodFunction, _ node: FormulaNode, _ place: Place) -> FormulaNumber? {
        guard let steps = self.formula.periods(of: function, node, place.period, place.frequency) else {
            return self.notDefined(.otherPeriod, Self.noPeriods(function, place.period))
        }
        let isEarlier = place.isEarlier || function == .previous
        var total = FormulaNumber?(.zero)
        for period in steps.periods {
            let step = Place(period: period, frequency: steps.frequency, isEarlier: isEarlier)
            let value = self.value(of: node, step)
            total = self.combined(total, value) { $0 + $1 }
        }
        return total
    }

    private static func noPeriods(_ function: PeriodFunction, _ period: Period) -> String {
        switch function {
        case .previous: "there is no period before \(period.nameInSentence)"
        case .running: "\(period.nameInSentence) is not one of the periods that make up its year"
        case .sum: "\(period.nameInSentence) does not consist of whole months"
        }
    }

    private mutating func value(of reference: FormulaReference, _ number: Int, _ place: Place) -> FormulaNumber? {
        // All periods for which one reference is looked up have one length.
        let key = Key(number: number, day: place.period.start?.dayNumber ?? 0)
        if let known = self.seen[key] { return known }
        let input = self.lookup(reference.indicator, place.period, reference.dimensions)
        self.inputs.append(
            UsedInput(
                indicator: reference.indicator, period: place.period, dimensions: reference.dimensions, found: input))
        let value = self.number(input, reference, number, place)
        self.seen[key] = .some(value)
        return value
    }

    private mutating func number(
        _ input: FormulaInput, _ reference: FormulaReference, _ number: Int, _ place: Place
    ) -> FormulaNumber? {
        guard case .reported(let quantity, let version, _) = input else {
            return self.missing(input, "\(reference) for \(place.period.nameInSentence)", place)
        }
        guard let value = quantity.point.flatMap({ FormulaNumber($0) }) else {
            let name = "\(reference) for \(place.period.nameInSentence)"
            return self.notDefined(.notOneNumber, "\(name) is a range or a bound, not one number")
        }
        let indicator = self.formula.indicatorPlaces[number]
        let first = self.versions[indicator] ?? version
        self.versions[indicator] = first
        guard first == version else {
            return self.notDefined(
                .otherDefinition,
                """
                the figures of {\(reference.indicator)} follow versions \(min(first, version)) and \
                \(max(first, version)) of its definition
                """)
        }
        self.isAbout = self.isAbout || !quantity.isExact
        return value
    }

    private mutating func missing(_ input: FormulaInput, _ name: String, _ place: Place) -> FormulaNumber? {
        if case .notDefined(let reason) = input {
            return self.notDefined(
                reason.reason == .undecided ? .undecided : .inputNotDefined,
                "\(name) is not defined (\(reason.sentence))")
        }
        return self.notDefined(place.isEarlier ? .missingPrevious : .missingInput, "\(name) is not reported")
    }

    private mutating func divided(
        _ above: FormulaNumber?, _ below: FormulaNumber?, by node: FormulaNode, _ place: Place
    ) -> FormulaNumber? {
        if below?.isZero == true {
            return self.notDefined(
                .divisionByZero,
                "the divisor \(FormulaChecker.shown(node)) is 0 for \(place.period.nameInSentence)")
        }
        guard let above, let below else { return nil }
        return above / below
    }

    /// Nil where one of the numbers is missing.
    private func combined(
        _ a: FormulaNumber?, _ b: FormulaNumber?, _ operation: (FormulaNumber, FormulaNumber) -> FormulaNumber
    ) -> FormulaNumber? {
        guard let a, let b else { return nil }
        return operation(a, b)
    }

    private mutating func notDefined(_ reason: NotDefined, _ sentence: String) -> FormulaNumber? {
        let new = FormulaNotDefined(reason, sentence)
        if !self.reasons.contains(new) { self.reasons.append(new) }
        return nil
    }
}
