extension FormulaParser {
    /// A space, a tab or the end of a line.
    static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r"
    }

    /// A hyphen or a minus sign.
    static func isMinus(_ scalar: Unicode.Scalar) -> Bool { scalar == "-" || scalar == "−" }

    static func isTimes(_ scalar: Unicode.Scalar) -> Bool { scalar == "*" || scalar == "×" }

    static func isDivision(_ scalar: Unicode.Scalar) -> Bool { scalar == "/" || scalar == "÷" }

    /// A character of a function's name or of a code.
    static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "a"..."z", "A"..."Z", "0"..."9", ".", "_": true
        default: false
        }
    }

    /// A character of a code, or of the name or value of a dimension.
    static func isPartOfName(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case " ", ".", "_", "-", "+", "/", "–", "<", ">", "≤", "≥": true
        default: scalar.properties.isAlphabetic || scalar.properties.numericType != nil || Self.isMark(scalar)
        }
    }

    private static func isMark(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .spacingMark: true
        default: false
        }
    }

    /// The character for a message: control characters and other invisible ones by their number.
    static func quoted(_ scalar: Unicode.Scalar) -> String {
        switch scalar.properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator,
            .spaceSeparator, .nonspacingMark, .enclosingMark, .spacingMark:
            "the character U+" + Self.hexadecimal(scalar.value)
        default: "\"\(scalar)\""
        }
    }

    private static func hexadecimal(_ number: UInt32) -> String {
        let digits = String(number, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
