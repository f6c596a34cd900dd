internal import ReportingDomain
internal import Shared
internal import Synchronization

/// The pages that were asked for last, so that a page which many readers open is rendered once. Bounded by their size.
final class RenderedPages: Sendable {
    /// Everything by which the page of a version can differ.
    struct Key: Hashable {
        let digest: String
        let number: Int
        let eventsCounted: Int
        let state: ReportState
        let kind: ReportKind
        let language: PageLanguage
    }

    private struct State {
        var pages: [Key: String] = [:]
        /// The most recently used one is last.
        var order: [Key] = []
        var size = 0
    }

    private let limit: Int
    private let state = Mutex(State())

    /// - Parameter limit: the greatest number of bytes kept; a larger page is rendered each time.
    init(limit: Int = 24 << 20) { self.limit = limit }

    func page(_ key: Key, render: () throws -> String) rethrows -> String {
        let known = self.state.withLock { state -> String? in
            guard let page = state.pages[key] else { return nil }
            state.order.removeAll { $0 == key }
            state.order.append(key)
            return page
        }
        if let known { return known }
        let page = try render()
        self.state.withLock { state in
            guard page.utf8.count <= self.limit / 4, state.pages.updateValue(page, forKey: key) == nil else { return }
            state.order.append(key)
            state.size += page.utf8.count
            while state.size > self.limit, let oldest = state.order.first {
                state.order.removeFirst()
                state.size -= state.pages.removeValue(forKey: oldest)?.utf8.count ?? 0
            }
        }
        return page
    }
}
