internal import FoundationEssentials
internal import Shared

/// Writes a formula with its numbers inserted, as arithmetic without functions.
struct WorkedExample {
    private let result: FormulaResult
    private let values: [Key: UsedInput]

    private struct Key: Hashable {
        let reference: FormulaReference
        let period: Period
    }

    /// A text, with its operation of the lowest precedence.
    private struct Piece {
        enum Binding: Comparable { case sum, product, single }
        let text: String
        let binding: Binding

        /// The text, in parentheses unless its precedence is higher than that of the operation around it.
        func within(_ outer: Binding) -> String { self.binding > outer ? self.text : "(\(self.text))" }
    }

    init(_ result: FormulaResult) {
        self.result = result
        self.values = Dictionary(
            result.inputs.map { input in
                (Key(reference: FormulaReference(input.indicator, input.dimensions), period: input.period), input)
            }
        ) { first, _ in first }
    }

    var text: String {
        self.piece(self.result.formula.formula.root, self.result.period, self.result.formula.frequency).text
    }

    /// The number with a minus sign.
    static func text(of number: Decimal) -> String {
        number < 0 ? "−\((-number).description)" : number.description
    }

    private func piece(_ node: FormulaNode, _ period: Period, _ frequency: FormulaFrequency) -> Piece {
        switch node {
        case .number(let number): return Self.number(number)
        case .reference(let reference, _): return self.piece(of: reference, period)
        case .negated(let inner):
            return Piece(text: "−" + self.piece(inner, period, frequency).within(.product), binding: .sum)
        case .sum(let terms):
            return Self.joined(
                terms.map { ($0.isSubtracted ? " − " : " + ", self.piece($0.node, period, frequency)) }, .sum)
        case .product(let factors):
            return Self.joined(
                factors.map { ($0.isDivisor ? " ÷ " : " × ", self.piece($0.node, period, frequency)) }, .product)
        case .overPeriods(let function, let inner):
            guard let steps = self.result.formula.periods(of: function, inner, period, frequency) else {
                return Piece(text: FormulaWriter.text(of: node), binding: .single)
            }
            return Self.joined(steps.periods.map { (" + ", self.piece(inner, $0, steps.frequency)) }, .sum)
        case .quotient(let function, let numerator, let denominator):
            let parts = [
                (" ÷ ", self.piece(numerator, period, frequency)),
                (" ÷ ", self.piece(denominator, period, frequency)),
            ]
            return Self.joined(parts + (function == .percent ? [(" × ", Self.number(100))] : []), .product)
        }
    }

    private func piece(of reference: FormulaReference, _ period: Period) -> Piece {
        let input = self.values[Key(reference: reference, period: period)]
        guard let value = input?.value else {
            let isReported = if case .notReported? = input?.found { false } else { input != nil }
            return Piece(text: isReported ? "[not defined]" : "[not reported]", binding: .single)
        }
        switch value {
        case .exact(let number): return Self.number(number)
        case .about(let number): return Piece(text: "≈\(Self.text(of: number))", binding: number < 0 ? .sum : .single)
        case .atLeast, .atMost, .range: return Piece(text: "[not one number]", binding: .single)
        }
    }

    private static func number(_ number: Decimal) -> Piece {
        Piece(text: Self.text(of: number), binding: number < 0 ? .sum : .single)
    }

    /// The pieces as one; a single piece is not changed.
    private static func joined(_ pieces: [(sign: String, piece: Piece)], _ binding: Piece.Binding) -> Piece {
        if pieces.count == 1 { return pieces[0].piece }
        return Piece(
            text: FormulaWriter.joined(pieces.map { ($0.sign, $0.piece.within(binding)) }), binding: binding)
    }
}
