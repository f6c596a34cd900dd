import IndicatorMath
import Shared
import Testing

struct FormulaUnitTests {
    private static func result(_ formula: String, declared: String) throws -> String? {
        let money = FormulaUnit("IDR", priceBasis: "prices of 2015")
        return FormulaSamples.problem([
            try FormulaSamples.indicator("tax"), try FormulaSamples.indicator("budget"),
            try FormulaSamples.indicator("people", "persons"), try FormulaSamples.indicator("days", "days"),
            try FormulaSamples.indicator("grant", "KRW"), try FormulaSamples.indicator("index", "1"),
            FormulaIndicator(
                try FormulaSamples.code("real"), unit: money, frequency: .fullYear, cumulation: .summing),
            try FormulaSamples.indicator("derived", declared, .fullYear, .none, formula: formula),
        ])?.problem
    }

    @Test(arguments: [
        ("{tax} + {budget}", "IDR"), ("{tax} ÷ {people}", "IDR/persons"), ("ratio({tax}; {people})", "IDR/persons"),
        ("{people} × {days}", "persons·days"), ("{people} × {days}", "days·persons"),
        ("{tax} ÷ {people} ÷ {days}", "IDR/persons/days"), ("{tax} ÷ ({people} × {days})", "IDR/days/persons"),
        ("{tax} ÷ {people} × {people}", "IDR"), ("{tax} ÷ {budget}", "1"), ("{tax} ÷ {budget} + 1", ""),
        ("percent({tax}; {budget})", "%"), ("percent({tax}; {budget})", "percent"), ("{index} × 100 − 5", "1"),
        ("{tax} × 1000 ÷ {people}", "IDR/persons"), ("1 ÷ {people}", "1/persons"), ("−{tax}", "IDR"),
        ("{real} ÷ {real}", "1"),
    ]) func unitsAreDerived(_ formula: String, _ unit: String) throws {
        #expect(try Self.result(formula, declared: unit) == nil)
    }

    @Test(arguments: [
        ("{tax} + {people}", "IDR", "{tax} is in IDR and {people} in persons; \(Self.oneUnit)"),
        ("{tax} − {grant}", "IDR", "{tax} is in IDR and {grant} in KRW; \(Self.oneUnit)"),
        ("{tax} + 1", "IDR", "{tax} is in IDR and 1 in a plain number; \(Self.oneUnit)"),
        ("{tax} + {real}", "IDR", "{tax} is in IDR and {real} in IDR in prices of 2015; \(Self.oneUnit)"),
        (
            "{tax} ÷ {people} + {tax}", "IDR",
            "{tax} ÷ {people} is in IDR/persons and {tax} in IDR; \(Self.oneUnit)"
        ),
        (
            "{tax} ÷ {people}", "IDR",
            "the formula gives IDR/persons and {derived} is declared in IDR; correct the formula or the declared unit"
        ),
        (
            "{tax} ÷ {budget} × 100", "%",
            "the formula gives a plain number and {derived} is declared in percent; "
                + "compute a percentage by percent(…; …)"
        ),
        (
            "percent({tax}; {budget})", "1",
            "the formula gives percent and {derived} is declared in a plain number; "
                + "correct the formula or the declared unit"
        ),
        (
            "percent({tax}; {people})", "%",
            "percent divides IDR by persons; a percentage needs one unit in numerator and denominator"
        ),
    ]) func differentUnitsAreRefused(_ formula: String, _ unit: String, _ sentence: String) throws {
        #expect(try Self.result(formula, declared: unit) == sentence)
    }

    private static let oneUnit = "only figures of one unit are added or subtracted"

    @Test func theUnitOfADefinitionIsRead() {
        #expect(FormulaUnit(measure: .percentage, unit: "persons", currency: nil) == .percent)
        #expect(FormulaUnit(measure: .unit, unit: nil, currency: "IDR") == FormulaUnit("IDR"))
        #expect(FormulaUnit(measure: .unit, unit: nil, currency: nil) == .plain)
        #expect(FormulaUnit(" persons · days / km ").description == "days·persons/km")
        #expect(FormulaUnit("a/a") == .plain)
        #expect(FormulaUnit("").description == "a plain number")
        #expect(FormulaUnit("1/persons").description == "1/persons")
    }
}
