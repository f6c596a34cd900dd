import Testing

@testable import Postgres

struct PoolMachineTests {
    @Test func connectionsAreMadeUpToTheLimit() {
        var machine = PoolMachine(limit: 2)
        #expect(machine.lease(request: 1) == .connect)
        #expect(machine.lease(request: 2) == .connect)
        #expect(machine.openCount == 2)
        #expect(machine.lease(request: 3) == .wait)
        #expect(machine.openCount == 2)
    }

    @Test func whatComesBackIsKeptAndLentAgain() {
        var machine = PoolMachine(limit: 2)
        _ = machine.lease(request: 1)
        #expect(machine.giveBack(10) == .keep)
        #expect(machine.lease(request: 2) == .lend(connection: 10))
        #expect(machine.openCount == 1)
    }

    @Test func theOneUsedLastIsLentFirst() {
        var machine = PoolMachine(limit: 2)
        _ = machine.lease(request: 1)
        _ = machine.lease(request: 2)
        _ = machine.giveBack(10)
        _ = machine.giveBack(11)
        #expect(machine.lease(request: 3) == .lend(connection: 11))
        #expect(machine.lease(request: 4) == .lend(connection: 10))
        #expect(machine.lease(request: 5) == .wait)
    }

    @Test func whoWaitsLongestIsServedFirst() {
        var machine = PoolMachine(limit: 1)
        _ = machine.lease(request: 1)
        _ = machine.lease(request: 2)
        _ = machine.lease(request: 3)
        #expect(machine.giveBack(10) == .lend(to: 2))
        #expect(machine.giveBack(10) == .lend(to: 3))
        #expect(machine.giveBack(10) == .keep)
        #expect(machine.openCount == 1)
    }

    @Test func aLossMakesRoomForWhoeverWaits() {
        var machine = PoolMachine(limit: 1)
        _ = machine.lease(request: 1)
        _ = machine.lease(request: 2)
        #expect(machine.lose() == .connect(for: 2))
        #expect(machine.openCount == 1)
        #expect(machine.lose() == .nothing)
        #expect(machine.openCount == 0)
        #expect(machine.lease(request: 3) == .connect)
    }

    @Test func whoGivesUpIsPassedOver() {
        var machine = PoolMachine(limit: 1)
        _ = machine.lease(request: 1)
        _ = machine.lease(request: 2)
        _ = machine.lease(request: 3)
        #expect(machine.abandon(request: 2) == true)
        #expect(machine.abandon(request: 2) == false)
        #expect(machine.giveBack(10) == .lend(to: 3))
        #expect(machine.abandon(request: 3) == false)
        #expect(machine.abandon(request: 1) == false)
    }

    @Test func drainingRefusesWaitersAndClosesWhatIsIdle() {
        var machine = PoolMachine(limit: 3)
        for request in 1...3 { _ = machine.lease(request: request) }
        _ = machine.giveBack(10)
        _ = machine.giveBack(11)
        let drained = machine.drain()
        #expect(drained.refuse.isEmpty)
        #expect(drained.close == [10, 11])
        #expect(machine.openCount == 1)
        #expect(machine.lease(request: 4) == .refuse)
        #expect(machine.giveBack(12) == .close)
        #expect(machine.openCount == 0)
    }

    @Test func drainingNamesEveryWaiter() {
        var machine = PoolMachine(limit: 1)
        for request in 1...3 { _ = machine.lease(request: request) }
        let drained = machine.drain()
        #expect(drained.refuse == [2, 3])
        #expect(drained.close.isEmpty)
        #expect(machine.lose() == .nothing)
        #expect(machine.openCount == 0)
        let again = machine.drain()
        #expect(again.refuse.isEmpty)
        #expect(again.close.isEmpty)
    }

    /// Random use: never more connections than the limit, no request waits beside an idle one, all end closed.
    @Test(arguments: 1...20) func noStoryBreaksTheRules(_ seed: Int) {
        var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15
        func random(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        var machine = PoolMachine(limit: 1 + random(4))
        var lent: [Int] = []
        var waiting: [Int] = []
        var next = 0
        for request in 1...500 {
            switch random(4) {
            case 0, 1:
                switch machine.lease(request: request) {
                case .lend(let connection): lent.append(connection)
                case .connect:
                    next += 1
                    lent.append(next)
                case .wait: waiting.append(request)
                case .refuse: Issue.record("refused before draining")
                }
            case 2:
                guard !lent.isEmpty else { continue }
                let connection = lent.remove(at: random(lent.count))
                if random(3) == 0 {
                    if case .connect(let served) = machine.lose() {
                        #expect(served == waiting.first)
                        waiting.removeAll { $0 == served }
                        next += 1
                        lent.append(next)
                    }
                } else if case .lend(let served) = machine.giveBack(connection) {
                    #expect(served == waiting.first)
                    waiting.removeAll { $0 == served }
                    lent.append(connection)
                }
            default:
                guard !waiting.isEmpty else { continue }
                #expect(machine.abandon(request: waiting.remove(at: random(waiting.count))) == true)
            }
            #expect(machine.openCount <= machine.limit)
            #expect(Set(lent).count == lent.count)
            #expect(waiting.isEmpty || lent.count == machine.limit)
        }
        #expect(machine.drain().refuse == waiting)
        for connection in lent { #expect(machine.giveBack(connection) == .close) }
        #expect(machine.openCount == 0)
    }
}
