import Chance
import Shared
import Testing

/// Every transition of every life cycle, legal and illegal, in and out of order.
struct LifeCycleTests {
    @Test func theTableHasEveryStateAndEveryStepOfEveryLifeCycle() {
        for kind in Set(LifeCycleMatrix.moves.map(\.kind)) where kind != .document {
            let cycle = LifeCycle.of(kind)
            let moves = LifeCycleMatrix.moves.filter { $0.kind == kind }
            #expect(Set(moves.map(\.state)) == Set(cycle.states + [LifeCycle.initial]), "\(kind)")
            #expect(Set(moves.map(\.step)) == Set(cycle.steps), "\(kind)")
        }
        let changing = EntityKind.allCases.filter { LifeCycle.of($0).steps.count < 8 || $0 == .agreement }
        #expect(Set(changing).isSubset(of: Set(LifeCycleMatrix.moves.map(\.kind))))
    }

    @Test(arguments: LifeCycleMatrix.moves) func aStepIsJudgedAsTheTableSays(_ move: LifeCycleMatrix.Move) {
        let cycle = LifeCycle.of(move.kind)
        #expect(cycle.next(move.state, move.step) == (move.needsReason ? nil : move.next))
        #expect(cycle.next(move.state, move.step, hasReason: true) == move.next)
        let shown = move.needsReason ? "\(move.step) with its reason" : move.step
        #expect(cycle.legal(in: move.state).contains(shown) == (move.next != nil))
    }

    /// The shortest sequence of steps from the initial state to a state.
    private static func path(_ kind: EntityKind, to state: String) -> [String]? {
        let moves = LifeCycleMatrix.moves.filter { $0.kind == kind && !$0.needsReason }
        var paths: [String: [String]] = [LifeCycle.initial: []]
        var open = [LifeCycle.initial]
        while !open.isEmpty {
            let from = open.removeFirst()
            for move in moves where move.state == from {
                guard let next = move.next, paths[next] == nil else { continue }
                paths[next] = (paths[from] ?? []) + [move.step]
                open.append(next)
            }
        }
        return paths[state]
    }

    /// Whether real events can state the move as the last step of a history.
    private static func canBeStated(_ move: LifeCycleMatrix.Move) -> Bool {
        // A state that cannot be reached is reported by the test.
        guard let path = Self.path(move.kind, to: move.state) else { return true }
        // An entity is registered or recorded once: stated again it is a rival claim, not a step; so is a plan.
        let verb = move.step.split(separator: " ")[0]
        let isStatedTwice = path.contains { $0.split(separator: " ")[0] == verb }
        let numbered = [
            "city renamed", "organisation renamed", "indicator defined", "partnership renamed",
            "partnership suspended", "partnership resumed", "post filled", "post vacated", "agreement drafted",
            "agreement review_started", "agreement approved", "agreement signed", "agreement entered_into_force",
            "agreement expired", "agreement formality_recorded", "agreement renewal_decided", "responsibility assigned",
            "responsibility vacated", "programme status_changed", "activity postponed", "activity replanned",
            "activity started", "activity milestone_reached", "participation followed_up", "offer delivery_stated",
            "obstacle mitigation_started", "obstacle closed", "obstacle reopened", "observation corrected",
            "observation submitted", "observation approved", "observation returned", "period_lock set",
            "period_lock lifted", "survey_wave corrected", "index_assessment corrected", "effect_analysis defined",
            "self_assessment corrected",
            "management_response given", "management_response rescheduled", "lesson carried_over",
        ]
        guard !isStatedTwice || numbered.contains("\(move.kind.rawValue) \(verb)") else { return false }
        // A step without a date is ordered by its rank, so it cannot follow dated steps.
        let undated = [
            "city registered", "organisation registered", "partnership registered", "post registered",
            "programme registered", "participation recorded",
            "person named", "observation recorded", "formation_step planned", "survey_wave recorded",
            "index_assessment recorded", "lesson recorded", "self_assessment recorded",
        ]
        return path.isEmpty || !undated.contains("\(move.kind.rawValue) \(verb)")
    }

    static let stated = LifeCycleMatrix.moves.filter(Self.canBeStated)

