import Chance
import IndicatorMath
import Testing

/// Random texts: none crashes the parser, and a formula that is read, written and read again is equal.
struct FormulaFuzzTests {
    private static let pieces = [
        "{a}", "{tax.hotel}", "{a|sex=f}", "{", "}", "|", "=", "(", ")", "(", ")", "+", "-", "−", "*", "×", "/", "÷",
        "1", "2.5", "0", ".", ",", ";", "sum(", "previous(", "running(", "ratio(", "percent(", "{b};{c})", " ", "\n",
        "x", "é", "종", "\u{0}", "\u{301}", "\u{200B}", "🏙", "\u{FFFD}", "\"", "%",
    ]
    private static let values = ["{a}", "{tax.hotel}", "{a|sex=f,age=5}", "1", "2.50", "1000000", "{b}"]

    private static func readsBack(_ text: String) -> Bool? {
        guard let formula = try? Formula(text) else { return nil }
        guard let again = try? Formula(formula.description) else { return false }
        return again == formula && again.description == formula.description
    }

    @Test func randomPiecesNeverCrash() {
        var random = Seeded(14)
        var read = 0
        for _ in 0..<20_000 {
            let text = (0..<random.below(12)).map { _ in random.pick(Self.pieces) }.joined()
            if let result = Self.readsBack(text) {
                read += 1
                #expect(result, "\(text)")
            }
        }
        #expect(read > 200)
    }

    @Test func randomBytesNeverCrash() {
        var random = Seeded(15)
        for _ in 0..<20_000 {
            let bytes = (0..<random.below(40)).map { _ in UInt8(random.below(256)) }
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(Self.readsBack(text) != false, "\(bytes)")
        }
    }

    /// Formulas with a random structure and random spelling.
    @Test func validFormulasReadBack() {
        var random = Seeded(16)
        for _ in 0..<20_000 {
            let text = Self.formula(&random, depth: 5)
            #expect(Self.readsBack(text) == true, "\(text)")
        }
    }

    /// Valid formulas with one character changed, removed or repeated.
    @Test func damagedFormulasNeverCrash() {
        var random = Seeded(17)
        for _ in 0..<20_000 {
            var characters = Array(Self.formula(&random, depth: 3).unicodeScalars)
            let position = random.below(characters.count)
            switch random.below(3) {
            case 0: characters.remove(at: position)
            case 1: characters.insert(characters[random.below(characters.count)], at: position)
            default: characters[position] = random.pick(["(", ")", "{", "}", ";", "-", " ", "9", "q"])
            }
            var text = ""
            text.unicodeScalars.append(contentsOf: characters)
            #expect(Self.readsBack(text) != false, "\(text)")
        }
    }

    private static func formula(_ random: inout Seeded, depth: Int) -> String {
        guard depth > 0 else { return random.pick(Self.values) }
        let space = random.pick(["", " ", "\n "])
        func inner(_ random: inout Seeded) -> String { Self.formula(&random, depth: random.below(depth)) }
        switch random.below(6) {
        case 0: return "-\(space)\(inner(&random))"
        case 1: return "(\(space)\(inner(&random)))"
        case 2: return "\(random.pick(["sum", "previous", "running"]))(\(inner(&random)))"
        case 3: return "\(random.pick(["ratio", "percent"]))(\(inner(&random));\(space)\(inner(&random)))"
        default:
            let count = 2 + random.below(3)
            return (0..<count).map { _ in inner(&random) }
                .joined(separator: space + random.pick(["+", "-", "−", "*", "×", "/", "÷"]) + space)
        }
    }
}
