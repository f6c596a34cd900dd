public import HTTP
public import Shared

extension EntityReader {
    /// The entities of a page that could be read without `too-many-events`: all of those that were asked for, or fewer.
    public struct Fitting<Value> {
        public let value: Value
        public let keys: [EntityKey]
        /// The next entity, if it alone has too many events, and why; nil when it can be read, or when there is none.
        public let omitted: (key: EntityKey, problem: Problem)?
        private let asked: Int

        fileprivate init(
            _ value: Value, _ keys: [EntityKey], omitted: (key: EntityKey, problem: Problem)? = nil, of asked: Int
        ) {
            self.value = value
            self.keys = keys
            self.omitted = omitted
            self.asked = asked
        }

        /// The entity after which the next page begins; nil when this page is the last.
        ///
        /// - Parameter limit: the number of entities of a full page.
        public func next(limit: Int) -> EntityKey? {
            let isWhole = self.keys.count + (self.omitted == nil ? 0 : 1) == self.asked
            return isWhole && self.asked < limit ? nil : self.omitted?.key ?? self.keys.last
        }
    }

    /// Reads a page of entities, from the first key on.
    public func fitting<Value>(
        _ keys: [EntityKey], _ read: ([EntityKey]) async throws -> Value
    ) async throws -> Fitting<Value> {
        var count = keys.count
        while true {
            do {
                let page = Array(keys.prefix(count))
                return Fitting(try await read(page), page, of: keys.count)
            } catch let problem as Problem where problem.slug == "too-many-events" && count > 0 {
                if count == 1 {
                    return Fitting(try await read([]), [], omitted: (keys[0], problem), of: keys.count)
                }
                count /= 2
            }
        }
    }
}
