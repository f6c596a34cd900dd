internal import JSON
internal import Shared
internal import Testing

@testable internal import FundingMath
@testable internal import ProgramsDomain

/// Money that names no partnership belongs to the partnerships of what it is for.
struct AttributionTests {
    /// A payment that names no partnership.
    private static func payment(_ more: [String: JSONValue]) -> Stated { .transaction("1", of: [], 100, "IDR", more) }

    private static let part: Stated = .component("3", ["component": "c2", "parent": "c"])

    static let ways: [(String, [Stated])] = [
        ("its activity", [Self.payment(["activity": "a"]), .completed("2", ["end": "2016-03-24"])]),
        ("its programme", [Self.payment(["programme": "g"]), .programme("2")]),
        ("its budget", [Self.payment(["budget": "b"]), .budget("2", of: ["p"], .written("0"))]),
        ("its offer", [Self.payment(["offer": "o"]), .offer("2")]),
        (
            "the agreement of its component",
            [Self.payment(["component": "c"]), .component("2", ["agreement": "m"]), .signed("3")]
        ),
        (
            "the agreement that alone states its component",
            [
                Self.payment(["component": "c"]),
                .signed("2", "m", ["components": [.object(["code": "c", "name": .text("C")])]]),
            ]
        ),
        (
            "the component that its component is a part of",
            [Self.payment(["component": "c2"]), .component("2", ["agreement": "m"]), Self.part, .signed("4")]
        ),
        (
            "the programme of its budget",
            [
                Self.payment(["budget": "b"]), .budget("2", of: [], .written("0"), "IDR", ["programme": "g"]),
                .programme("3"),
            ]
        ),
    ]

    /// The money that is shown for the partnership, and whether it is summed.
    private func shown(_ stated: [Stated]) throws -> [String: String] {
        let funding = Funding(of: .partnership, in: foldedGraph(try stated.map { try $0.event() }))
        return Dictionary(
            uniqueKeysWithValues: funding.items.map { ($0.key.description, $0.excluded?.sentence ?? "summed") })
    }

    @Test(arguments: AttributionTests.ways)
    func aPaymentBelongsToThePartnershipOf(_ way: String, _ stated: [Stated]) throws {
        #expect(try self.shown(stated)["transaction/t"] == "summed")
    }

    @Test func aRequirementBelongsToWhatItIsAbout() throws {
        let stated: [Stated] = [
            .requirement("1", about: .thing(.activity, "a")), .completed("2", ["end": "2016-03-24"]),
        ]
        #expect(try self.shown(stated) == ["funding_requirement/f": "summed"])
    }

    @Test func whatItNamesItselfCountsBeforeThat() throws {
        let stated: [Stated] = [
            .transaction("1", of: ["q"], 100, "IDR", ["activity": "a"]), .completed("2", ["end": "2016-03-24"]),
        ]
        #expect(try self.shown(stated).isEmpty)
    }