    @Test func mostMovesCanBeStatedByRealEvents() {
        #expect(LifeCycleMatrix.moves.count - Self.stated.count < 62)
        #expect(Self.stated.count(where: { $0.next != nil }) > 150)
        #expect(Self.stated.count(where: { $0.next == nil }) > 80)
    }

    /// Real events, in any order: the last step has the effect that the table states, or it is kept without effect and
    /// explained by a sentence that names the state, the step and which steps are possible.
    @Test(arguments: Self.stated) func realEventsInAnyOrderAreJudgedSo(_ move: LifeCycleMatrix.Move) throws {
        guard let path = Self.path(move.kind, to: move.state) else {
            Issue.record("\(move.state) cannot be reached")
            return
        }
        var history = try path.enumerated().map { position, step in
            try LifeCycleSteps.event(move.kind, step, position + 1)
        }
        let last = try LifeCycleSteps.event(
            move.kind, move.step, path.count + 1, withReason: move.needsReason)
        history.append(last)
        var generator = Seeded(20_260_101)
        for _ in 0..<6 {
            history.shuffle(using: &generator)
            let folded = Fold.fold(LifeCycleSteps.key(move.kind), history + history.prefix(1))
            if let next = move.next {
                #expect(folded.state == next)
                #expect(folded.version == path.count + 1)
                #expect(folded.notApplied.isEmpty)
            } else {
                #expect(folded.state == move.state)
                #expect(folded.version == path.count)
                #expect(folded.notApplied.map(\.event) == [last.ref])
                let sentence = folded.notApplied.first?.sentence ?? ""
                #expect(sentence.contains("is \(move.state), so \"\(move.step)\" has no effect"))
                for step in LifeCycle.of(move.kind).legal(in: move.state) { #expect(sentence.contains(step)) }
            }
        }
    }

    @Test func aStepBackOfAProgrammeNeedsItsReason() throws {
        let stated = [
            try LifeCycleSteps.event(.programme, "status_changed 3", 1),
            try LifeCycleSteps.event(.programme, "status_changed 2", 2),
        ]
        let folded = Fold.fold(LifeCycleSteps.key(.programme), stated)
        #expect(folded.state == "3")
        #expect(folded.notApplied.first?.sentence.contains("status_changed 2 with its reason") == true)
    }

    @Test func asOfADayLaterStepsAreLeftOut() throws {
        let stated = [
            try LifeCycleSteps.event(.obstacle, "opened", 1), try LifeCycleSteps.event(.obstacle, "closed resolved", 5),
            try LifeCycleSteps.event(.obstacle, "reopened", 9),
        ]
        let states = ["2019-12-31", "2020-01-01", "2020-01-04", "2020-01-05", "2020-01-09"].map { day in
            Fold.fold(LifeCycleSteps.key(.obstacle), stated, asOf: CalendarDate(day)).state
        }
        #expect(states == ["unknown", "open", "open", "resolved", "open"])
    }

    @Test func twoOutcomesOfOneClosingAreRivalsAndAPreferenceDecides() throws {
        let opened = try LifeCycleSteps.event(.obstacle, "opened", 1)
        let resolved = try Stated.event(
            "programs.obstacle.closed", #"{"obstacle":"x","outcome":"resolved","on":"2020-01-05"}"#, id: "r",
            at: Stated.on(1))
        let accepted = try Stated.event(
            "programs.obstacle.closed", #"{"obstacle":"x","outcome":"accepted","on":"2020-01-05"}"#, id: "a",
            at: Stated.on(2))
        let folded = Fold.fold(LifeCycleSteps.key(.obstacle), [opened, resolved, accepted])
        #expect(folded.state == "accepted")
        #expect(folded.notApplied.isEmpty)
        #expect(folded.disputed.map(\.field) == ["outcome"])
        let preferred = try Stated.event(
            "programs.claim.preferred",
            #"{"about":{"kind":"obstacle","code":"x"},"prefer":{"source":"\#(resolved.ref.source)","id":"r"},"reason":{"en":"Seen."},"field":"outcome"}"#,
            id: "p")
        #expect(Fold.fold(LifeCycleSteps.key(.obstacle), [opened, resolved, accepted, preferred]).state == "resolved")
    }
}
