internal import FoundationEssentials

/// Reads a formula by recursive descent. Each level of recursion counts towards `FormulaLimits.depth`, so no input
/// can exhaust the stack.
struct FormulaParser {
    let scalars: [Unicode.Scalar]
    var position = 0
    private var depth = 0
    private var nodes = 0
    private var numbers: [FormulaReference: Int] = [:]

    init(_ text: String) throws(FormulaProblem) {
        var scalars: [Unicode.Scalar] = []
        var count = 0
        for scalar in text.unicodeScalars {
            scalars.append(scalar)
            count += Self.isSpace(scalar) ? 0 : 1
            let isLong = count > FormulaLimits.characters
            guard !isLong, scalars.count <= FormulaLimits.charactersWithSpaces else {
                let limit =
                    isLong
                    ? "\(FormulaLimits.characters) characters without spaces"
                    : "\(FormulaLimits.charactersWithSpaces) characters"
                throw FormulaProblem(
                    .limit, column: scalars.count,
                    "the formula is longer than \(limit); split it into indicators that refer to each other")
            }
        }
        self.scalars = scalars
    }

    /// Reads the whole text.
    mutating func formula() throws(FormulaProblem) -> FormulaNode {
        let node = try self.sum()
        guard let scalar = self.next else { return node }
        switch scalar {
        case ")": throw self.syntax("\")\" closes nothing; remove it, or add ( before it")
        case ";": throw self.syntax("\";\" stands outside ratio and percent; remove it")
        default: throw self.unexpected(scalar)
        }
    }

    mutating func sum() throws(FormulaProblem) -> FormulaNode {
        var terms = [FormulaTerm(isSubtracted: false, node: try self.product())]
        while let scalar = self.next, scalar == "+" || Self.isMinus(scalar) {
            self.position += 1
            terms.append(FormulaTerm(isSubtracted: Self.isMinus(scalar), node: try self.product()))
        }
        return terms.count > 1 ? try self.counted(.sum(terms)) : terms[0].node
    }

    private mutating func product() throws(FormulaProblem) -> FormulaNode {
        var factors = [FormulaFactor(isDivisor: false, node: try self.signed())]
        while let scalar = self.next, Self.isTimes(scalar) || Self.isDivision(scalar) {
            self.position += 1
            factors.append(FormulaFactor(isDivisor: Self.isDivision(scalar), node: try self.signed()))
        }
        return factors.count > 1 ? try self.counted(.product(factors)) : factors[0].node
    }

    private mutating func signed() throws(FormulaProblem) -> FormulaNode {
        guard let scalar = self.next, Self.isMinus(scalar) else { return try self.primary() }
        try self.enter()
        self.position += 1
        let node = try self.signed()
        self.leave()
        return try self.counted(.negated(node))
    }

    private mutating func primary() throws(FormulaProblem) -> FormulaNode {
        guard let scalar = self.next else {
            throw self.syntax("the formula ends where \(Self.value) is expected")
        }
        switch scalar {
        case "(":
            let opening = self.column
            try self.enter()
            self.position += 1
            let node = try self.sum()
            try self.close(opening)
            self.leave()
            return node
        case "{": return try self.counted(try self.numberedReference())
        case "0"..."9": return try self.counted(.number(try self.number()))
        case "a"..."z", "A"..."Z": return try self.call()
        case ".": throw self.syntax("a number begins with a digit; write 0.5 rather than .5")
        case ")", ";", "+", "-", "−", "*", "×", "/", "÷":
            throw self.syntax("\"\(scalar)\" stands where \(Self.value) is expected")
        default: throw self.unexpected(scalar)
        }
    }

    private mutating func numberedReference() throws(FormulaProblem) -> FormulaNode {
        let reference = try self.reference()
        let number = self.numbers[reference] ?? self.numbers.count
        self.numbers[reference] = number
        return .reference(reference, number: number)
    }

    // MARK: - Tools

    /// What an expression can begin with.
    static let value = "a number, an indicator such as {tax.hotel}, a function or ("

    /// The next character that is not a space; the position is moved to it.
    var next: Unicode.Scalar? {
        mutating get {
            while self.position < self.scalars.count, Self.isSpace(self.scalars[self.position]) { self.position += 1 }
            return self.position < self.scalars.count ? self.scalars[self.position] : nil
        }
    }

    /// The column of the position, from 1.
    var column: Int { self.position + 1 }

    func syntax(_ problem: String, column: Int? = nil) -> FormulaProblem {
        FormulaProblem(.syntax, column: column ?? self.column, problem)
    }

    /// Reads the end of the parenthesis that was opened at a column.
    mutating func close(_ opening: Int) throws(FormulaProblem) {
        guard let scalar = self.next else { throw self.syntax("the ( of column \(opening) is not closed; add )") }
        guard scalar == ")" else {
            throw scalar == ";" ? self.syntax("\";\" stands outside ratio and percent; remove it") : unexpected(scalar)
        }
        self.position += 1
    }

    /// The problem of a character after a complete value that does not continue the formula.
    func unexpected(_ scalar: Unicode.Scalar) -> FormulaProblem {
        switch scalar {
        case ",": self.syntax("\",\" has no meaning here; write 0.5 with a point, and ; between two arguments")
        case "(", "{", "0"..."9", "a"..."z", "A"..."Z":
            self.syntax("an operator is missing before \"\(scalar)\"; write +, −, × or ÷ between two values")
        default:
            self.syntax(
                """
                \(Self.quoted(scalar)) has no meaning in a formula; a formula has numbers, {codes}, + − × ÷, \
                parentheses and functions
                """
            )
        }
    }

    /// Enters one level of nesting.
    mutating func enter() throws(FormulaProblem) {
        self.depth += 1
        guard self.depth <= FormulaLimits.depth else {
            throw FormulaProblem(
                .limit, column: self.column,
                """
                the formula is nested more than \(FormulaLimits.depth) levels deep; split it into indicators that \
                refer to each other
                """
            )
        }
    }

    mutating func leave() { self.depth -= 1 }

    mutating func counted(_ node: FormulaNode) throws(FormulaProblem) -> FormulaNode {
        self.nodes += 1
        guard self.nodes <= FormulaLimits.nodes else {
            throw FormulaProblem(
                .limit, column: self.column,
                """
                the formula has more than \(FormulaLimits.nodes) numbers, references and operations; split it into \
                indicators that refer to each other
                """
            )
        }
        return node
    }
}
