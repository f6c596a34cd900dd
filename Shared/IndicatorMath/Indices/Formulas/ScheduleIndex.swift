internal import FoundationEssentials
public import Shared

/// Progress relative to the elapsed part of the target period (formula F6, own definition).
public enum ScheduleIndex {
    /// p ÷ e, where p is the progress from the baseline and e the elapsed share of the target period. 1 means on
    /// schedule; the bands are `BandTable.scheduleIndex`. Not defined where nothing has elapsed or p is not defined.
    public static func ratio(
        progress: ComputedFigure, period: Period?, on day: CalendarDate
    ) -> ComputedFigure {
        guard case .value(let progress, let isApproximate) = progress else { return progress }
        let inputs: [Quantity?] = [isApproximate ? .about(progress) : .exact(progress)]
        return ComputedFigure(inputs) { () throws(NotDefined) in
            guard let period else { throw .periodUnknown }
            let share = try ElapsedShare(of: period, on: day)
            if share.elapsedDays == 0 { throw .periodNotBegun }
            // There are two divisions. An index that is exactly a boundary must not differ from it in the last digit.
            return (progress * Decimal(share.totalDays) / Decimal(share.elapsedDays)).settled
        }
    }
}
