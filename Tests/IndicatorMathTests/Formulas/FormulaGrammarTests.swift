import IndicatorMath
import Shared
import Testing

struct FormulaGrammarTests {
    /// The canonical form of a formula.
    @Test(arguments: [
        ("{a}", "{a}"), (" \t\r\n{ a }\n", "{a}"), ("1", "1"), ("007.50", "7.5"), ("0", "0"), ("0.0", "0"),
        ("{tax.hotel}+{tax-land}*{x_1}", "{tax.hotel} + {tax-land} × {x_1}"),
        ("{a}-{b}−{c}", "{a} − {b} − {c}"), ("{a}/{b}÷{c}", "{a} ÷ {b} ÷ {c}"), ("{a}*{b}×{c}", "{a} × {b} × {c}"),
        ("(({a}))", "{a}"), ("({a}+{b})+{c}", "({a} + {b}) + {c}"), ("{a}-({b}-{c})", "{a} − ({b} − {c})"),
        ("({a}+{b})*{c}", "({a} + {b}) × {c}"), ("({a}*{b})+{c}", "{a} × {b} + {c}"),
        ("{a}/({b}*{c})", "{a} ÷ ({b} × {c})"), ("{a}*({b}/{c})", "{a} × ({b} ÷ {c})"),
        ("-{a}", "−{a}"), ("- -{a}", "−−{a}"), ("-({a}+{b})", "−({a} + {b})"), ("-({a}*{b})", "−({a} × {b})"),
        ("-{a}*{b}", "−{a} × {b}"), ("{a}*-{b}", "{a} × −{b}"), ("{a}--{b}", "{a} − −{b}"), ("{a}+-1", "{a} + −1"),
        ("sum({a})", "sum({a})"), ("previous ( {a} )", "previous({a})"), ("running({a}-{b})", "running({a} − {b})"),
        ("ratio({a}+{b};{c}+{d})", "ratio({a} + {b}; {c} + {d})"),
        ("percent({a}-previous({a});previous({a}))", "percent({a} − previous({a}); previous({a}))"),
        ("{a|sex=f}", "{a|sex=f}"), ("{ a | sex = f , age = 15-24 }", "{a|age=15-24,sex=f}"),
        ("{a|구=종로구,group=key staff}", "{a|group=key staff,구=종로구}"), ("{a|age=≥ 65}", "{a|age=≥ 65}"),
        ("12345678901234567890123456789012345678", "12345678901234567890123456789012345678"),
    ]) func aFormulaHasOneCanonicalForm(_ text: String, _ normal: String) throws {
        let formula = try Formula(text)
        #expect(formula.description == normal)
        #expect(try Formula(normal) == formula)
    }

