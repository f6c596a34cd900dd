public import HTTP
public import Messaging
internal import Shared

extension HTTPRequest {
    /// The cursor of a listing that is sorted by time first.
    ///
    /// - Parameters:
    ///   - name: the query parameter.
    ///   - count: the number of values by which the listing is sorted.
    ///   - isValid: whether the values after the time have the form that the listing gives them.
    public func cursor(
        _ name: String = "after", count: Int, isValid: ([String]) -> Bool = { _ in true }
    ) throws(Problem) -> PageCursor? {
        try self.parameter(query: name) { text in
            PageCursor(text, count: count).flatMap { cursor in
                Instant(cursor.values[0]) != nil && isValid(cursor.values) ? cursor : nil
            }
        }
    }
}