    @Test func whatIsForSeveralPartnershipsIsNotSummed() throws {
        let stated: [Stated] = [Self.payment(["programme": "g"]), .programme("2", ["partnerships": ["p", "q"]])]
        #expect(
            try self.shown(stated)
                == ["transaction/t": "it belongs to several partnerships, without a share for each"])
    }

    @Test func aComponentThatIsReportedItselfBelongsToTheAgreementsThatListIt() throws {
        let listed: [String: JSONValue] = ["components": [.object(["code": "c", "name": .text("C")])]]
        let stated: [Stated] = [Self.payment(["component": "c"]), .component("2"), .signed("3", "m", listed)]
        #expect(try self.shown(stated)["transaction/t"] == "summed")
        let other: [String: JSONValue] = listed.merging(["partnerships": ["q"]]) { $1 }
        let both: [Stated] = [
            Self.payment(["component": "c"]), .component("2", ["agreement": "m"]), .signed("3"),
            .signed("4", "n", other),
        ]
        #expect(
            try self.shown(both)["transaction/t"] == "it belongs to several partnerships, without a share for each")
    }

    @Test(arguments: ["related", "part_of"]) func whatIsForSomethingRelatedIsRelated(_ relation: String) throws {
        let budget: Stated = .budget("2", of: ["p"], .written("0"), "IDR", ["relation": .string(relation)])
        #expect(
            try self.shown([Self.payment(["budget": "b"]), budget])["transaction/t"]
                == (relation == "related" ? "it is only related to the partnership" : "summed"))
    }

    /// The path through the related budget counts, though another path leads to the same activity.
    @Test func oneRelatedWayOfTwoIsEnough() throws {
        let stated: [Stated] = [
            Self.payment(["activity": "a", "component": "c", "budget": "b"]), .completed("2", ["end": "2016-03-24"]),
            .component("3", ["agreement": "m"]), .signed("4"),
            .budget("5", of: [], .written("0"), "IDR", ["component": "c", "relation": "related"]),
        ]
        #expect(try self.shown(stated)["transaction/t"] == "it is only related to the partnership")
    }

    @Test func ofAShareOfWhatItIsForNothingIsSummed() throws {
        let share: JSONValue = [.object(["partnership": "p", "share": .written("40")])]
        let budget: Stated = .budget("2", of: [], .written("0"), "IDR", ["partnerships": share])
        #expect(
            try self.shown([Self.payment(["budget": "b"]), budget])["transaction/t"]
                == "the activity, budget or other thing that it is for belongs only in part to the partnership, and its own share is not stated"
        )
    }

    /// Both paths lead to the same partnership, and what each of them says of it counts.
    @Test(arguments: ["related", "part_of"]) func ofTwoWaysToOnePartnershipBothCount(_ relation: String) throws {
        let stated: [Stated] = [
            Self.payment(["programme": "g", "budget": "b"]), .programme("2"),
            .budget("3", of: ["p:40"], .written("0"), "IDR", ["relation": .string(relation)]),
        ]
        #expect(
            try self.allocations(stated) == [
                "p": Allocation(isRelated: relation == "related", isThroughShare: true)
            ])
    }

    @Test func twoWaysToTwoPartnershipsLeadToBoth() throws {
        let stated: [Stated] = [
            Self.payment(["programme": "g", "budget": "b"]), .programme("2"),
            .budget("3", of: ["q"], .written("0"), "IDR", ["relation": "related"]),
        ]
        #expect(
            try self.allocations(stated)
                == ["p": Allocation(), "q": Allocation(isRelated: true)])
        #expect(try self.shown(stated)["transaction/t"] == "summed")
    }

    /// What a later step states about an activity replaces what an earlier one stated.
    @Test func whatStandsCountsAndNotWhatAnEarlierStepStated() throws {
        let stated: [Stated] = [
            Self.payment(["activity": "a"]), .planned("2", ["partnerships": ["q"]]),
            .completed("3", ["end": "2016-03-24"]),
        ]
        #expect(try self.allocations(stated) == ["p": Allocation()])
        #expect(try self.shown(stated)["transaction/t"] == "summed")
    }

    @Test func theLastVersionOfAnAgreementSaysWhoseItsComponentsAre() throws {
        let stated: [Stated] = [
            Self.payment(["component": "c"]), .component("2", ["agreement": "m"]),
            .signed("3", "m", ["partnerships": ["q"]]), .signed("4", "m", ["version": 2, "signed": "2018-06-10"]),
        ]
        #expect(try self.allocations(stated) == ["p": Allocation()])
    }

    /// A requirement about one partnership that states itself that it belongs to another.
    @Test func thePartnershipsOfARequirementCountBeforeWhatItIsAbout() throws {
        let stated: [Stated] = [.requirement("1", about: .thing(.partnership, "q"), of: ["p"])]
        #expect(
            try self.allocations(stated, of: .requirement) == ["p": Allocation()])
    }

    // MARK: Cycles and long chains

    /// Components that are parts of each other, each within an agreement of a different partnership.
    private static let circle: [Stated] = [
        .component("c1", ["component": "c1", "agreement": "m", "parent": "c2"]),
        .component("c2", ["component": "c2", "agreement": "n", "parent": "c1"]),
        .signed("m"), .signed("n", "n", ["partnerships": ["q"]]),
    ]

    @Test(arguments: ["c1", "c2"]) func aCircleOfComponentsHasAnEnd(_ component: String) throws {
        let stated: [Stated] = [Self.payment(["component": .string(component)])] + Self.circle
        #expect(
            try self.allocations(stated) == ["p": Allocation(), "q": Allocation()])
    }

    /// The path through the related budget follows the cycle, even if another path was there before.
    @Test(arguments: ["c1", "c2"], ["c1", "c2"])
    func aCircleHidesNoWayThroughIt(_ first: String, _ second: String) throws {
        let stated: [Stated] = [
            Self.payment(["activity": "a", "budget": "b"]),
            .activity("2", "started", ["start": "2016-03-23", "components": [.string(first)]]),
            .budget("3", of: [], .written("0"), "IDR", ["component": .string(second), "relation": "related"]),
        ]
        let related = Allocation(isRelated: true)
        #expect(try self.allocations(stated + Self.circle) == ["p": related, "q": related])
    }

    /// A payment for the first of `count` components, each a part of the next, the last within an agreement.
    private static func chain(_ count: Int) -> [Stated] {
        [Self.payment(["component": "c1"]), .signed("m")]
            + (1...count).map { number in
                .component(
                    "c\(number)",
                    [
                        "component": .string("c\(number)"),
                        number == count ? "agreement" : "parent": number == count ? "m" : .string("c\(number + 1)"),
                    ])
            }
    }

    /// A chain of any length is followed without an overflow.
    @Test(arguments: [500, 5000]) func moneyBelongsThroughALongChain(_ count: Int) throws {
        #expect(try self.allocations(Self.chain(count)) == ["p": Allocation()])
    }

    private func allocations(
        _ stated: [Stated], of key: EntityKey = .transaction
    ) throws -> [String: Allocation] {
        Attribution(in: foldedGraph(try stated.map { try $0.event() })).allocations(of: key)
    }

    @Test func ofWhatNobodyKnowsItBelongsToNobody() throws {
        #expect(try self.shown([Self.payment(["activity": "a", "component": "c"])]).isEmpty)
    }
}
