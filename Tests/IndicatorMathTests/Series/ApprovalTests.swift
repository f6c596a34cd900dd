internal import Shared
internal import Testing

@testable internal import IndicatorMath

/// A figure counts from its approval on.
struct ApprovalTests {
    private static let draft = StatedFact.observation("o", "2016", "10", state: "draft").at("2017-01-10")

    /// Checks of the observation, a day apart.
    private static func checks(_ verbs: [String]) -> [StatedFact] {
        zip(11..., verbs).map { .check($1, "o", id: "check-\($0)").at("2017-01-\($0)") }
    }

    private static func series(_ facts: [StatedFact]) throws -> IndicatorSeries {
        try SeriesFacts([.indicator()] + facts).series()
    }

    /// What follows a draft, and how far the figure has then been checked.
    @Test(arguments: [
        ([], Observation.Approval.draft), (["submitted"], .submitted), (["submitted", "approved"], .approved),
        (["approved"], .approved), (["returned"], .returned), (["submitted", "returned"], .returned),
        (["submitted", "returned", "submitted"], .submitted),
        (["submitted", "returned", "submitted", "approved"], .approved),
        // A returned figure is submitted again before it is approved.
        (["returned", "approved"], .returned), (["submitted", "returned", "approved"], .returned),
        // An approved figure changes only by a correction.
        (["approved", "returned"], .approved), (["submitted", "approved", "returned"], .approved),
        (["approved", "returned", "submitted"], .approved), (["approved", "submitted"], .approved),
    ]) func theStateAfterChecks(_ verbs: [String], _ approval: Observation.Approval) throws {
        let facts = [Self.draft] + Self.checks(verbs)
        for facts in [facts, facts.reversed()] {
            let series = try Self.series(facts)
            if approval == .approved {
                #expect(series.values == ["10"])
                #expect(series.notCounted.isEmpty)
            } else {
                #expect(series.rows.isEmpty)
                #expect(series.notCounted.map(\.approval) == [approval])
                #expect(series.notCounted.map { $0.value?.shown } == ["10"])
                #expect(series.toDate.value.shown == "value_missing")
            }
        }
    }

    @Test func theApprovalIsNamed() throws {
        let counted = try Self.series([Self.draft] + Self.checks(["submitted", "approved", "returned"]))
        let figure = try #require(counted.rows.first?.row.claims.first)
        #expect(figure.decidedBy.ref.id == "check-12")
        #expect(figure.event.ref.id == "o")
        let returned = try Self.series([Self.draft] + Self.checks(["submitted", "returned", "approved"]))
        #expect(returned.notCounted.first?.decidedBy.ref.id == "check-12")
    }

    private static func correction(_ state: String) -> StatedFact {
        .correction("late", of: "o", "2016", "12", state: state).at("2017-02-01")
    }

    private static let approved = StatedFact.observation("o", "2016", "10").at("2017-01-10")

    @Test func aCorrectionReplacesTheFigure() throws {
        let series = try Self.series([Self.correction("approved"), Self.approved])
        #expect(series.values == ["12"])
        #expect(series.rows.first?.row.claims.count == 1)
        #expect(series.corrections.map(\.event.ref.id) == ["late"])
    }

    @Test(arguments: [("draft", Observation.Approval.draft), ("submitted", .submitted), ("returned", .returned)])
    func aCorrectionThatIsNotApproved(_ state: String, _ approval: Observation.Approval) throws {
        let series = try Self.series([Self.approved, Self.correction(state)])
        #expect(series.rows.isEmpty)
        #expect(series.notCounted.map(\.approval) == [approval])
        #expect(series.notCounted.map { $0.value?.shown } == ["12"])
    }

    @Test func aCorrectionIsCheckedLikeAFigure() throws {
        let later = StatedFact.check("approved", "o").at("2017-03-01")
        #expect(try Self.series([later, Self.approved, Self.correction("draft")]).values == ["12"])
        // An approval before the correction is one of the figure that it replaces.
        let earlier = StatedFact.check("approved", "o").at("2017-01-20")
        #expect(try Self.series([earlier, Self.approved, Self.correction("draft")]).values.isEmpty)
    }

    @Test func aCorrectionOfAReturnedFigure() throws {
        let series = try Self.series([Self.draft] + Self.checks(["returned"]) + [Self.correction("approved")])
        #expect(series.values == ["12"])
        #expect(series.notCounted.isEmpty)
    }

    /// Two publishers state one observation, and no rule decides whether it is approved. Either may be first by name.
    private static func undecided(_ approving: String, _ drafting: String) -> [StatedFact] {
        [
            Self.approved.from("https://example.org/\(approving)"),
            StatedFact.observation("o", "2016", "10", state: "draft").at("2017-01-10").from(
                "https://example.org/\(drafting)"),
        ]
    }

    @Test(arguments: [("a", "b"), ("b", "a")]) func anUndecidedApprovalDoesNotCount(
        _ approving: String, _ drafting: String
    ) throws {
        let facts = Self.undecided(approving, drafting)
        let series = try Self.series(facts)
        #expect(series.rows.isEmpty)
        #expect(series.notCounted.count == 1)
        // A publisher alone decides.
        #expect(try Self.series([facts[0]]).values == ["10"])
    }

    @Test(arguments: [("a", "b"), ("b", "a")]) func aLaterApprovalDecides(
        _ approving: String, _ drafting: String
    ) throws {
        let approval = StatedFact.check("approved", "o").at("2017-02-01")
        let series = try Self.series(Self.undecided(approving, drafting) + [approval])
        #expect(series.values == ["10"])
        #expect(series.notCounted.isEmpty)
    }

    @Test func aWithdrawnApproval() throws {
        let facts = [Self.draft] + Self.checks(["approved"])
        #expect(try Self.series(facts).values == ["10"])
        let series = try Self.series(facts + [.withdrawn("check-11")])
        #expect(series.rows.isEmpty)
        #expect(series.notCounted.map(\.approval) == [.draft])
    }
}