    /// Texts that are refused, with the column and the whole sentence.
    @Test(arguments: [
        ("", 1, "the formula ends where \(Self.value) is expected"),
        ("   ", 4, "the formula ends where \(Self.value) is expected"),
        ("{a} +", 6, "the formula ends where \(Self.value) is expected"),
        ("+{a}", 1, "\"+\" stands where \(Self.value) is expected"),
        ("{a} × ÷ {b}", 7, "\"÷\" stands where \(Self.value) is expected"),
        ("()", 2, "\")\" stands where \(Self.value) is expected"),
        ("ratio(;{a})", 7, "\";\" stands where \(Self.value) is expected"),
        ("({a}", 5, "the ( of column 1 is not closed; add )"),
        ("sum({a}", 8, "the ( of column 4 is not closed; add )"),
        ("{a})", 4, "\")\" closes nothing; remove it, or add ( before it"),
        ("{a};{b}", 4, "\";\" stands outside ratio and percent; remove it"),
        ("({a};{b})", 5, "\";\" stands outside ratio and percent; remove it"),
        ("{a} {b}", 5, "an operator is missing before \"{\"; write +, −, × or ÷ between two values"),
        ("2(3)", 2, "an operator is missing before \"(\"; write +, −, × or ÷ between two values"),
        ("(2 3)", 4, "an operator is missing before \"3\"; write +, −, × or ÷ between two values"),
        ("1,5", 2, "\",\" has no meaning here; write 0.5 with a point, and ; between two arguments"),
        (".5", 1, "a number begins with a digit; write 0.5 rather than .5"),
        ("1.", 3, "digits are missing after the point; write 2 or 2.5"),
        ("1.000.000", 6, "a number has one point; write 1500000.5 without separators"),
        ("1e6", 2, "a number has no exponent; write all its digits, as in 1500000"),
        (
            "123456789012345678901234567890123456789", 1,
            "the number has more than 38 significant digits, or more than 40 digits before or after the point; "
                + "shorten it"
        ),
        ("{a} $", 5, "\"$\" \(Self.meaningless)"), ("{a} % 2", 5, "\"%\" \(Self.meaningless)"),
        ("{a} = 2", 5, "\"=\" \(Self.meaningless)"), ("\"text\"", 1, "\"\"\" \(Self.meaningless)"),
        ("{a}\u{0}", 4, "the character U+0000 \(Self.meaningless)"),
        ("{a}\u{A0}+ 1", 4, "the character U+00A0 \(Self.meaningless)"),
        ("{a}\u{202E}", 4, "the character U+202E \(Self.meaningless)"),
        ("{a} + \u{FFFD}", 7, "\"\u{FFFD}\" \(Self.meaningless)"),
        ("tax.hotel + 1", 1, "\"tax.hotel\" is neither an indicator nor a function; write an indicator as {tax.hotel}"),
        (
            "avg({a})", 1,
            "\"avg\" is not a function; the functions are sum, previous, running, ratio, percent"
        ),
        ("Sum({a})", 1, "\"Sum\" is not a function; the functions are sum, previous, running, ratio, percent"),
        ("sum {a}", 5, "sum needs its arguments in parentheses, as in sum({tax.hotel})"),
        ("sum({a}; {b})", 8, "sum has one argument; remove \";\" and what follows it"),
        ("ratio({a})", 10, Self.ratio), ("ratio({a}, {b})", 10, Self.ratio), ("ratio({a}", 10, Self.ratio),
        ("ratio({a}; {b}; {c})", 15, "ratio has two arguments; add with + instead of a second \";\""),
        ("percent({a} {b})", 13, "an operator is missing before \"{\"; write +, −, × or ÷ between two values"),
        ("{}", 2, "the code is missing; write an indicator as {tax.hotel}"),
        ("{A}", 2, "\"A\" \(Self.noCode)"), ("{a b}", 2, "\"a b\" \(Self.noCode)"),
        ("1 + {a..b}", 6, "\"a..b\" \(Self.noCode)"), ("{a", 3, "the { of column 1 is not closed; add }"),
        ("{a|sex", 7, "the { of column 1 is not closed; add }"),
        ("{a|}", 4, Self.noPart), ("{a|sex}", 4, Self.noPart), ("{a|=f}", 4, Self.noPart),
        ("{a|sex=}", 8, Self.noPart), ("{a|sex=f,}", 10, Self.noPart),
        ("{a|sex=f,sex=m}", 10, "the dimension \"sex\" is named twice; name it once"),
        ("{a|sex=f=m}", 9, "\"=\" \(Self.notInBraces)"), ("{a;b}", 3, "\";\" \(Self.notInBraces)"),
        ("{a{b}}", 3, "\"{\" \(Self.notInBraces)"), ("{a|x=\u{200B}}", 6, "the character U+200B \(Self.notInBraces)"),
    ]) func invalidTextsAreRefusedWithTheirColumn(_ text: String, _ column: Int, _ problem: String) {
        let error = #expect(throws: FormulaProblem.self) { try Formula(text) }
        #expect(error?.kind == .syntax)
        #expect(error?.column == column)
        #expect(error?.problem == problem)
        #expect(error?.description == "column \(column): \(problem)")
    }

    private static let value = "a number, an indicator such as {tax.hotel}, a function or ("
    private static let meaningless =
        "has no meaning in a formula; a formula has numbers, {codes}, + − × ÷, parentheses and functions"
    private static let ratio =
        "ratio needs two arguments with ; between them, as in "
        + "ratio({tax.hotel} + {tax.land}; {target.hotel} + {target.land})"
    private static let noCode =
        "is not a code; a code has lower-case letters and digits, joined by one of . _ -, and at most 120 characters"
    private static let noPart = "a dimension with its value is expected; write a part as {staff.trained|sex=f}"
    private static let notInBraces = "cannot stand between { and }; write {code} or {code|dimension=value}"

    @Test func theIndicatorsAreListedOnceInOrder() throws {
        let formula = try Formula("{b} + {a} − previous({b}) + {a.b|sex=f}")
        #expect(formula.indicators.map(\.text) == ["a", "a.b", "b"])
    }

    @Test func theOrderOfOperationsIsStated() throws {
        let formula = try Formula("percent(sum({a}); sum({b}))")
        #expect(
            formula.orderOfOperations == [
                "sum: the expression is computed for each sub-period, then the results are added.",
                "percent: the numerators are added, the denominators are added, the sums are divided once, "
                    + "then the quotient is multiplied by 100.",
            ])
        #expect(try Formula("{a} + 1").orderOfOperations.isEmpty)
    }
}
