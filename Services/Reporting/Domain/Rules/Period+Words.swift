internal import Shared

extension Period {
    /// The period as sentences name it: a year, else its first and last day.
    var words: Translation {
        if self.type == .fullYear, let year = self.start?.year {
            return Translation("{0}", "{0}", "{0}년").filled(.word(.same("\(year)")))
        }
        if let date = self.date { return Translation.same("{0}").filled(.date(date)) }
        guard let start = self.start, let end = self.end else { return Translation.same("") }
        return Translation.same("{0} – {1}").filled(.day(start), .day(end))
    }
}
