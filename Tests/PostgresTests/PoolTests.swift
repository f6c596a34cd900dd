import Postgres
import TestSupport
import Testing

extension ServerTests {
    @Suite(.database, .timeLimit(.minutes(15))) struct PoolTests {
        @Test func thereAreNeverMoreBackendsThanTheLimit() async throws {
            let pool = PostgresPool("\(TestDatabase.conninfo) application_name=bounded", limit: 4)
            let watcher = try await TestDatabase.connect()
            let most = Shelf(0)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<60 {
                    group.addTask { try await pool.withConnection { _ = try await $0.run("select pg_sleep(0.02)") } }
                }
                group.addTask {
                    for _ in 0..<25 {
                        let count = try await watcher.rows(
                            "select count(*) from pg_stat_activity where application_name = 'bounded'"
                        ) { row in try row.int(0) }
                        most.change { $0 = max($0, count.first ?? 0) }
                        try await Task.sleep(for: .milliseconds(10))
                    }
                }
                try await group.waitForAll()
            }
            #expect(most.value <= 4)
            #expect(most.value >= 2)
            pool.close()
        }

        @Test func connectionsAreUsedAgain() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 4)
            var backends: Set<Int> = []
            for _ in 0..<20 { backends.insert(try await pool.withConnection { await $0.backendPID }) }
            #expect(backends.count == 1)
            pool.close()
        }

        @Test func whoCameFirstIsServedFirst() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 1)
            let came = Shelf<[Int]>([])
            let served = Shelf<[Int]>([])
            var waiting: [Task<Void, any Error>] = []
            try await pool.withConnection { _ in
                for number in 0..<10 {
                    // Nothing else runs on the main actor between the note and the place in the queue.
                    waiting.append(
                        Task { @MainActor in
                            came.change { $0.append(number) }
                            try await pool.withConnection { _ in served.change { $0.append(number) } }
                        })
                }
                while await MainActor.run(body: { came.value.count }) < 10 {
                    try await Task.sleep(for: .milliseconds(5))
                }
            }
            for task in waiting { try await task.value }
            #expect(served.value == came.value)
            pool.close()
        }

        /// Whether a lease works after at most `errorsAllowed` errors: one for each connection that was found dead.
        private func recovers(_ pool: PostgresPool, errorsAllowed: Int) async -> Bool {
            for _ in 0...errorsAllowed {
                if (try? await pool.withConnection { try await $0.run("select 1") }) != nil { return true }
            }
            return false
        }

        @Test func aLentConnectionThatIsTerminatedIsReplaced() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 1)
            let other = try await TestDatabase.connect()
            let error = await postgresError {
                try await pool.withConnection { connection in
                    let pid = await connection.backendPID
                    try await other.run("select pg_terminate_backend(\(pid)::int, 5000)")
                    try await connection.run("select 1")
                }
            }
            #expect(error?.isTransient == true)
            #expect(await self.recovers(pool, errorsAllowed: 0))
            pool.close()
        }

        @Test func anIdleConnectionThatIsTerminatedIsReplaced() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 1)
            let other = try await TestDatabase.connect()
            let pid = try await pool.withConnection { await $0.backendPID }
            try await other.run("select pg_terminate_backend(\(pid)::int, 5000)")
            #expect(await self.recovers(pool, errorsAllowed: 1))
            #expect(await self.recovers(pool, errorsAllowed: 0))
            pool.close()
        }

        @Test func whoWaitsForATerminatedConnectionGetsANewOne() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 1)
            let other = try await TestDatabase.connect()
            var waiting: Task<Int, any Error>?
            try await pool.withConnection { connection in
                waiting = Task { try await pool.withConnection { try await $0.run("select 1").count } }
                try await Task.sleep(for: .milliseconds(100))
                let pid = await connection.backendPID
                try await other.run("select pg_terminate_backend(\(pid)::int, 5000)")
                _ = try? await connection.run("select 1")
            }
            #expect(try await waiting?.value == 1)
            pool.close()
        }

        @Test func aConnectionThatComesBackInATransactionIsThrownAway() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 1)
            let first = try await pool.withConnection { connection in
                try await connection.run("begin")
                return await connection.backendPID
            }
            #expect(try await pool.withConnection { await $0.backendPID } != first)
            pool.close()
        }

        @Test func aServerThatIsNotThereLeavesThePoolWhole() async throws {
            let pool = PostgresPool("host=127.0.0.1 port=1", limit: 1)
            for _ in 0..<3 {
                #expect(await postgresError { try await pool.withConnection { _ in } }?.code == .connectionLost)
            }
            pool.close()
        }

        @Test func closingRefusesWaitersAndNewLeases() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 1)
            try await pool.withConnection { connection in
                let waiting = Task { try await pool.withConnection { _ in } }
                try await Task.sleep(for: .milliseconds(100))
                pool.close()
                let error = await postgresError { try await waiting.value }
                #expect(error?.code == .closed)
                try await connection.run("select 1")
            }
            #expect(await postgresError { try await pool.withConnection { _ in } }?.code == .closed)
        }

        @Test func closingEndsEveryConnection() async throws {
            let pool = PostgresPool("\(TestDatabase.conninfo) application_name=closing", limit: 3)
            try await withThrowingTaskGroup(of: Void.self) { group in
                for _ in 0..<3 {
                    group.addTask { try await pool.withConnection { _ = try await $0.run("select pg_sleep(0.1)") } }
                }
                try await group.waitForAll()
            }
            let watcher = try await TestDatabase.connect()
            func backends() async throws -> Int {
                try await watcher.run("select 1 from pg_stat_activity where application_name = 'closing'").count
            }
            var left = try await backends()
            #expect(left > 0)
            pool.close()
            let deadline = ContinuousClock.now + .seconds(300)
            while left > 0, ContinuousClock.now < deadline {
                try await Task.sleep(for: .milliseconds(20))
                left = try await backends()
            }
            #expect(left == 0)
        }

        /// A request that is cancelled just as it begins to wait must end too.
        @Test func whoeverIsCancelledStopsWaiting() async throws {
            let pool = PostgresPool(TestDatabase.conninfo, limit: 1)
            try await pool.withConnection { _ in
                let ended = await finishes(within: .seconds(120)) {
                    for round in 0..<30_000 {
                        let waiting = (0..<8).map { _ in Task.detached { try? await pool.withConnection { _ in } } }
                        for _ in 0..<(round % 20) { await Task.yield() }
                        for task in waiting { task.cancel() }
                        for task in waiting { await task.value }
                    }
                }
                #expect(ended)
            }
            pool.close()
        }

        /// A request that begins to wait just as the pool closes must end too.
        @Test func whoeverComesWhileThePoolClosesIsRefused() async throws {
            let conninfo = TestDatabase.conninfo
            let ended = await finishes(within: .seconds(120)) {
                for round in 0..<500 {
                    let pool = PostgresPool(conninfo, limit: 1)
                    _ = try? await pool.withConnection { _ in
                        let coming = (0..<16).map { _ in Task.detached { try? await pool.withConnection { _ in } } }
                        for _ in 0..<(round % 20) { await Task.yield() }
                        pool.close()
                        for task in coming { await task.value }
                    }
                }
            }
            #expect(ended)
        }
    }
}
