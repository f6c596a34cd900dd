internal import JSON
internal import Shared
internal import Testing

@testable internal import ProgramsDomain

/// What readers will ask for and nobody has stated.
struct CompletenessTests {
    private func missing(_ thing: EntityKey, _ stated: [Stated]) throws -> [String] {
        Completeness.missing(of: Fold.fold(thing, try stated.map { try $0.event() }))
    }

    @Test(arguments: CompletenessCases.all) func whatIsNotStatedIsMissing(_ tried: CompletenessCase) throws {
        #expect(try self.missing(tried.thing, [tried.least]) == tried.missing)
    }

    @Test(arguments: CompletenessCases.all) func whatIsReportedWithEverythingMissesNothing(
        _ tried: CompletenessCase
    ) throws {
        #expect(try self.missing(tried.thing, [tried.everything]) == [])
    }

    /// A kind with wanted members that is missing from the table fails here.
    @Test(arguments: EntityKind.allCases) func everyOtherKindMissesNothing(_ kind: EntityKind) throws {
        let isTried = kind == .frameworkRating || CompletenessCases.all.contains { $0.thing.kind == kind }
        #expect(try self.missing(EntityKey(kind, unchecked: "x"), []).isEmpty != isTried)
    }

    @Test func ofAlternativesOneIsEnough() throws {
        let city: [String: JSONValue] = ["admin_level": 2, "is_national_capital": true]
        let thing = EntityKey(.city, unchecked: "x")
        #expect(try self.missing(thing, [.city("1", "x", in: "KR", city)]) == ["geonames_id or latitude"])
        let located = city.merging(["latitude": .written("37.57"), "longitude": .written("126.98")]) { $1 }
        #expect(try self.missing(thing, [.city("1", "x", in: "KR", located)]) == [])
    }

    @Test func aFigureOfMoneyNeedsNoUnit() throws {
        let stated = Stated(
            "1", "profile_fact.stated",
            ["city": "x", "measure": "own_revenue", "year": 2020, "value": 5, "currency": "IDR"])
        #expect(try self.missing(EntityKey(.profileFact, unchecked: "x.own_revenue.2020"), [stated]) == [])
    }

    /// A giver without a code is named instead.
    @Test func anOfferOfSomebodyWithoutACodeHasItsGiver() throws {
        let stated: Stated = .offer("1", ["by_name": .text("A Foundation"), "to": .thing(.city, "x"), "on": "2017"])
        #expect(try self.missing(.offer, [stated]) == ["value"])
    }

    @Test func whatEarlierAndLaterStepsTellAddsUp() throws {
        let stated: [Stated] = [
            .planned("1", ["start": "2016-03-23"]), .completed("2", ["end": "2016-03-24", "components": ["c"]]),
        ]
        #expect(try self.missing(.activity, stated) == [])
    }

    @Test func whatIsFalseOrNoneIsReportedAllTheSame() throws {
        let stated: Stated = .city(
            "1", "x", in: "ID", ["admin_level": 1, "is_national_capital": false, "latitude": 0])
        #expect(try self.missing(EntityKey(.city, unchecked: "x"), [stated]) == [])
    }

    @Test func ofARatingTheItemsThatAreNotRatedAreMissing() throws {
        let items = (1...12).map { "C\($0)" }
        #expect(try self.missing(.rating, []) == items)
        let two: Stated = .rated("1", [.item("C2", "0"), .item("C1", "2")])
        #expect(try self.missing(.rating, [two]) == Array(items.dropFirst(2)))
        let whole: Stated = .rated("1", items.map { JSONValue.item($0, "na") })
        #expect(try self.missing(.rating, [whole]) == [])
    }
}
