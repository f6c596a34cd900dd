internal import Crypto
internal import Messaging
internal import Postgres
internal import Testing

/// What a member of a consumer group decides, input by input.
struct IntakeMachineTests {
    private static let key = ClaimKey("t", 0)

    private static func record(_ offset: Int64, _ value: String = "a", partition: Int = 0) -> InboundRecord {
        InboundRecord(
            topic: "t", partition: partition, offset: offset, key: nil, headers: [], value: Array(value.utf8),
            timestamp: 1)
    }

    private static func claim(
        _ partition: Int = 0, at offset: Int64 = 0, mark: InboundRecord? = nil
    ) -> PartitionClaim {
        PartitionClaim(
            topic: "t", partition: partition, incarnation: 1, epoch: 1, nextOffset: offset,
            mark: mark.map { ($0.offset, $0.mark.bytes) })
    }

    private static func words(_ actions: [IntakeAction]) -> [String] {
        actions.map { action in
            switch action {
            case .takeOver(let partitions, let generation): "take over \(partitions.map(\.partition)) as \(generation)"
            case .assign(let offsets):
                "assign \(offsets.sorted { $0.key < $1.key }.map { $0.value.map(String.init) ?? "first" })"
            case .store(let batch, _, let lane, let generation):
                "store \(batch.records.map(\.offset)) \(batch.ends.map(\.offset)) in \(lane) of \(generation)"
            case .repair(let repairs): "repair \(repairs.map { "\($0.claim.partition) \($0.trouble)" })"
            case .leave(let error): "leave: \(error)"
            }
        }
    }

    /// A machine that reads these partitions.
    private static func reading(_ claims: [PartitionClaim]) -> IntakeMachine {
        var machine = IntakeMachine(lanes: 2, batchSize: 2, at: .zero)
        #expect(words(machine.handle(.assigned(claims.map(\.key)), at: .zero)).count == 1)
        #expect(words(machine.handle(.takenOver(generation: 1, .success(claims)), at: .zero)).count == 1)
        return machine
    }

