internal import Shared

extension FormulaParser {
    /// `{code}` or `{code|dimension=value,dimension=value}`.
    mutating func reference() throws(FormulaProblem) -> FormulaReference {
        let opening = self.column
        self.position += 1
        let (text, start) = try self.piece(of: opening, until: ["|", "}"])
        guard let code = Code(text) else {
            throw self.syntax(
                text.isEmpty
                    ? "the code is missing; write an indicator as {tax.hotel}"
                    : """
                    "\(text.prefix(60))" is not a code; a code has lower-case letters and digits, joined by one of . \
                    _ -, and at most 120 characters
                    """,
                column: start)
        }
        var parts: [String: String] = [:]
        while self.current != "}" {
            self.position += 1
            let (name, value, start) = try self.part(of: opening)
            guard parts.updateValue(value, forKey: name) == nil else {
                throw self.syntax("the dimension \"\(name)\" is named twice; name it once", column: start)
            }
        }
        self.position += 1
        guard let dimensions = Dimensions(parts: parts) else {
            throw self.syntax("the part cannot be read; write it as {staff.trained|sex=f}", column: opening)
        }
        return FormulaReference(code, dimensions)
    }

    private mutating func part(
        of opening: Int
    ) throws(FormulaProblem) -> (name: String, value: String, column: Int) {
        let (name, start) = try self.piece(of: opening, until: ["=", ",", "}"])
        guard self.current == "=", !name.isEmpty else { throw self.noPart(at: start) }
        self.position += 1
        let (value, valueStart) = try self.piece(of: opening, until: [",", "}"])
        guard !value.isEmpty else { throw self.noPart(at: valueStart) }
        for (text, start) in [(name, start), (value, valueStart)] {
            if text.unicodeScalars.count > FormulaLimits.partCharacters {
                throw self.syntax(
                    """
                    the name or value of a dimension is longer than \(FormulaLimits.partCharacters) characters; \
                    shorten it
                    """,
                    column: start)
            }
        }
        return (name.normalised, value, start)
    }

    private func noPart(at column: Int) -> FormulaProblem {
        self.syntax("a dimension with its value is expected; write a part as {staff.trained|sex=f}", column: column)
    }

    /// The text up to one of the characters, without the spaces around it, and the column where it begins.
    private mutating func piece(
        of opening: Int, until ends: [Unicode.Scalar]
    ) throws(FormulaProblem) -> (text: String, column: Int) {
        _ = self.next
        let start = self.position
        var end = start
        while let scalar = self.current, !ends.contains(scalar) {
            guard Self.isPartOfName(scalar) else {
                throw self.syntax(
                    "\(Self.quoted(scalar)) cannot stand between { and }; write {code} or {code|dimension=value}")
            }
            self.position += 1
            if !Self.isSpace(scalar) { end = self.position }
        }
        guard self.current != nil else { throw self.syntax("the { of column \(opening) is not closed; add }") }
        var text = ""
        text.unicodeScalars.append(contentsOf: self.scalars[start..<end])
        return (text, start + 1)
    }
}
