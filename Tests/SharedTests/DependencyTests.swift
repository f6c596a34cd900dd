import Shared
import Testing

/// The dependencies of a report, in small hand-made graphs.
struct DependencyTests {
    @Test func aReportDependsOnWhatBelongsAndWhatThatNames() throws {
        let graph = try EntityGraph.made(
            "activity/x belongs_to partnership/p", "activity/x mentions post/h", "post/h belongs_to organisation/o",
            "partnership/p belongs_to city/a", "partnership/q belongs_to city/a", "activity/y belongs_to partnership/q")
        #expect(
            try graph.dependencies(of: "partnership/p") == ["activity/x", "city/a", "partnership/p", "post/h"])
        #expect(try graph.dependents(on: "post/h", ofKind: .partnership) == ["partnership/p"])
        #expect(try graph.dependents(on: "city/a", ofKind: .partnership) == ["partnership/p", "partnership/q"])
        // A mention ends the path.
        #expect(try graph.dependents(on: "organisation/o", ofKind: .partnership).isEmpty)
    }

    /// A report shows what an entity is a part of, regardless of what the part states itself.
    @Test func everyWayToAPartnershipCounts() throws {
        let graph = try EntityGraph.made(
            "agreement/m belongs_to partnership/p", "component/c belongs_to agreement/m",
            "activity/x belongs_to component/c", "activity/x belongs_to partnership/q")
        #expect(try graph.dependencies(of: "partnership/p").contains("activity/x"))
        #expect(
            try graph.dependents(on: "activity/x", ofKind: .partnership) == ["partnership/p", "partnership/q"])
    }

    @Test func aReportDependsOnThePartsThatAFigureSums() throws {
        let graph = try EntityGraph.made(
            "indicator/sum belongs_to partnership/p", "indicator/sum derives_from indicator/part",
            "indicator/part derives_from indicator/small", "observation/o belongs_to indicator/small",
            "document/d about observation/o")
        #expect(
            try graph.dependencies(of: "partnership/p") == [
                "document/d", "indicator/part", "indicator/small", "indicator/sum", "observation/o", "partnership/p",
            ])
        for thing in ["observation/o", "indicator/small", "indicator/part", "document/d"] {
            #expect(try graph.dependents(on: thing, ofKind: .partnership) == ["partnership/p"], "\(thing)")
        }
    }

    /// The other partnerships of a city do not affect the report.
    @Test func aReportDependsOnWhatLiesAroundIt() throws {
        let graph = try EntityGraph.made(
            "partnership/p belongs_to city/a", "partnership/p belongs_to city/b", "partnership/q belongs_to city/a",
            "context_event/flood about city/a", "profile_fact/f belongs_to city/b",
            "document/d about context_event/flood", "agreement/m mentions city/a",
            "partnership/p mentions organisation/o", "activity/x about organisation/o")
        let around = try ["context_event/flood", "profile_fact/f"].map { try EntityKey.named($0) }
        #expect(graph.neighbours(of: try EntityKey.named("partnership/p")) == Set(around))
        #expect(
            try graph.dependencies(of: "partnership/p") == [
                "city/a", "city/b", "context_event/flood", "organisation/o", "partnership/p", "profile_fact/f",
            ])
        #expect(
            try graph.dependents(on: "context_event/flood", ofKind: .partnership)
                == ["partnership/p", "partnership/q"])
        #expect(try graph.dependents(on: "profile_fact/f", ofKind: .partnership) == ["partnership/p"])
        #expect(try graph.dependents(on: "partnership/q", ofKind: .partnership) == ["partnership/q"])
        for thing in ["document/d", "agreement/m", "activity/x"] {
            #expect(try graph.dependents(on: thing, ofKind: .partnership).isEmpty, "\(thing)")
        }
    }

    @Test func whatSeveralThingsNameIsFound() throws {
        let graph = try EntityGraph.made(
            "activity/x belongs_to partnership/p", "activity/x mentions post/h", "activity/y about partnership/p",
            "indicator/i derives_from indicator/j")
        #expect(
            graph.named(by: Set(try ["activity/x", "activity/y", "indicator/i"].map(EntityKey.named)))
                == Set(try ["partnership/p", "post/h", "indicator/j"].map(EntityKey.named)))
        #expect(graph.named(by: []).isEmpty)
    }

    @Test func nothingDependsOnWhatBelongsToAnObstacle() throws {
        let graph = try EntityGraph.made(
            "activity/x belongs_to partnership/p", "obstacle/b about activity/x", "document/d about obstacle/b",
            "obstacle/b mentions organisation/o")
        #expect(
            try graph.dependencies(of: "partnership/p") == [
                "activity/x", "obstacle/b", "organisation/o", "partnership/p",
            ])
        #expect(try graph.dependents(on: "obstacle/b", ofKind: .partnership) == ["partnership/p"])
        #expect(try graph.dependents(on: "document/d", ofKind: .partnership).isEmpty)
    }

    @Test func aThingDependsOnItself() throws {
        let graph = try EntityGraph.made("activity/x belongs_to partnership/p")
        #expect(try graph.dependents(on: "partnership/p", ofKind: .partnership) == ["partnership/p"])
        #expect(try graph.dependents(on: "partnership/z", ofKind: .partnership) == ["partnership/z"])
        #expect(try graph.dependents(on: "activity/x", ofKind: .activity) == ["activity/x"])
    }

    @Test func ofSeveralThingsTheDependentsOfEachCount() throws {
        let graph = try EntityGraph.made("activity/x belongs_to partnership/p", "activity/y belongs_to partnership/q")
        #expect(
            try graph.dependents(on: "activity/x", "activity/y", ofKind: .partnership)
                == ["partnership/p", "partnership/q"])
        #expect(graph.dependents(on: [], ofKind: .partnership).isEmpty)
    }
}
