import Chance

/// A JSON value with many spellings, for random documents.
indirect enum Tree {
    case word(String)
    case number(digits: Int, exponent: Int)
    case string([Unicode.Scalar])
    case array([Tree])
    case object([(key: [Unicode.Scalar], value: Tree)])

    private static let letters: [Unicode.Scalar] = [
        "a", "b", "k", "0", "/", "\"", "\\", "\n", "\t", "\u{1}", "\u{1F}", "\u{7F}", " ", "é", "\u{301}", "서",
        "\u{2028}",
        "𝄞", "\u{FFFF}", "\u{10FFFF}", "ﬀ",
    ]

    static func random(_ random: inout Seeded, depth: Int) -> Tree {
        switch random.below(depth > 0 ? 7 : 4) {
        case 0: .word(random.pick(["null", "true", "false"]))
        case 1: .number(digits: random.below(100_000) - 50_000, exponent: random.below(90) - 45)
        case 2, 3: .string(Self.text(&random))
        case 4, 5: .array((0..<random.below(5)).map { _ in Tree.random(&random, depth: depth - 1) })
        default: .object(Self.members(&random, depth))
        }
    }

    private static func text(_ random: inout Seeded) -> [Unicode.Scalar] {
        (0..<random.below(8)).map { _ in random.pick(Self.letters) }
    }

    private static func members(_ random: inout Seeded, _ depth: Int) -> [(key: [Unicode.Scalar], value: Tree)] {
        var seen: Set<[Unicode.Scalar]> = []
        return (0..<random.below(12)).compactMap { _ in
            // No combining accent: another test covers whether é and e + accent are two keys.
            let key = Self.text(&random).filter { $0 != "\u{301}" }
            return seen.insert(key).inserted ? (key, Tree.random(&random, depth: depth - 1)) : nil
        }
    }

    /// One random spelling: the order of members, escapes, exponents and spaces vary.
    func spelled(_ random: inout Seeded) -> String {
        let space = random.chance(1, in: 4) ? random.pick([" ", "\n", "\t ", "\r\n"]) : ""
        switch self {
        case .word(let word): return space + word + space
        case .number(let digits, let exponent):
            let zeros = random.below(3)
            let spelling =
                "\(digits)\(String(repeating: "0", count: zeros))\(random.pick(["e", "E"]))\(exponent - zeros)"
            return space + spelling
        case .string(let scalars): return Self.quoted(scalars, &random) + space
        case .array(let elements):
            return "[" + space + elements.map { $0.spelled(&random) }.joined(separator: "," + space) + "]"
        case .object(let members):
            let spelled = members.shuffled(using: &random).map { key, value in
                Self.quoted(key, &random) + space + ":" + value.spelled(&random)
            }
            return "{" + space + spelled.joined(separator: ",") + space + "}"
        }
    }

    private static func quoted(_ scalars: [Unicode.Scalar], _ random: inout Seeded) -> String {
        var text = "\""
        for scalar in scalars {
            if scalar.value < 0x20 || scalar == "\"" || scalar == "\\" || random.chance(1, in: 4) {
                for unit in String(scalar).utf16 {
                    let hex = String(unit, radix: 16, uppercase: random.chance(1, in: 2))
                    text += "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
                }
            } else {
                text.unicodeScalars.append(scalar)
            }
        }
        return text + "\""
    }
}
