public import Shared

extension PageLanguage {
    private static let indonesianMonths = [
        "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November",
        "Desember",
    ]

    private static let englishMonths = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
        "December",
    ]

    /// A date in readable form, as exact as it is known.
    public func date(_ date: CoarseDate) -> String {
        switch date.precision {
        case .unknown: Translation.unknownDate.text(in: self)
        case .onOrBefore: Translation.onOrBefore.filled(self.point(date.text.dropFirst(3).dropLast()), in: self)
        case .interval: date.text.split(separator: "/").map { self.point($0) }.joined(separator: " – ")
        case .day, .month, .year: self.point(date.text[...])
        }
    }

    /// A year, a month or a day.
    public func date(year: Int, month: Int?, day: Int?) -> String {
        let months: [String]
        switch self {
        case .korean:
            return ["\(year)년", month.map { "\($0)월" }, day.map { "\($0)일" }].compactMap { $0 }.joined(separator: " ")
        case .indonesian: months = Self.indonesianMonths
        case .english: months = Self.englishMonths
        }
        guard let month else { return String(year) }
        return (day.map { "\($0) " } ?? "") + "\(months[month - 1]) \(year)"
    }

    /// `2016`, `2016-03` or `2016-03-24`.
    private func point(_ text: Substring) -> String {
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard let year = parts.first else { return String(text) }
        return self.date(year: year, month: parts.count > 1 ? parts[1] : nil, day: parts.count > 2 ? parts[2] : nil)
    }
}
