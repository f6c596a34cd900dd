import JSON
import Shared
import Testing

/// A folded entity, read by the declared fields of its kind.
struct FoldedTests {
    private static let key = EntityKey(.agreement, unchecked: "m")

    private func agreement(_ events: HistoryEvent...) throws -> Folded<Agreement> {
        try #require(Fold.fold(Self.key, events).of(Agreement.self))
    }

    private func signed(
        _ version: Int, _ more: String, id: String? = nil, at day: Int = 1
    ) throws -> HistoryEvent {
        try Stated.event(
            "programs.agreement.signed",
            #"{"agreement":"m","kind":"mou","partnerships":["p"],"version":\#(version),\#(more)}"#,
            id: id ?? "v\(version)", at: Stated.on(day))
    }

    private func step(_ verb: String, _ more: String, id: String) throws -> HistoryEvent {
        try Stated.event("programs.agreement.\(verb)", #"{"agreement":"m",\#(more)}"#, id: id)
    }

    @Test func aThingIsReadAsItsOwnKindAlone() throws {
        let entity = Fold.fold(Self.key, [try self.signed(1, #""signed":"2016""#)])
        #expect(entity.of(Agreement.self)?.code == "m")
        #expect(entity.of(Agreement.self)?.key == Self.key)
        #expect(entity.of(Partnership.self) == nil)
        #expect(Folded<Activity>(entity) == nil)
    }

    @Test func fieldsAndStateAreReadAsValuesOfTheirTypes() throws {
        let agreement = try self.agreement(
            try self.signed(
                2,
                #""signed":"2016-06","expires":"2020-12-31","parties":[{"kind":"city","code":"a"}],"components":[{"code":"c","name":{"en":"C"}}]"#
            ),
            try self.step("entered_into_force", #""on":"2016-07-01","version":2"#, id: "f"))
        #expect(agreement.state == .inForce)
        #expect(agreement.kind == .mou)
        #expect(agreement.version == 2)
        #expect(agreement.signed?.text == "2016-06")
        #expect(agreement.expires?.latest == CalendarDate("2020-12-31"))
        #expect(agreement.parties?.map(\.key.description) == ["city/a"])
        #expect(agreement.components?.map { $0.code?.text } == ["c"])
        #expect(agreement.partnerships?.map(\.text) == ["p"])
        #expect(agreement.effective == nil)
        #expect(agreement.has(\.expires))
        #expect(!agreement.has(\.effective))
        #expect(agreement.steps.map(\.name) == [.signed, .enteredIntoForce])
        #expect(agreement.steps.map(\.state) == [.signed, .inForce])
        #expect(agreement.steps.map { $0.date?.text } == ["2016-06", "2016-07-01"])
        #expect(agreement.steps.map(\.refs) == [[Stated.ref("v2")], [Stated.ref("f")]])
        #expect(agreement.events == [Stated.ref("f"), Stated.ref("v2")])
    }

    @Test func ofNothingThatWasStatedThereIsNothingToRead() throws {
        let agreement = try self.agreement()
        #expect(agreement.state == .unknown)
        #expect(agreement.signed == nil)
        #expect(agreement.claims(\.signed) == nil)
        #expect(agreement.assertedBy(\.signed).isEmpty)
        #expect(agreement.last(.signed) == nil)
        #expect(agreement.stated(by: .signed) == nil)
        #expect(agreement.steps.isEmpty)
        #expect(agreement.events.isEmpty)
    }

    @Test func rivalsStandBesideTheBelievedValue() throws {
        let agreement = try self.agreement(
            try self.signed(1, #""signed":"2016-06-10","expires":"2020""#, id: "1", at: 1),
            try self.signed(1, #""signed":"2016-06-11","expires":"2020""#, id: "2", at: 2),
            try self.signed(1, #""signed":"2016-06-10""#, id: "3", at: 3))
        let claims = try #require(agreement.claims(\.signed))
        #expect(claims.believed.value.text == "2016-06-10")
        #expect(claims.believed.events == [Stated.ref("3"), Stated.ref("1")])
        #expect(claims.rivals.map(\.value.text) == ["2016-06-11"])
        #expect(claims.rivals.map(\.events) == [[Stated.ref("2")]])
        #expect(agreement.assertedBy(\.signed) == [Stated.ref("3"), Stated.ref("1")])
        #expect(agreement.signed?.text == "2016-06-10")
        // A value that the other claims omit has no rivals.
        #expect(agreement.claims(\.expires)?.believed.events == [Stated.ref("2"), Stated.ref("1")])
        #expect(agreement.claims(\.expires)?.rivals.isEmpty == true)
        #expect(agreement.entity.disputed.map(\.field) == ["signed"])
        let step = try #require(agreement.last(.signed))
        #expect(step.claims(\.signed) == claims)
        #expect(step.assertedBy(\.expires) == [Stated.ref("2"), Stated.ref("1")])
        #expect(step.refs == ["3", "2", "1"].map { Stated.ref($0) })
    }

    /// The signed title replaces a drafted one, and `stated(by:)` still finds the draft.
    @Test func whatSomeStepsStateIsReadByItself() throws {
        let agreement = try self.agreement(
            try self.step("drafted", #""kind":"loi","partnerships":["q"],"title":{"en":"Draft"},"on":"2015""#, id: "d"),
            try self.signed(1, #""signed":"2016","title":{"en":"First"},"expires":"2018""#),
            try self.signed(2, #""signed":"2019","title":{"en":"Second"}"#),
            try self.step("renewal_decided", #""decision":"let_expire","on":"2020""#, id: "r"))
        #expect(agreement.title?.text(in: []) == "Second")
        let draft = try #require(agreement.stated(by: .drafted))
        #expect(draft.title?.text(in: []) == "Draft")
        #expect(draft.kind == .loi)
        #expect(draft.partnerships?.map(\.text) == ["q"])
        #expect(draft.signed == nil)
        #expect(draft.steps.count == 1)
        #expect(draft.state == agreement.state)
        // The later signing replaces the earlier one, including its term.
        let signing = try #require(agreement.stated(by: .signed))
        #expect(signing.signed?.text == "2019")
        #expect(signing.expires == nil)
        #expect(signing.decision == nil)
        #expect(agreement.stated(by: .signed, .renewalDecided)?.decision == .letExpire)
        #expect(agreement.stated(by: .terminated) == nil)
        #expect(agreement.stated(by: .terminated, .drafted)?.kind == .loi)
    }

    @Test func theLastOfSomeStepsIsFound() throws {
        let agreement = try self.agreement(
            try self.signed(1, #""signed":"2016","title":{"en":"First"}"#), try self.signed(2, #""signed":"2019""#),
            try self.step("renewal_decided", #""decision":"renew","on":"2018""#, id: "r"))
        let signing = try #require(agreement.last(.signed))
        #expect(signing.version == 2)
        #expect(signing.title == nil)
        #expect(signing.name == .signed)
        #expect(agreement.last(.signed, .renewalDecided)?.name == .signed)
        #expect(agreement.last(.renewalDecided)?.decision == .renew)
        #expect(agreement.last(.terminated) == nil)
    }

    /// A reason is not a claim about the entity; it belongs to the step that states it.
    @Test func aReasonIsReadOfItsStep() throws {
        let agreement = try self.agreement(
            try self.signed(1, #""signed":"2016""#),
            try self.step("terminated", #""on":"2018","reason":{"text":{"en":"Why."},"code":"funding"}"#, id: "t"))
        #expect(agreement.reason == nil)
        #expect(agreement.last(.terminated)?.reason?.code == .funding)
        #expect(agreement.last(.terminated)?.reason?.text?.text(in: []) == "Why.")
        #expect(agreement.last(.signed)?.reason == nil)
    }

    @Test func whatAStepEndsIsReadNoMore() throws {
        let key = EntityKey(.post, unchecked: "h")
        let events = [
            try Stated.event(
                "programs.post.registered", #"{"post":"h","organisation":"o","title":{"en":"H"}}"#, id: "1"),
            try Stated.event("programs.post.filled", #"{"post":"h","person":"x","from":"2016"}"#, id: "2"),
            try Stated.event("programs.post.vacated", #"{"post":"h","on":"2018"}"#, id: "3"),
        ]
        let filled = try #require(Fold.fold(key, Array(events.prefix(2))).of(Post.self))
        #expect(filled.state == .filled)
        #expect(filled.person?.text == "x")
        let vacated = try #require(Fold.fold(key, events).of(Post.self))
        #expect(vacated.state == .vacant)
        #expect(vacated.person == nil)
        #expect(vacated.title?.text(in: []) == "H")
        #expect(vacated.last(.filled)?.person?.text == "x")
        #expect(vacated.stated(by: .filled)?.person?.text == "x")
    }

    /// The name of a step with a variant is its verb and the variant.
    @Test func aVariantIsAStepOfItsOwn() throws {
        let events = [
            try LifeCycleSteps.event(.obstacle, "opened", 1), try LifeCycleSteps.event(.obstacle, "closed accepted", 2),
        ]
        let obstacle = try #require(Fold.fold(LifeCycleSteps.key(.obstacle), events).of(Obstacle.self))
        #expect(obstacle.state == .accepted)
        #expect(obstacle.steps.map(\.name) == [.opened, .closedAccepted])
        #expect(obstacle.last(.closedAccepted)?.outcome == .accepted)
        #expect(obstacle.last(.closedResolved) == nil)
        #expect(obstacle.category == .funding)
    }
}
