internal import FoundationEssentials
public import Shared

extension Translation {
    /// A value in a sentence, which each language writes in its own way.
    enum Slot {
        case date(CoarseDate)
        case day(CalendarDate)
        case count(Int)
        /// Digits such as `0.45`.
        case number(String)
        case percent(String)
        case money(Decimal, String)
        /// A name that was stated; else the code.
        case name(LanguageMap?, String)
        case word(Translation)
        /// Names or words, one after the other.
        case list([Slot], separator: String = ", ")

        func text(in language: PageLanguage) -> String {
            switch self {
            case .date(let date): language.date(date)
            case .day(let day): language.date(CoarseDate(day: day))
            case .count(let count): language.number("\(count)")
            case .number(let digits): language.number(digits)
            case .percent(let digits): language.number(digits) + "%"
            case .money(let amount, let currency): language.amount(amount, currency)
            case .name(let name, let code): name?.text(in: language.preferences) ?? code
            case .word(let word): word.text(in: language)
            case .list(let slots, let separator):
                slots.map { $0.text(in: language) }.joined(separator: separator)
            }
        }
    }

    /// A text that is the same in every language.
    static func same(_ text: String) -> Translation { Translation(text, text, text) }

    public static func days(_ count: Int) -> Translation {
        count == 1
            ? Translation("1 hari", "1 day", "1일") : Translation("{0} hari", "{0} days", "{0}일").filled(.count(count))
    }

    static func months(_ count: Int) -> Translation {
        count == 1
            ? Translation("1 bulan", "1 month", "1개월")
            : Translation("{0} bulan", "{0} months", "{0}개월").filled(.count(count))
    }

    /// The sentence with its values, in every language.
    func filled(_ slots: Slot...) -> Translation {
        func text(_ language: PageLanguage) -> String {
            self.filled(slots.map { $0.text(in: language) }, in: language)
        }
        return Translation(text(.indonesian), text(.english), text(.korean))
    }
}
