/// The first and last day of an activity, as exact as they are known.
enum ActivitySpan {
    static func read(_ fields: Fields) throws(Invalid) -> (start: CoarseDate?, end: CoarseDate?) {
        let start: CoarseDate? = try fields.optional("start")
        let end: CoarseDate? = try fields.optional("end")
        if !Door.isPassed, let start, let end, end.isBefore(start) == .yes {
            throw Invalid(fields.path(of: "end"), "\(end) lies before start \(start)")
        }
        return (start, end)
    }
}
