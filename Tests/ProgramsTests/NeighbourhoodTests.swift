internal import JSON
internal import Shared
internal import Testing

@testable internal import ProgramsDomain

/// What lies around a thing.
struct NeighbourhoodTests {
    private func around(_ told: [Told]) throws -> Neighbourhood { neighbourhood(try told.map { try $0.event() }) }

    @Test func whatRefersToAThingIsFoundByItsKindInTheOrderOfItsCode() throws {
        let around = try self.around([
            .transaction("1", "t2"), .transaction("2", "t1"), .transaction("3", "t3", of: ["q"]), .budget("4"),
        ])
        #expect(around.all(.transaction, referringTo: .partnership).map(\.key.code) == ["t1", "t2"])
        #expect(around.all(.transaction).map(\.key.code) == ["t1", "t2", "t3"])
        #expect(around.all(.offer, referringTo: .partnership).isEmpty)
    }

    @Test func whatWasWithdrawnRefersToNothing() throws {
        let around = try self.around([.transaction("1"), .withdrawn("2", "1")])
        #expect(around.all(.transaction, referringTo: .partnership).isEmpty)
    }

    @Test func anAgreementIsForThePartnershipsThatAreBelieved() throws {
        let first: Told = .signed("1")
        let rival: Told = .signed("2", "m", ["partnerships": ["q"]]).from(Told.other).at(Told.later)
        #expect(try self.around([first]).agreements(for: .partnership).map(\.key) == [.agreement])
        #expect(try self.around([first, rival]).agreements(for: .partnership).isEmpty)
    }
}
