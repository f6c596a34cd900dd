internal import FoundationEssentials
internal import ReportingDomain
internal import Shared

// Numbers and days of a report as lengths of a drawing. A drawing rounds; the table beside it has every digit.
extension Decimal {
    /// The nearest binary number.
    var drawn: Double { Double(self.description) ?? 0 }
}

extension Quantity {
    /// Nil for a range or a bound, which no point can show.
    var drawn: Double? { self.point?.drawn }
}

extension CoarseDate {
    /// The first and the last day; nil where one is not known.
    var drawnDays: (from: Double, to: Double)? {
        guard let from = self.earliest?.dayNumber, let to = self.latest?.dayNumber else { return nil }
        return (Double(from), Double(to))
    }
}

extension PageContext {
    /// A number at an axis, in short form.
    func axis(_ value: Double, currency: String?) -> String {
        let decimal = Decimal(string: String(value)) ?? 0
        return currency.map { self.language.amount(decimal, $0) } ?? self.language.number(Self.plain(value))
    }

    private static func plain(_ value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        return (Decimal(string: String(value)) ?? 0).rounded(places: 2).description
    }

    /// What a chart rests on: the day of the report and the number of events.
    func chartSource(_ asOf: CalendarDate, _ events: Int) -> String {
        "\(self.word(.asOf)) \(self.date(asOf)) · \(self.eventsCounted(events))"
    }
}
