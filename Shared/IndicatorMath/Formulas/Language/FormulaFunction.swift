/// The functions of the language, in the order in which messages list them.
enum FormulaFunction: String, CaseIterable, Sendable {
    case sum, previous, running, ratio, percent

    enum Kind {
        case overPeriods(PeriodFunction)
        case quotient(QuotientFunction)
    }

    var kind: Kind {
        switch self {
        case .sum: .overPeriods(.sum)
        case .previous: .overPeriods(.previous)
        case .running: .overPeriods(.running)
        case .ratio: .quotient(.ratio)
        case .percent: .quotient(.percent)
        }
    }

    /// An example of its use.
    var example: String {
        switch self {
        case .sum, .previous, .running: "\(self.rawValue)({tax.hotel})"
        case .ratio, .percent: "\(self.rawValue)({tax.hotel} + {tax.land}; {target.hotel} + {target.land})"
        }
    }

    /// The order of its operations, as a sentence.
    var order: String {
        switch self {
        case .sum:
            "sum: the expression is computed for each sub-period, then the results are added."
        case .previous:
            "previous: the expression is computed for the period before."
        case .running:
            """
            running: the expression is computed for each period of the year up to this one, then the results are \
            added.
            """
        case .ratio:
            "ratio: the numerators are added, the denominators are added, then the sums are divided once."
        case .percent:
            """
            percent: the numerators are added, the denominators are added, the sums are divided once, then the \
            quotient is multiplied by 100.
            """
        }
    }
}
