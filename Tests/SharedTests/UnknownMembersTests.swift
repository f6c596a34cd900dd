import Shared
import Testing

/// An unknown member is named, with the one that was probably meant. It is never refused.
struct UnknownMembersTests {
    private static let agreement = #""agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016-06-24""#
    private static let kept = "is not a member of agreement.signed: it is kept and has no effect"

    private func sentences(_ type: String, _ data: String) throws -> [String] {
        let event = try Event(Stated.envelope(type, data))
        return UnknownMembers.sentences(about: event.data)
    }

    private func signed(_ more: String) throws -> [String] {
        try self.sentences("programs.agreement.signed", "{\(Self.agreement),\(more)}")
    }

    /// Misspelt, in capitals, or with an extra word.
    @Test(arguments: [
        ("expiry", "expires"), ("expire", "expires"), ("expires_on", "expires"), ("effectiv", "effective"),
        ("Title", "title"), ("parties_", "parties"), ("term_month", "term_months"), ("remarks", "remark"),
        ("source", "sources"), ("componants", "components"),
    ])
    func theMemberThatWasMeantIsNamed(_ name: String, _ meant: String) throws {
        #expect(try self.signed(#""\#(name)":"x""#) == ["data.\(name) \(Self.kept); did you mean `\(meant)`?"])
    }

    /// Several near members are named, the nearest first.
    @Test func severalThatMayBeMeantAreNamed() throws {
        #expect(
            try self.signed(#""kindname":{"en":"Accord"}"#)
                == ["data.kindname \(Self.kept); did you mean `kind` or `kind_name`?"])
        #expect(
            try self.signed(#""partners":["p"]"#)
                == ["data.partners \(Self.kept); did you mean `partnerships` or `parties`?"])
    }

    @Test(arguments: ["weather", "x", "office_code", "서명"]) func aMemberThatResemblesNothingIsNamedAlone(
        _ name: String
    ) throws {
        #expect(try self.signed(#""\#(name)":1"#) == ["data.\(name) \(Self.kept)."])
    }

    /// In objects and in the elements of lists, each with its path.
    @Test(arguments: [
        (#""renewal":{"automatic":true,"term_month":48}"#, "data.renewal.term_month", "term_months"),
        (#""change":{"kind":"renewal","sumary":{"en":"S"}}"#, "data.change.sumary", "summary"),
        (
            #""components":[{"code":"c","name":{"en":"C"}},{"code":"d","name":{"en":"D"},"objetive":{"en":"O"}}]"#,
            "data.components[1].objetive", "objective"
        ),
        (
            #""signatories":[{"party":{"kind":"city","code":"a"},"persons":"n"}]"#, "data.signatories[0].persons",
            "person"
        ),
        (#""reason":{"text":{"en":"R"},"cod":"other"}"#, "data.reason.cod", "code"),
    ])
    func aMemberWithinAnotherIsNamedByItsPlace(_ members: String, _ path: String, _ meant: String) throws {
        #expect(try self.signed(members) == ["\(path) \(Self.kept); did you mean `\(meant)`?"])
    }

    /// An object has its own members: a member of the level above is unknown in it.
    @Test func everyPlaceHasItsOwnMembers() throws {
        #expect(
            try self.signed(#""renewal":{"expires":"2020"},"automatic":true"#)
                == ["data.renewal.expires \(Self.kept).", "data.automatic \(Self.kept)."])
    }

    @Test func eachIsReportedInTheOrderOfTheData() throws {
        #expect(
            try self.signed(
                #""weather":"fine","components":[{"code":"c","nme":1,"name":{"en":"C"}}],"expiry":"2019-12-31""#)
                == [
                    "data.weather \(Self.kept).", "data.components[0].nme \(Self.kept); did you mean `name`?",
                    "data.expiry \(Self.kept); did you mean `expires`?",
                ])
    }

    /// The name is cut to a length, and the advice stays one sentence.
    @Test func aLongNameIsCut() throws {
        let name = String(repeating: "z", count: 500)
        #expect(try self.signed(#""\#(name)":1"#) == ["data.\(name.prefix(60)) \(Self.kept)."])
    }

    /// Members that every event may have, and keys that are data.
    @Test func whatIsKnownIsNotNamed() throws {
        #expect(try self.signed(#""expires":"2019-12-31","sources":[{"title":"T"}],"remark":{"en":"R"}"#) == [])
        let period = #"{"start":"2016-01-01","end":"2016-12-31","type":"full_year"}"#
        #expect(
            try self.sentences(
                "indicators.observation.recorded",
                #"{"observation":"o","indicator":"i","period":\#(period),"state":"approved","value":{"about":1},"dimensions":{"sex":"f","expiry":"x"},"text":{"en":"T","ban":"T"}}"#
            ) == [])
    }

    /// The sentence names the type of the event.
    @Test func theTypeIsNamed() throws {
        let period = #"{"start":"2016-01-01","end":"2016-12-31","type":"full_year"}"#
        #expect(
            try self.sentences(
                "indicators.observation.recorded",
                #"{"observation":"o","indicator":"i","period":\#(period),"state":"approved","value":1,"realization":50}"#
            ) == [
                "data.realization is not a member of observation.recorded: it is kept and has no effect; did you mean `realisation`?"
            ])
    }

    @Test(arguments: ExampleEventsTests.fixtures) func nothingIsSaidOfAnEventOfTheContract(_ path: String) throws {
        let event = try Event(structured: Repository.bytes(path))
        #expect(UnknownMembers.sentences(about: event.data) == [])
    }
}
