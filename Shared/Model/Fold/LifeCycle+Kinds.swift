/// The life cycles of things that change.
extension LifeCycle {
    /// Whose life cycle it is; every kind has one.
    public static func of(_ kind: EntityKind) -> LifeCycle { Self.byKind[kind] ?? Self.registration(kind) }

    private static let byKind: [EntityKind: LifeCycle] = {
        let own = [
            Self.partnership, Self.agreement, Self.formationStep, Self.responsibility, Self.post, Self.person,
            Self.programme, Self.activity, Self.participation, Self.offer, Self.obstacle, Self.observation,
        ]
        let told = Dictionary(uniqueKeysWithValues: own.map { ($0.kind, $0) })
        return Dictionary(uniqueKeysWithValues: EntityKind.allCases.map { ($0, told[$0] ?? Self.registration($0)) })
    }()

    static let post = LifeCycle(
        .post, version: 2,
        [
            Verb("registered", 0, dates: []),
            Verb("filled", 10, by: ["occurrence"], dates: ["from"]),
            Verb("vacated", 20, by: ["occurrence"], ends: ["person", "from"]),
        ],
        [
            "unknown": ["registered": "vacant", "filled": "filled", "vacated": "vacant"],
            "vacant": ["registered": "vacant", "filled": "filled", "vacated": "vacant"],
            "filled": ["registered": "filled", "filled": "filled", "vacated": "vacant"],
        ])

    static let person = LifeCycle(
        .person, version: 1, [Verb("named", 0, dates: []), Verb("erased", 10, dates: [])],
        ["unknown": ["named": "named", "erased": "erased"], "named": ["erased": "erased"]])

    static let partnership = LifeCycle(
        .partnership, version: 2,
        [
            Verb("registered", 0, dates: []),
            Verb("suspended", 10, by: ["occurrence"]),
            Verb("resumed", 20, by: ["occurrence"]),
            Verb("terminated", 1_000_000_000),
        ],
        [
            "unknown": ["registered": "registered"],
            "registered": ["suspended": "suspended", "terminated": "terminated"],
            "suspended": ["resumed": "registered", "terminated": "terminated"],
        ])

    static let agreement: LifeCycle = {
        let verbs = [
            Verb("drafted", 10, by: ["version"]),
            Verb("review_started", 20, by: ["version"]),
            Verb("approved", 30, by: ["version"], asides: ["document"]),
            // What a version does not say of its term is not taken from the one before: an unstated expiry is open.
            Verb(
                "signed", 40, by: ["version"], dates: ["signed"],
                ends: [
                    "signed", "effective", "expires", "renewal", "change", "supersedes", "version",
                    "signatories", "document",
                ]),
            Verb("entered_into_force", 50, by: ["version"]),
            // A version that was renewed in time runs out without any effect.
            Verb("expired", 60, by: ["version"], replacedBy: "signed"),
            Verb("renewal_decided", 70, by: ["occurrence", "by"]),
            Verb("formality_recorded", 25, by: ["formality", "version"], asides: ["document"]),
            Verb("terminated", 2_000_000_000),
            Verb("superseded", 2_000_000_001),
        ]
        // What is told at any time and moves nothing.
        func asides(_ state: String) -> [String: String] { ["formality_recorded": state, "renewal_decided": state] }
        let ends = ["expired": "expired", "terminated": "terminated", "superseded": "superseded"]
        func moves(_ state: String, _ moves: [String: String]) -> [String: String] {
            asides(state).merging(moves) { _, told in told }
        }
        return LifeCycle(
            .agreement, version: 4, verbs,
            [
                "unknown": moves(
                    "unknown",
                    [
                        "drafted": "drafting", "review_started": "under_review", "approved": "approved",
                        "signed": "signed", "entered_into_force": "in_force",
                    ].merging(ends) { first, _ in first }),
                "drafting": moves(
                    "drafting",
                    [
                        "drafted": "drafting", "review_started": "under_review", "approved": "approved",
                        "signed": "signed", "entered_into_force": "in_force",
                    ].merging(ends) { first, _ in first }),
                "under_review": moves(
                    "under_review",
                    [
                        "drafted": "drafting", "approved": "approved", "signed": "signed",
                        "entered_into_force": "in_force",
                    ].merging(ends) { first, _ in first }),
                "approved": moves(
                    "approved",
                    ["signed": "signed", "entered_into_force": "in_force"].merging(ends) { first, _ in first }),
                // A further version is prepared beside the one that stands.
                "signed": moves(
                    "signed",
                    [
                        "drafted": "signed", "review_started": "signed", "approved": "signed", "signed": "signed",
                        "entered_into_force": "in_force",
                    ].merging(ends) { first, _ in first }),
                "in_force": moves(
                    "in_force",
                    [
                        "drafted": "in_force", "review_started": "in_force", "approved": "in_force",
                        "signed": "in_force", "entered_into_force": "in_force",
                    ].merging(ends) { first, _ in first }),
                // Signing a further version renews what has run out.
                "expired": moves(
                    "expired",
                    [
                        "drafted": "expired", "review_started": "expired", "approved": "expired", "signed": "signed",
                        "superseded": "superseded",
                    ]),
                "terminated": ["superseded": "superseded", "formality_recorded": "terminated"],
                "superseded": ["formality_recorded": "superseded"],
            ],
            withReason: ["terminated": ["signed": "signed"], "approved": ["drafted": "drafting"]],
            drafts: (of: "signed", steps: ["drafted", "review_started", "approved"]))
    }()

    static let formationStep = LifeCycle(
        .formationStep, version: 1, [Verb("planned", 10, dates: []), Verb("completed", 20)],
        ["unknown": ["planned": "planned", "completed": "completed"], "planned": ["completed": "completed"]])

