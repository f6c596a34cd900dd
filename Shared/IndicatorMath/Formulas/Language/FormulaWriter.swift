internal import FoundationEssentials
internal import Shared

/// Writes a formula in its canonical form: − × ÷, one space around operators, only the parentheses that are needed.
enum FormulaWriter {
    static func text(of node: FormulaNode) -> String {
        switch node {
        case .number(let number): number.description
        case .reference(let reference, _): reference.description
        case .negated(let node): "−" + Self.enclosed(node, if: node.isChain)
        case .sum(let terms):
            Self.joined(
                terms.map { ($0.isSubtracted ? " − " : " + ", Self.enclosed($0.node, if: $0.node.isSum)) })
        case .product(let factors):
            Self.joined(factors.map { ($0.isDivisor ? " ÷ " : " × ", Self.enclosed($0.node, if: $0.node.isChain)) })
        case .overPeriods(let function, let node): "\(function.name.rawValue)(\(Self.text(of: node)))"
        case .quotient(let function, let numerator, let denominator):
            "\(function.name.rawValue)(\(Self.text(of: numerator)); \(Self.text(of: denominator)))"
        }
    }

    /// The texts with their operators between them.
    static func joined(_ pieces: [(sign: String, text: String)]) -> String {
        var whole = ""
        for (position, piece) in pieces.enumerated() { whole += (position == 0 ? "" : piece.sign) + piece.text }
        return whole
    }

    private static func enclosed(_ node: FormulaNode, if isEnclosed: Bool) -> String {
        isEnclosed ? "(\(Self.text(of: node)))" : Self.text(of: node)
    }
}

extension FormulaNode {
    fileprivate var isSum: Bool { if case .sum = self { true } else { false } }

    fileprivate var isChain: Bool { if case .product = self { true } else { self.isSum } }
}
