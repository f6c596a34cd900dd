internal import FoundationEssentials
internal import Shared

/// The numbers in a figure as a source printed it: `Rp215 miliar (30,97 persen)` has an amount and a percentage.
struct QuotedText: Sendable {
    /// Numbers that are not percentages, in the order of the text.
    let amounts: [PrintedFigure]
    /// The amounts without those that an unknown word follows: a misspelt `milya` may be a power of ten.
    let scaled: [PrintedFigure]
    /// Numbers before a word or sign for percent.
    let percentages: [PrintedFigure]

    /// - Parameter unit: the unit as printed beside the figure, whose word for a power of ten counts where the text
    ///   itself has none.
    init(_ text: String, unit: String? = nil) {
        let common = unit.flatMap(Self.scale)
        var (amounts, scaled, percentages): ([PrintedFigure], [PrintedFigure], [PrintedFigure]) = ([], [], [])
        var rest = text[...]
        while let start = rest.firstIndex(where: Self.isDigit) {
            let digits = rest[start...].prefix { Self.isDigit($0) || $0 == "." || $0 == "," }
            rest = rest[digits.endIndex...]
            let number = String(digits.reversed().drop { !Self.isDigit($0) }.reversed())
            let after = rest.drop { $0 == " " || $0 == "\u{a0}" }
            let word = String(after.prefix { $0.isLetter || $0 == "%" })
            let isPercent = word.hasPrefix("%") || Self.percentWords.contains(word.lowercased())
            let own = word.isEmpty ? nil : PrintedScale(beginning: word)
            let scale = isPercent ? PrintedScale.one : own ?? common ?? .one
            guard let figure = Self.figure(number, scale) else { continue }
            if isPercent {
                percentages.append(figure)
            } else {
                amounts.append(figure)
                if word.isEmpty || own != nil { scaled.append(figure) }
            }
        }
        self.amounts = amounts
        self.scaled = scaled
        self.percentages = percentages
    }

    private static let percentWords: Set<String> = ["persen", "percent", "퍼센트"]

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isWholeNumber }

    private static func scale(_ unit: String) -> PrintedScale? {
        unit.split(whereSeparator: { !$0.isLetter }).compactMap { PrintedScale(beginning: String($0)) }.first
    }

    /// The number, by the mark that it uses for decimals. A single mark before exactly three digits separates groups.
    private static func figure(_ digits: String, _ scale: PrintedScale) -> PrintedFigure? {
        let marks = digits.filter { $0 == "." || $0 == "," }
        guard let last = marks.last else { return PrintedFigure(digits, mark: .comma, scale: scale) }
        let isGroup: Bool
        if Set(marks).count > 1 {
            isGroup = false
        } else {
            let decimals = digits.reversed().prefix { self.isDigit($0) }.count
            isGroup = marks.count > 1 || decimals == 3 && scale == .one
        }
        let mark: DecimalMark = (last == ",") != isGroup ? .comma : .point
        return PrintedFigure(digits, mark: mark, scale: scale)
    }
}

extension PrintedFigure {
    /// The printed amount that an observation states as its value; nil where none of the printed numbers is near it.
    init?(of figure: ObservedFigure) {
        guard let value = figure.value?.point, let quoted = figure.step.quoted,
            let printed = QuotedText(quoted, unit: figure.step.quotedUnit).amounts.first(where: {
                $0.least <= value && value <= $0.greatest
            })
        else { return nil }
        self = printed
    }

    /// The digits of a number that no source prints in another way.
    init?(_ value: Decimal) { self.init(value.description, mark: .point) }

    /// The printed number of an observed value, or its digits.
    init?(orDigitsOf figure: ObservedFigure) {
        if let printed = PrintedFigure(of: figure) {
            self = printed
        } else if let value = figure.value?.point, let digits = PrintedFigure(value) {
            self = digits
        } else {
            return nil
        }
    }
}