    static let responsibility = LifeCycle(
        .responsibility, version: 2,
        [
            Verb("assigned", 10, by: ["occurrence"], dates: ["from"]),
            Verb("vacated", 20, by: ["occurrence"], ends: ["post", "from"]),
        ],
        [
            "unknown": ["assigned": "assigned", "vacated": "vacant"],
            "assigned": ["assigned": "assigned", "vacated": "vacant"],
            "vacant": ["assigned": "assigned"],
        ])

    static let programme: LifeCycle = {
        func entering(_ statuses: String...) -> [String: String] {
            Dictionary(uniqueKeysWithValues: statuses.map { ("status_changed \($0)", $0) })
        }
        return LifeCycle(
            .programme, version: 1,
            [
                Verb("registered", 0, dates: []),
                Verb("status_changed", 10, by: ["occurrence", "status"], variant: "status"),
            ],
            [
                "unknown": entering("1", "2", "3", "4", "5", "6").merging(["registered": "1"]) { first, _ in first },
                "1": entering("1", "2", "3", "4", "5", "6"),
                "2": entering("3", "4", "5", "6"),
                "3": entering("4"),
                "6": entering("1", "2", "5"),
                "4": [:], "5": [:],
            ], withReason: ["3": entering("2"), "4": entering("3")])
    }()

    static let activity = LifeCycle(
        .activity, version: 2,
        [
            // Of a plan the day on which it was made counts, not the days that it names.
            Verb("planned", 10),
            Verb("postponed", 20, by: ["occurrence"]),
            Verb("replanned", 30, by: ["occurrence"]),
            Verb("started", 40, by: ["occurrence"], dates: ["start"]),
            Verb("milestone_reached", 50, by: ["milestone"]),
            Verb("completed", 1_000_000_000, dates: ["end"]),
            Verb("cancelled", 1_000_000_001),
        ],
        [
            "unknown": [
                "planned": "planned", "started": "in_progress", "completed": "done", "cancelled": "cancelled",
                "postponed": "postponed", "milestone_reached": "in_progress",
            ],
            "planned": [
                "started": "in_progress", "completed": "done", "cancelled": "cancelled", "postponed": "postponed",
                "milestone_reached": "planned",
            ],
            "in_progress": [
                "completed": "done", "cancelled": "cancelled", "postponed": "postponed",
                "milestone_reached": "in_progress",
            ],
            "postponed": [
                "replanned": "planned", "started": "in_progress", "completed": "done", "cancelled": "cancelled",
            ],
            "done": [:],
            "cancelled": [:],
        ])

    static let participation = LifeCycle(
        .participation, version: 1,
        [Verb("recorded", 0, dates: []), Verb("followed_up", 10, by: ["after_months"])],
        [
            "unknown": ["recorded": "recorded", "followed_up": "followed_up"],
            "recorded": ["followed_up": "followed_up"],
            "followed_up": ["followed_up": "followed_up"],
        ])

    static let offer = LifeCycle(
        .offer, version: 1,
        [
            Verb("made", 0), Verb("decided", 10, variant: "decision"),
            Verb("delivery_stated", 20, by: ["occurrence"], dates: ["delivered_on"]),
        ],
        {
            let decisions = [
                "decided accepted": "accepted", "decided declined": "declined", "decided lapsed": "lapsed",
            ]
            return [
                "unknown": decisions.merging(["made": "pending"]) { first, _ in first },
                "pending": decisions.merging(["delivery_stated": "pending"]) { first, _ in first },
                "accepted": ["delivery_stated": "accepted"],
                "declined": [:], "lapsed": [:],
            ]
        }())

    static let obstacle = LifeCycle(
        .obstacle, version: 1,
        [
            Verb("opened", 0),
            Verb("mitigation_started", 10, by: ["occurrence"]),
            Verb("closed", 20, by: ["occurrence"], variant: "outcome"),
            Verb("reopened", 30, by: ["occurrence"]),
        ],
        {
            let closings = ["closed resolved": "resolved", "closed accepted": "accepted"]
            return [
                "unknown": ["opened": "open"],
                "open": closings.merging(["mitigation_started": "mitigating"]) { first, _ in first },
                "mitigating": closings.merging(["mitigation_started": "mitigating"]) { first, _ in first },
                "resolved": ["reopened": "open"], "accepted": ["reopened": "open"],
            ]
        }())

    /// An observation takes the state that it was recorded or last corrected with; each correction is a step of its own.
    static let observation = LifeCycle(
        .observation, version: 1, [Verb("recorded", 10, dates: []), Verb("corrected", 20, isEach: true, dates: [])],
        [
            "unknown": ["recorded": "recorded"], "recorded": ["corrected": "corrected"],
            "corrected": ["corrected": "corrected"],
        ])

    /// What dates things that are told once, where they bear a date of their own.
    private static let dates: [EntityKind: [String]] = [
        .transaction: ["on"], .inKindContribution: ["on"], .fundingRequirement: ["on"], .exchangeRate: ["on"],
        .frameworkRating: ["on"], .contextEvent: ["from"], .workPlan: ["on", "start"], .document: ["published"],
    ]

    /// Things that are told once and then only told again.
    private static func registration(_ kind: EntityKind) -> LifeCycle {
        let names = ["registered", "stated", "recorded", "defined", "set", "adopted", "version_rated", "requested"]
        return LifeCycle(
            kind, version: 2, names.map { Verb($0, 10, dates: Self.dates[kind] ?? []) },
            ["unknown": Dictionary(uniqueKeysWithValues: names.map { ($0, $0) })])
    }
}
