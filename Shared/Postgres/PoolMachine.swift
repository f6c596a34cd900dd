/// Decides which request gets which connection, without side effects. The caller performs the returned action.
struct PoolMachine {
    private var idle: [Int] = []
    private var waiting: [Int] = []
    private var open = 0
    private var isDraining = false
    let limit: Int

    init(limit: Int) { self.limit = limit }

    enum LeaseAction: Equatable {
        case lend(connection: Int)
        case connect, wait, refuse
    }

    /// A request asks for a connection.
    mutating func lease(request: Int) -> LeaseAction {
        if self.isDraining { return .refuse }
        if let connection = self.idle.popLast() { return .lend(connection: connection) }
        guard self.open < self.limit else {
            self.waiting.append(request)
            return .wait
        }
        self.open += 1
        return .connect
    }

    enum ReturnAction: Equatable {
        case lend(to: Int)
        case keep, close
    }

    /// A usable connection is returned.
    mutating func giveBack(_ connection: Int) -> ReturnAction {
        if self.isDraining {
            self.open -= 1
            return .close
        }
        if !self.waiting.isEmpty { return .lend(to: self.waiting.removeFirst()) }
        self.idle.append(connection)
        return .keep
    }

    enum LossAction: Equatable {
        case connect(for: Int)
        case nothing
    }

    /// A connection broke or could not be opened; the request that has waited longest may open another.
    mutating func lose() -> LossAction {
        self.open -= 1
        guard !self.waiting.isEmpty, self.open < self.limit else { return .nothing }
        self.open += 1
        return .connect(for: self.waiting.removeFirst())
    }

    /// A request has given up waiting. False when it was served meanwhile.
    mutating func abandon(request: Int) -> Bool {
        guard let position = self.waiting.firstIndex(of: request) else { return false }
        self.waiting.remove(at: position)
        return true
    }

    /// Stops leasing. Returns the waiting requests to refuse, and the connections to close at once.
    mutating func drain() -> (refuse: [Int], close: [Int]) {
        self.isDraining = true
        defer {
            self.open -= self.idle.count
            self.waiting = []
            self.idle = []
        }
        return (self.waiting, self.idle)
    }

    /// Connections that are open or being opened.
    var openCount: Int { self.open }
}
