internal import FoundationEssentials
internal import JSON

/// The corrected form of a value: the same value, in the form that the field accepts.
enum CorrectedForm {
    /// Longer values are not repeated.
    private static let longest = 120

    /// Nil where the value is incomplete, ambiguous or long.
    static func of(_ json: JSONView, _ type: FieldType) -> String? {
        switch type {
        case .number, .decimal, .integer, .quantity: Self.number(json)
        case .money, .approximateMoney: Self.money(json)
        case .text: Self.text(json).map { #"{"en": \#($0)}"# }
        case .entity(let kinds, _):
            json.kind != .string
                ? nil
                : Self.code(json).map { #"{"kind": "\#((kinds.first ?? .city).rawValue)", "code": \#($0)}"# }
        case .code, .reference, .definition: Self.code(json)
        case .flag: json.string.flatMap { ["true", "false"].contains($0.lowercased()) ? $0.lowercased() : nil }
        case .date, .day: Self.date(json)
        case .period: Self.period(json)
        case .listed(let list), .listedWord(let list, _): Self.listed(json, list)
        case .word(let words): json.string.flatMap { EditDistance.nearest(to: $0, in: words).first }.map(Self.quoted)
        case .object(let object) where object.members.contains { $0.name == "text" && $0.isRequired }:
            Self.text(json).map { #"{"text": {"en": \#($0)}}"# }
        case .list(let element, _):
            json.kind == .array ? nil : (Self.of(json, element) ?? Self.written(json)).map { "[\($0)]" }
        case .event, .string, .moment, .agencyIdentifier, .language, .sha256, .citation, .dimensions, .object,
            .anyObject:
            nil
        }
    }

    private static func quoted(_ text: String) -> String { JSONValue.string(text).text }

    private static func text(_ json: JSONView) -> String? {
        json.string.flatMap { $0.utf8.count <= Self.longest ? Self.quoted($0) : nil }
    }

    private static func written(_ json: JSONView) -> String? {
        json.raw.count <= Self.longest ? String(decoding: json.raw, as: UTF8.self) : nil
    }

    /// A number that was written as a string: with a decimal comma, points between thousands, or a percent sign.
    private static func number(_ json: JSONView) -> String? {
        guard var text = json.string else { return nil }
        text = text.filter { !$0.isWhitespace && $0 != "%" && $0 != "_" }
        // A single separator before three digits divides a fraction in one country and thousands in another.
        let groups = text.drop { $0 == "-" }.split(separator: ",", omittingEmptySubsequences: false)
            .flatMap { $0.split(separator: ".", omittingEmptySubsequences: false) }
        if groups.count == 2, groups[1].count == 3, groups[0] != "0" { return nil }
        let (commas, points) = (text.count { $0 == "," }, text.count { $0 == "." })
        if commas == 1, points == 0 {
            text = text.replacing(",", with: ".")
        } else if commas == 1, points > 0, let comma = text.lastIndex(of: ","), let point = text.lastIndex(of: ".") {
            // The last separator divides the fraction.
            text =
                comma > point ? text.replacing(".", with: "").replacing(",", with: ".") : text.replacing(",", with: "")
        } else if points > 1 {
            text = text.replacing(".", with: "")
        } else if commas > 1 {
            text = text.replacing(",", with: "")
        }
        let digits = text.drop { $0 == "-" }
        guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }), digits.first != ".",
            digits.last != ".", digits.count(where: { $0 == "." }) <= 1, Decimal(string: text) != nil
        else { return nil }
        return text
    }

    private static func money(_ json: JSONView) -> String? {
        switch json.kind {
        case .number: Self.written(json).map { #"{"amount": \#($0), "currency": "IDR"}"# }
        case .string: Self.number(json).map { #"{"amount": \#($0), "currency": "IDR"}"# }
        default: nil
        }
    }

    private static func code(_ json: JSONView) -> String? {
        if let code = json["code"]?.string { return Self.quoted(code) }
        guard let text = json.string ?? json.number.map({ String($0) }) else { return nil }
        var code = ""
        for character in text.lowercased() {
            if character.isASCII, character.isLetter || character.isNumber || "._-".contains(character) {
                code.append(character)
            } else if !code.isEmpty, code.last != "-" {
                code.append("-")
            }
        }
        while let last = code.last, "._-".contains(last) { code.removeLast() }
        return Code(code).map { Self.quoted($0.text) }
    }

    /// `2016/03/24`, `24.03.2016`, `24-3-2016`, a day with a time, or a year as a number.
    private static func date(_ json: JSONView) -> String? {
        if let number = json.number { return CoarseDate(String(number)) == nil ? nil : Self.quoted(String(number)) }
        guard let text = json.string else { return nil }
        if text.count > 10, let day = CalendarDate(text.prefix(10)) { return Self.quoted(day.description) }
        let parts = text.split { "/.-".contains($0) }.compactMap { Int($0) }
        guard parts.count == 3 else { return nil }
        let (year, month, day) = parts[0] > 31 ? (parts[0], parts[1], parts[2]) : (parts[2], parts[1], parts[0])
        // 3/4 may be the third of April or the fourth of March.
        guard parts[0] > 31 || day > 12, year >= 1000 else { return nil }
        return CalendarDate(year: year, month: month, day: day).map { Self.quoted($0.description) }
    }

    /// A year alone.
    private static func period(_ json: JSONView) -> String? {
        guard let year = json.string ?? json.number.map({ String($0) }), CoarseDate(year)?.precision == .year else {
            return nil
        }
        return #"{"start": "\#(year)-01-01", "end": "\#(year)-12-31", "type": "full_year"}"#
    }

    private static func listed(_ json: JSONView, _ list: CodeList) -> String? {
        guard let text = json.string ?? json.number.map({ String($0) }) else { return nil }
        return list.contains(text) ? Self.quoted(text) : list.nearest(to: text).map(Self.quoted)
    }
}

extension CodeList {
    /// The code that was meant: in another letter case, or with one character wrong. Nil where several are possible.
    func nearest(to code: String) -> String? {
        // A withdrawn code, or a number, has a meaning of its own: a similar code is not what was meant.
        guard !self.all.contains(where: { $0.code == code && $0.isWithdrawn }), !code.allSatisfy(\.isNumber) else {
            return nil
        }
        let upper = code.uppercased()
        if code != upper, self.contains(upper) { return upper }
        if self.contains(code.lowercased()) { return code.lowercased() }
        guard code.utf8.count >= 3 else { return nil }
        let near = EditDistance.nearest(to: code, in: self.all.filter { !$0.isWithdrawn }.map(\.code))
        return near.count == 1 ? near[0] : nil
    }
}
