import Shared
import Testing

/// What a thing is believed to say of its relations.
struct BelievedLinksTests {
    @Test func theLinksAreThoseOfTheBelievedValues() throws {
        let events = [
            try Told.event(
                "programs.activity.completed", #"{"activity":"a","partnerships":["p"],"end":"2016"}"#, id: "1",
                at: Told.on(1)),
            try Told.event(
                "programs.activity.completed", #"{"activity":"a","partnerships":["q"],"end":"2016","programme":"g"}"#,
                id: "2", at: Told.on(2)),
        ]
        func link(_ kind: EntityKind, _ code: String) -> EntityLink {
            EntityLink(from: Told.activity, to: EntityKey(kind, unchecked: code), .belongsTo)
        }
        #expect(Fold.fold(Told.activity, events).links == [link(.partnership, "q"), link(.programme, "g")])
        let preferred = events + [try Told.preferred("9", Told.ref("1"), field: "partnerships")]
        #expect(Fold.fold(Told.activity, preferred).links == [link(.partnership, "p"), link(.programme, "g")])
        let withdrawn = events + [try Told.withdrawn("9", Told.ref("2"))]
        #expect(Fold.fold(Told.activity, withdrawn).links == [link(.partnership, "p")])
        #expect(
            FoldedEntity.statedLinks(of: preferred)
                == [link(.partnership, "p"), link(.partnership, "q"), link(.programme, "g")])
    }
}
