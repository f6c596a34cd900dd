internal import Lifecycle
internal import Messaging
internal import Observability
internal import Postgres
internal import Synchronization
internal import TestSupport
internal import Testing

/// A handler that does all jobs of one subject together.
@Suite(.needsPostgres, .timeLimit(.minutes(15)))
struct GroupedWorkTests {
    /// What a handler received, and how many runs of it there were at the same time.
    private final class Log: Sendable {
        struct State {
            var done: [String: [[String]]] = [:]
            var open: [String: Int] = [:]
            var mostAtOnce = 0
            var mostOfOneThing = 0
        }
        let state = Mutex(State())

        func open(_ thing: String) {
            self.state.withLock { state in
                state.open[thing, default: 0] += 1
                state.mostAtOnce = max(state.mostAtOnce, state.open.values.reduce(0, +))
                state.mostOfOneThing = max(state.mostOfOneThing, state.open[thing] ?? 0)
            }
        }

        /// A lane may find that another one has just claimed everything.
        func close(_ thing: String, _ pieces: [String]) {
            self.state.withLock { state in
                state.open[thing, default: 1] -= 1
                if !pieces.isEmpty { state.done[thing, default: []].append(pieces.sorted()) }
            }
        }

        var done: [String: [[String]]] { self.state.withLock { $0.done } }
        var pieces: Int { self.done.values.flatMap { $0 }.map(\.count).reduce(0, +) }
    }

    private static func leave(
        _ jobs: [PieceJob], after pause: Duration = .zero, _ bench: IntakeBench
    ) async throws {
        try await bench.pool.withTransaction { try await $0.enqueue(jobs, after: pause) }
    }

    @Test func allPiecesAboutAThingAreTakenTogetherAndNoneOfAnother() async throws {
        try await IntakeBench.with { bench in
            try await Self.leave(
                [
                    PieceJob("p", "1"), PieceJob("pp", "1"), PieceJob("p", "2"), PieceJob("q", "1"), PieceJob("q", "2"),
                    PieceJob("p%", "1"),
                ], bench)
            // Work done now need not be repeated soon.
            try await Self.leave([PieceJob("p", "later")], after: .seconds(3600), bench)
            try await Self.leave([PieceJob("z", "later")], after: .seconds(3600), bench)
            let log = Log()
            let work = JobRunner(
                pool: bench.pool,
                handlers: [
                    .bySubject(PieceJob.self, lanes: 2) { job, claim, _ in
                        let thing = job.subject
                        log.open(thing)
                        log.close(thing, try await claim().map(\.piece))
                    }
                ], readiness: Readiness([]), log: .silent)
            while try await !work.doSome() {}
            #expect(
                log.done == ["p": [["1", "2", "later"]], "pp": [["1"]], "p%": [["1"]], "q": [["1", "2"]]])
            #expect(try await bench.texts("select subject from job") == ["z"])
        }
    }

    @Test func aThingThatCannotBeDoneHoldsNoOtherUpAndKeepsItsPieces() async throws {
        try await IntakeBench.with { bench in
            try await Self.leave(
                [PieceJob("bad", "1"), PieceJob("bad", "2"), PieceJob("good", "1"), PieceJob("good", "2")], bench)
            struct Broken: Error {}
            let log = Log()
            let attempts = Mutex(0)
            let readiness = Readiness([])
            let work = JobRunner(
                pool: bench.pool,
                handlers: [
                    .bySubject(PieceJob.self, lanes: 2) { job, claim, _ in
                        let thing = job.subject
                        log.open(thing)
                        let pieces = try await claim().map(\.piece)
                        if thing == "bad" {
                            attempts.withLock { $0 += 1 }
                            throw Broken()
                        }
                        log.close(thing, pieces)
                    }
                ], readiness: readiness, log: .silent)
            while try await !work.doSome() {}
            #expect(log.done == ["good": [["1", "2"]]])
            // All its pieces are postponed together, not one after the other with an attempt each.
            #expect(attempts.withLock { $0 } == 1)
            #expect(
                try await bench.texts("select subject || detail from job where run_after > now() order by 1")
                    == ["bad1", "bad2"])
            #expect(!readiness.isReady)
        }
    }

    /// While a subject with more pieces than one query returns is being worked on, it hides no other subject.
    @Test func manyPiecesOfAThingThatIsBeingDoneHideNoOther() async throws {
        try await IntakeBench.with { bench in
            try await Self.leave((1...300).map { PieceJob("large", "\($0)") }, bench)
            let log = Log()
            let work = JobRunner(
                pool: bench.pool,
                handlers: [
                    .bySubject(PieceJob.self, lanes: 2) { job, claim, _ in
                        let thing = job.subject
                        log.open(thing)
                        let pieces = try await claim().map(\.piece)
                        if thing == "large" {
                            try await Self.leave([PieceJob("small", "1")], bench)
                            // It finishes after the other one.
                            while log.done["small"] == nil { try await Task.sleep(for: .milliseconds(10)) }
                        }
                        log.close(thing, pieces)
                    }
                ], readiness: Readiness([]), log: .silent)
            let stop = ShutdownSignal()
            async let running: Void = work.run(until: stop)
            let limit = ContinuousClock.now + .seconds(300)
            while log.pieces < 301, .now < limit { try await Task.sleep(for: .milliseconds(10)) }
            #expect(log.pieces == 301)
            // Ends the wait in the handler if the test fails.
            if log.done["small"] == nil { log.close("small", ["late"]) }
            stop.trigger()
            try await running
        }
    }

    /// Pieces that are enqueued while their subject is being worked on are done afterwards, never concurrently.
    @Test func noTwoLanesWorkOnOneThingAndNoMoreThanAreAllowed() async throws {
        try await IntakeBench.with { bench in
            let things = (1...5).map { "t\($0)" }
            try await Self.leave(things.map { PieceJob($0, "1") }, bench)
            let log = Log()
            let work = JobRunner(
                pool: bench.pool,
                handlers: [
                    .bySubject(PieceJob.self, lanes: 2) { job, claim, _ in
                        let thing = job.subject
                        log.open(thing)
                        let pieces = try await claim().map(\.piece)
                        if pieces == ["1"] {
                            try await Self.leave([PieceJob(thing, "2"), PieceJob(thing, "3")], bench)
                        }
                        try await Task.sleep(for: .milliseconds(60))
                        log.close(thing, pieces)
                    }
                ], readiness: Readiness([]), log: .silent)
            let stop = ShutdownSignal()
            async let running: Void = work.run(until: stop)
            while log.pieces < 15 { try await Task.sleep(for: .milliseconds(10)) }
            stop.trigger()
            try await running
            let state = log.state.withLock { $0 }
            #expect(state.mostAtOnce == 2)
            #expect(state.mostOfOneThing == 1)
            #expect(state.done == Dictionary(uniqueKeysWithValues: things.map { ($0, [["1"], ["2", "3"]]) }))
            #expect(try await bench.count("select count(*) from job") == 0)
        }
    }
}
