internal import JSON
internal import Shared
internal import Testing

@testable internal import ProgramsDomain

/// An entity and the entities around it.
struct FoldedGraphTests {
    private func graph(_ stated: [Stated]) throws -> FoldedGraph { foldedGraph(try stated.map { try $0.event() }) }

    @Test func whatRefersToAThingIsFoundByItsKindInTheOrderOfItsCode() throws {
        let graph = try self.graph([
            .transaction("1", "t2"), .transaction("2", "t1"), .transaction("3", "t3", of: ["q"]), .budget("4"),
        ])
        #expect(graph.all(FinancialTransaction.self, referringTo: .partnership).map(\.code) == ["t1", "t2"])
        #expect(graph.all(FinancialTransaction.self).map(\.code) == ["t1", "t2", "t3"])
        #expect(graph.all(Offer.self, referringTo: .partnership).isEmpty)
    }

    @Test func whatWasWithdrawnRefersToNothing() throws {
        let graph = try self.graph([.transaction("1"), .withdrawn("2", "1")])
        #expect(graph.all(FinancialTransaction.self, referringTo: .partnership).isEmpty)
    }

    @Test func anAgreementIsForThePartnershipsThatAreBelieved() throws {
        let first: Stated = .signed("1")
        let rival: Stated = .signed("2", "m", ["partnerships": ["q"]]).from(Stated.other).at(Stated.later)
        #expect(try self.graph([first]).agreements(for: .partnership).map(\.key) == [.agreement])
        #expect(try self.graph([first, rival]).agreements(for: .partnership).isEmpty)
    }
}
