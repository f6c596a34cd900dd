import Shared
import Testing

/// What belongs to an entity, in small hand-made graphs.
struct EntityGraphTests {
    @Test func aThingKnowsWhatItNamesAndWhatNamesIt() throws {
        let graph = try EntityGraph.made(
            "activity/a belongs_to partnership/p", "activity/a belongs_to partnership/p",
            "activity/a mentions post/h")
        #expect(graph.links(from: try EntityKey.named("activity/a")).count == 2)
        #expect(
            graph.links(to: try EntityKey.named("partnership/p")).map(\.from) == [try EntityKey.named("activity/a")])
        #expect(graph.links(from: try EntityKey.named("partnership/p")).isEmpty)
        #expect(graph.links(to: try EntityKey.named("activity/z")).isEmpty)
        #expect(graph.belonging(to: try EntityKey.named("activity/z")).isEmpty)
        #expect(graph.dependencies(of: try EntityKey.named("activity/z")) == [try EntityKey.named("activity/z")])
    }

    @Test func whatNamesAThingBelongsToItDirectlyAndThroughOthers() throws {
        let graph = try EntityGraph.made(
            "agreement/m belongs_to partnership/p", "component/c belongs_to agreement/m",
            "indicator/i belongs_to component/c", "observation/o belongs_to indicator/i",
            "activity/b belongs_to partnership/q")
        #expect(
            try graph.belonging(to: "partnership/p") == [
                "agreement/m", "component/c", "indicator/i", "observation/o",
            ])
        #expect(try graph.belonging(to: "component/c") == ["indicator/i", "observation/o"])
        #expect(try graph.belonging(to: "observation/o").isEmpty)
    }

    @Test func aChainOfComponentsIsFollowedToItsEnd() throws {
        let graph = try EntityGraph.made(
            "agreement/m belongs_to partnership/p", "component/a belongs_to agreement/m",
            "component/b belongs_to component/a", "component/c belongs_to component/b",
            "activity/x belongs_to component/c")
        #expect(
            try graph.belonging(to: "partnership/p") == [
                "activity/x", "agreement/m", "component/a", "component/b", "component/c",
            ])
        #expect(try graph.belonging(to: "component/b") == ["activity/x", "component/c"])
    }

    @Test func aCircleOfComponentsHasAnEnd() throws {
        let graph = try EntityGraph.made(
            "component/a belongs_to component/b", "component/b belongs_to component/a",
            "activity/x belongs_to component/a")
        #expect(try graph.belonging(to: "component/a") == ["activity/x", "component/b"])
        #expect(try graph.dependencies(of: "component/b") == ["activity/x", "component/a", "component/b"])
        #expect(try graph.dependents(on: "activity/x", ofKind: .component) == ["component/a", "component/b"])
    }

    /// The activity serves a component of one partnership, and states itself that it belongs to another.
    @Test func theNearestStatementCounts() throws {
        let graph = try EntityGraph.made(
            "agreement/m belongs_to partnership/p", "component/c belongs_to agreement/m",
            "activity/x belongs_to component/c", "activity/x belongs_to partnership/q",
            "participation/r belongs_to activity/x", "activity/y belongs_to component/c",
            "obstacle/b about activity/y", "obstacle/b about partnership/q")
        #expect(try graph.belonging(to: "partnership/p") == ["activity/y", "agreement/m", "component/c"])
        #expect(try graph.belonging(to: "partnership/q") == ["activity/x", "obstacle/b", "participation/r"])
        #expect(
            try graph.belonging(to: "partnership/p", nearest: false) == [
                "activity/x", "activity/y", "agreement/m", "component/c", "obstacle/b", "participation/r",
            ])
        // For a component, partnerships are not rivals.
        #expect(
            try graph.belonging(to: "component/c") == [
                "activity/x", "activity/y", "obstacle/b", "participation/r",
            ])
    }

    @Test func whatNamesSeveralBelongsToEach() throws {
        let graph = try EntityGraph.made(
            "activity/x belongs_to partnership/p", "activity/x belongs_to partnership/q",
            "participation/r belongs_to activity/x")
        #expect(try graph.belonging(to: "partnership/p") == ["activity/x", "participation/r"])
        #expect(try graph.belonging(to: "partnership/q") == ["activity/x", "participation/r"])
    }

    @Test func nothingBelongsThroughWhatOnlySpeaksAboutAThing() throws {
        let graph = try EntityGraph.made(
            "activity/x belongs_to partnership/p", "obstacle/b about activity/x", "document/d about obstacle/b",
            "participation/r belongs_to obstacle/b", "obstacle/e about partnership/p", "document/f about obstacle/e")
        #expect(try graph.belonging(to: "partnership/p") == ["activity/x", "obstacle/b", "obstacle/e"])
    }

    /// It is reached by two links, and the one by which it belongs counts, whichever is found first.
    @Test func whatBothSpeaksAboutAThingAndBelongsThereIsFollowed() throws {
        let graph = try EntityGraph.made(
            "component/c belongs_to partnership/p", "component/e belongs_to partnership/p",
            "obstacle/b about component/c", "obstacle/b belongs_to component/e", "document/d about obstacle/b",
            "obstacle/f belongs_to component/c", "obstacle/f about component/e", "document/g about obstacle/f")
        let all = ["component/c", "component/e", "document/d", "document/g", "obstacle/b", "obstacle/f"]
        #expect(try graph.belonging(to: "partnership/p") == all)
        #expect(try graph.dependencies(of: "partnership/p") == all + ["partnership/p"])
        #expect(try graph.dependents(on: "document/d", "document/g", ofKind: .partnership) == ["partnership/p"])
    }

    /// An implementing arrangement mentions the agreement that it carries out, and states itself to whom it belongs.
    @Test func anAgreementDoesNotBelongWhereItsParentBelongs() throws {
        let graph = try EntityGraph.made(
            "agreement/m belongs_to partnership/p", "agreement/n mentions agreement/m",
            "agreement/n belongs_to partnership/q", "component/c belongs_to agreement/n")
        #expect(try graph.belonging(to: "partnership/p") == ["agreement/m"])
        #expect(try graph.belonging(to: "agreement/m").isEmpty)
        #expect(try graph.belonging(to: "partnership/q") == ["agreement/n", "component/c"])
    }

    /// The parent that an event states is such a mention.
    @Test func theParentOfASignedAgreementIsMentioned() throws {
        let event = try Stated.event(
            "programs.agreement.signed",
            #"{"agreement":"n","kind":"implementing_arrangement","partnerships":["q"],"signed":"2016","parent":"m"}"#)
        let parent = EntityLink(
            from: try EntityKey.named("agreement/m"), to: try EntityKey.named("partnership/p"), .belongsTo)
        let links = event.data.links + [parent]
        #expect(try EntityGraph(links).belonging(to: "partnership/p") == ["agreement/m"])
    }

    @Test func whatIsMentionedOrComputedInBelongsNowhereByThat() throws {
        let graph = try EntityGraph.made(
            "agreement/m belongs_to partnership/p", "agreement/m mentions city/a",
            "indicator/i derives_from indicator/j", "indicator/i belongs_to partnership/p")
        #expect(try graph.belonging(to: "city/a").isEmpty)
        #expect(try graph.belonging(to: "indicator/j").isEmpty)
        #expect(try graph.belonging(to: "partnership/p") == ["agreement/m", "indicator/i"])
    }
}
