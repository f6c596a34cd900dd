import Shared

/// Every step in every state, written by hand from the life cycles of the domain: `-` means no effect, a leading `!`
/// means legal only with a reason.
enum LifeCycleMatrix {
    struct Move: Sendable, CustomStringConvertible {
        let kind: EntityKind
        let state: String
        let step: String
        /// Nil if the step has no effect.
        let next: String?
        let needsReason: Bool

        var description: String { "\(self.kind.rawValue): \(self.state), \(self.step)" }
    }

    static let moves: [Move] = Self.texts.flatMap { kind, text in
        let lines = text.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
        let steps = lines[0].dropFirst().map { $0.withVariant }
        return lines.dropFirst().flatMap { line in
            zip(steps, line.dropFirst()).map { step, next in
                Move(
                    kind: kind, state: line[0], step: step,
                    next: next == "-" ? nil : next.hasPrefix("!") ? String(next.dropFirst()) : next,
                    needsReason: next.hasPrefix("!"))
            }
        }
    }

    /// A step with a variant is written as `closed=resolved`.
    private static let texts: [(EntityKind, String)] = [
        (
            .partnership,
            """
            state      registered renamed    suspended resumed    terminated
            unknown    registered -          -         -          -
            registered -          registered suspended -          terminated
            suspended  -          suspended  -         registered terminated
            terminated -          terminated -         -          -
            """
        ),
        (
            .agreement,
            """
            state        drafted   review_started approved  signed   entered_into_force expired terminated superseded formality_recorded renewal_decided
            unknown      drafting  under_review   approved  signed   in_force           expired terminated superseded unknown            unknown
            drafting     drafting  under_review   approved  signed   in_force           expired terminated superseded drafting           drafting
            under_review drafting  -              approved  signed   in_force           expired terminated superseded under_review       under_review
            approved     !drafting -              -         signed   in_force           expired terminated superseded approved           approved
            signed       signed    signed         signed    signed   in_force           expired terminated superseded signed             signed
            in_force     in_force  in_force       in_force  in_force in_force           expired terminated superseded in_force           in_force
            expired      expired   expired        expired   signed   -                  -       -          superseded expired            expired
            terminated   -         -              -         !signed  -                  -       -          superseded terminated         -
            superseded   -         -              -         -        -                  -       -          -          superseded         -
            """
        ),
        (
            .formationStep,
            """
            state     planned completed
            unknown   planned completed
            planned   -       completed
            completed -       -
            """
        ),
        (
            .responsibility,
            """
            state    assigned vacated
            unknown  assigned vacant
            assigned assigned vacant
            vacant   assigned -
            """
        ),
        (
            .post,
            """
            state   registered filled vacated
            unknown vacant     filled vacant
            vacant  vacant     filled vacant
            filled  filled     filled vacant
            """
        ),
        (
            .person,
            """
            state   named erased
            unknown named erased
            named   -     erased
            erased  -     -
            """
        ),
        (
            .programme,
            """
            state   registered status_changed=1 status_changed=2 status_changed=3 status_changed=4 status_changed=5 status_changed=6
            unknown 1          1                2                3                4                5                6
            1       -          1                2                3                4                5                6
            2       -          -                -                3                4                5                6
            3       -          -                !2               -                4                -                -
            4       -          -                -                !3               -                -                -
            5       -          -                -                -                -                -                -
            6       -          1                2                -                -                5                -
            """
        ),
        (
            .activity,
            """
            state       planned started     postponed replanned milestone_reached completed cancelled
            unknown     planned in_progress postponed -         in_progress       done      cancelled
            planned     -       in_progress postponed -         planned           done      cancelled
            in_progress -       -           postponed -         in_progress       done      cancelled
            postponed   -       in_progress -         planned   -                 done      cancelled
            done        -       -           -         -         -                 -         -
            cancelled   -       -           -         -         -                 -         -
            """
        ),
        (
            .participation,
            """
            state       recorded followed_up
            unknown     recorded followed_up
            recorded    -        followed_up
            followed_up -        followed_up
            """
        ),
        (
            .offer,
            """
            state    made    decided=accepted decided=declined decided=lapsed delivery_stated
            unknown  pending accepted         declined         lapsed         -
            pending  -       accepted         declined         lapsed         pending
            accepted -       -                -                -              accepted
            declined -       -                -                -              -
            lapsed   -       -                -                -              -
            """
        ),
        (
            .obstacle,
            """
            state      opened mitigation_started closed=resolved closed=accepted reopened
            unknown    open   -                  -               -               -
            open       -      mitigating         resolved        accepted        -
            mitigating -      mitigating         resolved        accepted        -
            resolved   -      -                  -               -               open
            accepted   -      -                  -               -               open
            """
        ),
        (
            .observation,
            """
            state     recorded corrected submitted approved returned
            unknown   recorded -         -         -        -
            recorded  -        corrected submitted approved returned
            corrected -        corrected submitted approved returned
            submitted -        corrected submitted approved returned
            returned  -        corrected submitted -        -
            approved  -        corrected -         approved -
            """
        ),
        (
            .periodLock,
            """
            state   set lifted
            unknown set -
            set     -   lifted
            lifted  set -
            """
        ),
        (
            .managementResponse,
            """
            state           given=accepted given=partly_accepted given=rejected started     rescheduled     implemented
            unknown         accepted       partly_accepted       rejected       -           -               -
            accepted        accepted       partly_accepted       rejected       in_progress accepted        implemented
            partly_accepted accepted       partly_accepted       rejected       in_progress partly_accepted implemented
            rejected        accepted       partly_accepted       rejected       -           -               -
            in_progress     accepted       partly_accepted       rejected       in_progress in_progress     implemented
            implemented     -              -                     -              -           -               -
            """
        ),
        (
            .lesson,
            """
            state        recorded     carried_over
            unknown      recorded     carried_over
            recorded     -            carried_over
            carried_over carried_over carried_over
            """
        ),
        (
            .questionnaire,
            """
            state   defined
            unknown defined
            defined defined
            """
        ),
        (
            .selfAssessment,
            """
            state     recorded corrected
            unknown   recorded -
            recorded  -        corrected
            corrected -        corrected
            """
        ),
        (
            .surveyWave,
            """
            state     recorded corrected
            unknown   recorded -
            recorded  -        corrected
            corrected -        corrected
            """
        ),
        (
            .indexAssessment,
            """
            state     recorded corrected
            unknown   recorded -
            recorded  -        corrected
            corrected -        corrected
            """
        ),
        (
            .effectAnalysis,
            """
            state   defined
            unknown defined
            defined defined
            """
        ),
        (
            .city,
            """
            state      registered renamed
            unknown    registered renamed
            registered -          renamed
            renamed    -          renamed
            """
        ),
        (
            .organisation,
            """
            state      registered renamed
            unknown    registered renamed
            registered -          renamed
            renamed    -          renamed
            """
        ),
        (
            .indicator,
            """
            state   defined
            unknown defined
            defined defined
            """
        ),
        // One of the kinds that are stated once.
        (
            .document,
            """
            state      registered
            unknown    registered
            registered -
            """
        ),
    ]
}

extension String {
    fileprivate var withVariant: String { self.split(separator: "=").joined(separator: " ") }
}