    @Test func partitionsAreTakenOverBeforeTheyAreRead() {
        var machine = IntakeMachine(lanes: 2, batchSize: 2, at: .zero)
        #expect(Self.words(machine.handle(.assigned([Self.key]), at: .zero)) == ["take over [0] as 1"])
        // Nothing that arrives before the epoch is raised is stored.
        #expect(machine.handle(.record(Self.record(0)), at: .zero).isEmpty)
        #expect(machine.handle(.polled, at: .zero).isEmpty)
        let claims = [Self.claim(), Self.claim(1, at: 7), Self.claim(2, at: 7, mark: Self.record(6))]
        #expect(
            Self.words(machine.handle(.takenOver(generation: 1, .success(claims)), at: .zero))
                == [#"assign ["first", "7", "6"]"#])
    }

    @Test func aBatchIsStoredOnceItsLaneIsFree() {
        var machine = Self.reading([Self.claim()])
        for offset in 0..<3 as Range<Int64> { _ = machine.handle(.record(Self.record(offset)), at: .zero) }
        _ = machine.handle(.end(PartitionEnd(Self.key, 3)), at: .zero)
        #expect(Self.words(machine.handle(.polled, at: .zero)) == ["store [0, 1] [] in 0 of 1"])
        #expect(machine.handle(.polled, at: .zero).isEmpty)
        let stored = IntakeInput.stored(
            lane: 0, generation: 1, claims: [Self.key: Self.claim(at: 2)], failure: nil)
        #expect(Self.words(machine.handle(stored, at: .zero)) == ["store [2] [3] in 0 of 1"])
    }

    @Test func aRevocationDropsWhatHasNotBegunAndIgnoresWhatIsUnderWay() {
        var machine = Self.reading([Self.claim()])
        _ = machine.handle(.record(Self.record(0)), at: .zero)
        #expect(machine.handle(.polled, at: .zero).count == 1)
        _ = machine.handle(.record(Self.record(1)), at: .zero)
        #expect(machine.handle(.revoked, at: .zero).isEmpty)
        #expect(Self.words(machine.handle(.assigned([Self.key]), at: .zero)) == ["take over [0] as 3"])
        // The failure, the claims and the take-over of the old generation are ignored.
        let late = IntakeInput.stored(
            lane: 0, generation: 1, claims: [Self.key: Self.claim(at: 1)], failure: Fence.Fenced())
        #expect(machine.handle(late, at: .zero).isEmpty)
        #expect(machine.handle(.takenOver(generation: 1, .success([Self.claim()])), at: .zero).isEmpty)
        #expect(machine.handle(.polled, at: .zero).isEmpty)
    }

    @Test func aFencedBatchEndsTheMembership() {
        var machine = Self.reading([Self.claim()])
        _ = machine.handle(.record(Self.record(0)), at: .zero)
        _ = machine.handle(.polled, at: .zero)
        let fenced = IntakeInput.stored(lane: 0, generation: 1, claims: [:], failure: Fence.Fenced())
        #expect(Self.words(machine.handle(fenced, at: .zero)) == ["leave: \(Fence.Fenced())"])
        #expect(machine.handle(.assigned([Self.key]), at: .zero).isEmpty)
    }

    @Test func aTakeOverThatFailsEndsTheMembership() {
        var machine = IntakeMachine(lanes: 2, batchSize: 2, at: .zero)
        _ = machine.handle(.assigned([Self.key]), at: .zero)
        let failed = machine.handle(
            .takenOver(generation: 1, .failure(MembershipEnded("no Kafka broker answers"))), at: .zero)
        #expect(Self.words(failed) == ["leave: no Kafka broker answers"])
    }

    /// Partitions are repaired after the batches that have begun have ended and the other partitions have been
    /// compared.
    @Test func partitionsArePutRightOnceNothingIsUnderWay() {
        let mark = Self.record(4, "last")
        var machine = Self.reading([
            Self.claim(at: 5, mark: mark), Self.claim(1, at: 0), Self.claim(2, at: 5, mark: mark),
        ])
        _ = machine.handle(.record(Self.record(0, partition: 1)), at: .zero)
        #expect(machine.handle(.polled, at: .zero).count == 1)
        _ = machine.handle(.record(Self.record(4, "other")), at: .zero)
        // Partition 2 may still turn out to have another log too.
        #expect(machine.handle(.polled, at: .zero).isEmpty)
        let late = IntakeMachine.verification + .milliseconds(1)
        #expect(machine.handle(.polled, at: late).isEmpty)
        // While it drains, nothing new begins.
        _ = machine.handle(.record(Self.record(1, partition: 1)), at: late)
        let stored = IntakeInput.stored(
            lane: 1, generation: 1, claims: [ClaimKey("t", 1): Self.claim(1, at: 1)], failure: nil)
        #expect(Self.words(machine.handle(stored, at: late)) == [#"repair ["0 anotherLog"]"#])
        #expect(machine.handle(.polled, at: late).isEmpty)
        #expect(Self.words(machine.handle(.repaired(nil), at: late)).first?.hasPrefix("leave: partitions") == true)
    }

    @Test func aClientThatReportsNothingIsReplaced() {
        var machine = Self.reading([Self.claim()])
        #expect(machine.handle(.polled, at: IntakeMachine.silence - .seconds(1)).isEmpty)
        _ = machine.handle(.statistics, at: IntakeMachine.silence)
        #expect(machine.handle(.polled, at: IntakeMachine.silence * 2 - .seconds(1)).isEmpty)
        // A client that is not polled reports nothing.
        _ = machine.handle(.paused, at: IntakeMachine.silence * 3)
        #expect(machine.handle(.polled, at: IntakeMachine.silence * 4 - .seconds(1)).isEmpty)
        #expect(Self.words(machine.handle(.polled, at: IntakeMachine.silence * 4)).first?.hasPrefix("leave") == true)
    }

    @Test(
        arguments: [
            (PartitionTrouble.anotherLog, 0..<9, .beginAnew), (.outOfRange(at: 4), 0..<3, .beginAnew),
            (.outOfRange(at: 5), 7..<9, .skipGap(to: 7)), (.outOfRange(at: 4), 5..<9, .forgetMark),
            // The topic was created again, and has grown past the offset since.
            (.outOfRange(at: 4), 0..<9, .beginAnew), (.outOfRange(at: 4), 4..<9, .beginAnew),
            // It was created again, and retention has deleted its first records.
            (.outOfRange(at: 4), 2..<4, .beginAnew), (.outOfRange(at: 8), 7..<9, .beginAnew),
        ] as [(PartitionTrouble, Range<Int64>, PartitionRepair.Step)])
    func theWatermarksDecideHowAPartitionIsPutRight(
        _ trouble: PartitionTrouble, _ watermarks: Range<Int64>, _ step: PartitionRepair.Step
    ) {
        #expect(PartitionRepair(Self.claim(at: 5), trouble).step(watermarks) == step)
    }

    // MARK: Attempts

    private static let away = PostgresError(.connectionLost, "")

    @Test func aBatchIsTriedAgainForOneSession() throws {
        var generator = SystemRandomNumberGenerator()
        var retry = BatchRetry(sessionTimeout: .seconds(10), at: .zero)
        var now = Duration.zero
        var attempts = 0
        #expect(throws: MembershipEnded.self) {
            while attempts < 1000 {
                attempts += 1
                now += try retry.pause(after: Self.away, began: now, at: now, using: &generator)
            }
        }
        #expect((5...100).contains(attempts))
        #expect(now >= .seconds(10))
    }

    /// A process that was suspended beyond its session tries once more, and the fence then shows that it was replaced.
    @Test func anAttemptThatSleptGivesAnotherSession() throws {
        var generator = SystemRandomNumberGenerator()
        var retry = BatchRetry(sessionTimeout: .seconds(10), at: .zero)
        _ = try retry.pause(after: Self.away, began: .zero, at: .seconds(60), using: &generator)
        #expect(throws: MembershipEnded.self) {
            _ = try retry.pause(after: Self.away, began: .seconds(60), at: .seconds(80), using: &generator)
        }
    }

    @Test func whatCannotHealIsNotTriedAgain() {
        var generator = SystemRandomNumberGenerator()
        var retry = BatchRetry(sessionTimeout: .seconds(10), at: .zero)
        #expect(throws: Fence.Fenced.self) {
            _ = try retry.pause(after: Fence.Fenced(), began: .zero, at: .zero, using: &generator)
        }
    }
}
