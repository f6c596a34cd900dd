internal import JSON
internal import Shared
internal import Testing

@testable internal import ProgramsDomain

/// Money that names no partnership belongs to those of what it is for.
struct BelongingTests {
    /// A payment that names no partnership.
    private static func payment(_ more: [String: JSONValue]) -> Told { .transaction("1", of: [], 100, "IDR", more) }

    private static let part: Told = .component("3", ["component": "c2", "parent": "c"])

    static let ways: [(String, [Told])] = [
        ("its activity", [Self.payment(["activity": "a"]), .completed("2", ["end": "2016-03-24"])]),
        ("its programme", [Self.payment(["programme": "g"]), .programme("2")]),
        ("its budget", [Self.payment(["budget": "b"]), .budget("2", of: ["p"], .written("0"))]),
        ("its offer", [Self.payment(["offer": "o"]), .offer("2")]),
        (
            "the agreement of its component",
            [Self.payment(["component": "c"]), .component("2", ["agreement": "m"]), .signed("3")]
        ),
        (
            "the agreement that alone tells its component",
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

    /// What is shown of the partnership, and whether it is summed.
    private func shown(_ told: [Told]) throws -> [String: String] {
        let funding = Funding(of: .partnership, in: neighbourhood(try told.map { try $0.event() }))
        return Dictionary(
            uniqueKeysWithValues: funding.items.map { ($0.entity.key.description, $0.excluded ?? "summed") })
    }

    @Test(arguments: BelongingTests.ways)
    func aPaymentBelongsToThePartnershipOf(_ way: String, _ told: [Told]) throws {
        #expect(try self.shown(told)["transaction/t"] == "summed")
    }

    @Test func aRequirementBelongsToWhatItIsAbout() throws {
        let told: [Told] = [.requirement("1", about: .thing(.activity, "a")), .completed("2", ["end": "2016-03-24"])]
        #expect(try self.shown(told) == ["funding_requirement/f": "summed"])
    }

    @Test func whatItNamesItselfCountsBeforeThat() throws {
        let told: [Told] = [
            .transaction("1", of: ["q"], 100, "IDR", ["activity": "a"]), .completed("2", ["end": "2016-03-24"]),
        ]
        #expect(try self.shown(told).isEmpty)
    }

    @Test func whatIsForSeveralPartnershipsIsNotSummed() throws {
        let told: [Told] = [Self.payment(["programme": "g"]), .programme("2", ["partnerships": ["p", "q"]])]
        #expect(
            try self.shown(told)
                == ["transaction/t": "it belongs to several partnerships, without a share for each"])
    }

    @Test func aComponentThatIsToldItselfBelongsToTheAgreementsThatListIt() throws {
        let listed: [String: JSONValue] = ["components": [.object(["code": "c", "name": .text("C")])]]
        let told: [Told] = [Self.payment(["component": "c"]), .component("2"), .signed("3", "m", listed)]
        #expect(try self.shown(told)["transaction/t"] == "summed")
        let other: [String: JSONValue] = listed.merging(["partnerships": ["q"]]) { $1 }
        let both: [Told] = [
            Self.payment(["component": "c"]), .component("2", ["agreement": "m"]), .signed("3"),
            .signed("4", "n", other),
        ]
        #expect(
            try self.shown(both)["transaction/t"] == "it belongs to several partnerships, without a share for each")
    }

    @Test(arguments: ["related", "part_of"]) func whatIsForSomethingRelatedIsRelated(_ relation: String) throws {
        let budget: Told = .budget("2", of: ["p"], .written("0"), "IDR", ["relation": .string(relation)])
        #expect(
            try self.shown([Self.payment(["budget": "b"]), budget])["transaction/t"]
                == (relation == "related" ? "it is only related to the partnership" : "summed"))
    }

    /// The way through the related budget counts, though another way leads to the same activity.
    @Test func oneRelatedWayOfTwoIsEnough() throws {
        let told: [Told] = [
            Self.payment(["activity": "a", "component": "c", "budget": "b"]), .completed("2", ["end": "2016-03-24"]),
            .component("3", ["agreement": "m"]), .signed("4"),
            .budget("5", of: [], .written("0"), "IDR", ["component": "c", "relation": "related"]),
        ]
        #expect(try self.shown(told)["transaction/t"] == "it is only related to the partnership")
    }

    @Test func ofAShareOfWhatItIsForNothingIsSummed() throws {
        let share: JSONValue = [.object(["partnership": "p", "share": .written("40")])]
        let budget: Told = .budget("2", of: [], .written("0"), "IDR", ["partnerships": share])
        #expect(
            try self.shown([Self.payment(["budget": "b"]), budget])["transaction/t"]
                == "what it is for belongs to the partnership in part, and its own share is not told")
    }

    @Test func ofWhatNobodyKnowsItBelongsToNobody() throws {
        #expect(try self.shown([Self.payment(["activity": "a", "component": "c"])]).isEmpty)
    }
}
