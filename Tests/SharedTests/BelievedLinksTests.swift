import Shared
import Testing

/// The links that follow from an entity's believed values.
struct BelievedLinksTests {
    @Test func theLinksAreThoseOfTheBelievedValues() throws {
        let events = [
            try Stated.event(
                "programs.activity.completed", #"{"activity":"a","partnerships":["p"],"end":"2016"}"#, id: "1",
                at: Stated.on(1)),
            try Stated.event(
                "programs.activity.completed", #"{"activity":"a","partnerships":["q"],"end":"2016","programme":"g"}"#,
                id: "2", at: Stated.on(2)),
        ]
        func link(_ kind: EntityKind, _ code: String) -> EntityLink {
            EntityLink(from: Stated.activity, to: EntityKey(kind, unchecked: code), .belongsTo)
        }
        #expect(Fold.fold(Stated.activity, events).links == [link(.partnership, "q"), link(.programme, "g")])
        let preferred = events + [try Stated.preferred("9", Stated.ref("1"), field: "partnerships")]
        #expect(Fold.fold(Stated.activity, preferred).links == [link(.partnership, "p"), link(.programme, "g")])
        let withdrawn = events + [try Stated.withdrawn("9", Stated.ref("2"))]
        #expect(Fold.fold(Stated.activity, withdrawn).links == [link(.partnership, "p")])
        #expect(
            FoldedEntity.statedLinks(of: preferred)
                == [link(.partnership, "p"), link(.partnership, "q"), link(.programme, "g")])
    }
}
