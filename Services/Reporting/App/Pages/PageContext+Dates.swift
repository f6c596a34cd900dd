internal import JSON
internal import Shared

extension PageContext {
    private static let months: [PageLanguage: [String]] = [
        .indonesian: [
            "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober",
            "November",
            "Desember",
        ],
        .english: [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November",
            "December",
        ],
    ]

    /// A date as a reader says it, as exact as it is known.
    func date(_ text: String) -> String {
        guard let date = CoarseDate(text) else { return text }
        switch date.precision {
        case .unknown: return self.word("unknown_date")
        case .onOrBefore: return self.phrase("on_or_before", self.point(text.dropFirst(3).dropLast()))
        case .interval: return text.split(separator: "/").map { self.point($0) }.joined(separator: " – ")
        case .day, .month, .year: return self.point(text[...])
        }
    }

    /// From when to when; with one side only, that side.
    func span(_ start: String?, _ end: String?) -> String {
        switch (start, end) {
        case (let start?, let end?) where start == end: self.date(start)
        case (let start?, let end?): "\(self.date(start)) – \(self.date(end))"
        case (let one?, nil), (nil, let one?): self.date(one)
        case (nil, nil): ""
        }
    }

    /// `2016`, `2016-03` or `2016-03-24`.
    private func point(_ text: Substring) -> String {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard let year = parts.first else { return String(text) }
        if self.language == .korean {
            return zip(["년", "월", "일"], parts).map { "\($1)\($0)" }.joined(separator: " ")
        }
        guard parts.count > 1, let month = Self.months[self.language]?[parts[1] - 1] else { return String(year) }
        return parts.count > 2 ? "\(parts[2]) \(month) \(year)" : "\(month) \(year)"
    }
}
