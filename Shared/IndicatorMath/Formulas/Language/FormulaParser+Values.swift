internal import FoundationEssentials
internal import Shared

extension FormulaParser {
    /// Digits with an optional fraction; at most 38 significant digits, so that the number is held exactly.
    mutating func number() throws(FormulaProblem) -> Decimal {
        let start = self.position
        self.skipDigits()
        if self.current == "." {
            self.position += 1
            let fraction = self.position
            self.skipDigits()
            guard self.position > fraction else {
                throw self.syntax("digits are missing after the point; write 2 or 2.5")
            }
        }
        let text = self.text(from: start)
        if self.current == "e" || self.current == "E" {
            throw self.syntax("a number has no exponent; write all its digits, as in 1500000")
        }
        if self.current == "." { throw self.syntax("a number has one point; write 1500000.5 without separators") }
        guard let number = Decimal(exactly: text) else {
            throw self.syntax(
                """
                the number has more than 38 significant digits, or more than 40 digits before or after the point; \
                shorten it
                """, column: start + 1)
        }
        return number
    }

    /// A function with its arguments.
    mutating func call() throws(FormulaProblem) -> FormulaNode {
        let start = self.column
        let name = self.word()
        guard let function = FormulaFunction(rawValue: name) else { throw self.noFunction(name, at: start) }
        guard self.next == "(" else {
            throw self.syntax("\(name) needs its arguments in parentheses, as in \(function.example)")
        }
        let opening = self.column
        try self.enter()
        self.position += 1
        let first = try self.sum()
        let node: FormulaNode
        switch function.kind {
        case .overPeriods(let function):
            if self.next == ";" { throw self.syntax("\(name) has one argument; remove \";\" and what follows it") }
            node = .overPeriods(function, first)
        case .quotient(let quotient):
            guard let scalar = self.next, scalar == ";" || scalar != ")" && scalar != "," else {
                throw self.syntax("\(name) needs two arguments with ; between them, as in \(function.example)")
            }
            guard scalar == ";" else { throw self.unexpected(scalar) }
            self.position += 1
            let second = try self.sum()
            if self.next == ";" { throw self.syntax("\(name) has two arguments; add with + instead of a second \";\"") }
            node = .quotient(quotient, numerator: first, denominator: second)
        }
        try self.close(opening)
        self.leave()
        return try self.counted(node)
    }

    private mutating func noFunction(_ name: String, at start: Int) -> FormulaProblem {
        let names = FormulaFunction.allCases.map(\.rawValue).joined(separator: ", ")
        let shown = String(name.prefix(40))
        guard self.next == "(" else {
            return self.syntax(
                "\"\(shown)\" is neither an indicator nor a function; write an indicator as {\(shown.lowercased())}",
                column: start)
        }
        return self.syntax("\"\(shown)\" is not a function; the functions are \(names)", column: start)
    }

    /// A word of the characters of a code.
    private mutating func word() -> String {
        let start = self.position
        while let scalar = self.current, Self.isWord(scalar) { self.position += 1 }
        return self.text(from: start)
    }

    private mutating func skipDigits() {
        while let scalar = self.current, ("0"..."9").contains(scalar) { self.position += 1 }
    }

    /// The character at the position, which may be a space.
    var current: Unicode.Scalar? { self.position < self.scalars.count ? self.scalars[self.position] : nil }

    func text(from start: Int) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: self.scalars[start..<self.position])
        return text
    }
}
