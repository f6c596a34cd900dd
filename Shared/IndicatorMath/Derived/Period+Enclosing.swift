internal import Shared

extension Period {
    /// The period of a frequency that it is, or that it is a part of; nil where it is neither.
    func enclosing(_ frequency: FormulaFrequency, firstMonth: Int) -> Period? {
        if self.isOne(frequency) { return self }
        guard let own = self.type.months, own < frequency.months, let start, start.parts.day == 1 else { return nil }
        let first = frequency == .fiscalYear ? firstMonth : 1
        let back = (start.parts.month - first + 12) % frequency.months
        return start.adding(months: -back).flatMap { Period(frequency, from: $0) }.flatMap {
            self.isWithin($0) ? $0 : nil
        }
    }
}
