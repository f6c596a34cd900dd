import FoundationEssentials
import JSON
import Shared
import Testing

/// Objects within the data of an event, read by their declared fields.
struct RecordTests {
    private static let term = #""agreement":"m","kind":"mou","partnerships":["p"],"signed":"2016-06-10""#

    private func signed(_ more: String) throws -> Event {
        try Event(Stated.envelope("programs.agreement.signed", "{\(Self.term),\(more)}"))
    }

    @Test func theComponentsOfAnAgreementAreRead() throws {
        let event = try self.signed(
            #""components":[{"code":"c","name":{"en":"Water"},"objective":{"en":"Clean"}},{"code":"d","name":{"en":"Rain"},"parent":"c"}]"#
        )
        let components = try #require(event.data[Agreement.fields.components])
        #expect(components.map { $0.code?.text } == ["c", "d"])
        #expect(components.map { $0.name?.text(in: ["en"]) } == ["Water", "Rain"])
        #expect(components.map { $0.parent?.text } == [nil, "c"])
        #expect(components.map { $0.objective?.text(in: ["en"]) } == ["Clean", nil])
    }

    /// An entity in a list is registered by the event, and belongs to the entity that lists it.
    @Test func aComponentInAnAgreementIsMadeKnownAndBelongsToIt() throws {
        let data = try self.signed(
            #""components":[{"code":"c","name":{"en":"C"},"parent":"z"},{"code":"d","name":{"en":"D"},"parent":"c"}]"#
        ).data
        let (agreement, c) = (EntityKey(.agreement, unchecked: "m"), EntityKey(.component, unchecked: "c"))
        let d = EntityKey(.component, unchecked: "d")
        let z = EntityKey(.component, unchecked: "z")
        let partnership = EntityKey(.partnership, unchecked: "p")
        #expect(Set(data.registers) == [agreement, c, d])
        #expect(data.needs == [partnership, z])
        #expect(
            Set(data.links) == [
                EntityLink(from: agreement, to: partnership, .belongsTo),
                EntityLink(from: c, to: agreement, .belongsTo), EntityLink(from: d, to: agreement, .belongsTo),
                EntityLink(from: c, to: z, .belongsTo), EntityLink(from: d, to: c, .belongsTo),
            ])
        #expect(Set(data.statedLinks.map(\.field)) == ["partnerships", "components"])
    }

    @Test func signatoriesAndChangesAreRead() throws {
        let data = try self.signed(
            #""signatories":[{"party":{"kind":"city","code":"a"},"post":"h","person":"x"},{"party":{"kind":"organisation","code":"o"}}],"change":{"kind":"amendment","changed":["expires"]},"renewal":{"automatic":false,"term_months":36},"reason":{"text":{"en":"R"},"code":"legal"}"#
        ).data
        let signatories = try #require(data[Agreement.fields.signatories])
        #expect(signatories.map { $0.party?.key.description } == ["city/a", "organisation/o"])
        #expect(signatories.map { $0.post?.text } == ["h", nil])
        #expect(signatories.map { $0.person?.text } == ["x", nil])
        #expect(data[Agreement.fields.change]?.kind == .amendment)
        #expect(data[Agreement.fields.change]?.changed == ["expires"])
        #expect(data[Agreement.fields.renewal]?.automatic == false)
        #expect(data[Agreement.fields.renewal]?.termMonths == 36)
        #expect(data[Agreement.fields.renewal]?.times == nil)
        #expect(data[Agreement.fields.reason]?.code == .legal)
    }

    @Test func theSharesOfPartnershipsAreReadExactly() throws {
        let data = try Event(
            Stated.envelope(
                "programs.budget.stated",
                #"{"budget":"b","start":"2016-01-01","end":"2016-12-31","value":{"amount":1,"currency":"IDR"},"partnerships":[{"partnership":"p","share":33.30},{"partnership":"q"}]}"#
            )
        ).data
        let shares = try #require(data[Budget.fields.partnerships])
        #expect(shares.map { $0.partnership?.text } == ["p", "q"])
        #expect(shares.map(\.share) == [Decimal(exactly: "33.3"), nil])
        let links = ["p", "q"].map { partnership in
            EntityLink(
                from: EntityKey(.budget, unchecked: "b"), to: EntityKey(.partnership, unchecked: partnership),
                .belongsTo)
        }
        #expect(Set(data.links) == Set(links))
    }

    @Test func aRecordIsWhatItSaysHoweverItIsWritten() throws {
        let one = try self.signed(#""renewal":{"automatic":true,"term_months":12}"#).data[Agreement.fields.renewal]
        let same = try self.signed(#""renewal":{ "term_months":12.0, "automatic":true }"#).data[
            Agreement.fields.renewal]
        let other = try self.signed(#""renewal":{"automatic":true,"term_months":13}"#).data[Agreement.fields.renewal]
        #expect(one == same)
        #expect(one?.hashValue == same?.hashValue)
        #expect(one != other)
        #expect(one?.json.text == #"{"automatic":true,"term_months":12}"#)
    }

    @Test func whatIsAbsentOrOfNoSuchFormIsNil() throws {
        let data = try self.signed(#""languages":["id","en"]"#).data
        #expect(data[Agreement.fields.languages] == ["id", "en"])
        #expect(data[Agreement.fields.components] == nil)
        #expect(data[Agreement.fields.renewal] == nil)
        #expect(data[Agreement.fields.version] == nil)
        // A field of another kind with the same name reads the value if it can.
        #expect(data[Activity.fields.partnerships]?.map(\.text) == ["p"])
        #expect(data[Activity.fields.kind] == nil)
        let record = try Record<AgreementRenewal>(json: JSONDocument(#"{"times":"twice"}"#).root, at: "data.renewal")
        #expect(record.times == nil)
        let error = #expect(throws: Invalid.self) {
            try Record<AgreementRenewal>(json: JSONDocument("[]").root, at: "data.renewal")
        }
        #expect(error?.path == "data.renewal")
    }

    @Test func aFaultWithinAnObjectIsNamedByItsWholePath() throws {
        for (more, sentence) in [
            (#""components":[{"code":"c"}]"#, "data.components[0].name is missing."),
            (
                #""signatories":[{"party":{"kind":"post","code":"h"}}]"#,
                "data.signatories[0].party.kind must be one of city, organisation."
            ),
            (#""renewal":{"times":0}"#, "data.renewal.times is 0; it must be 1 to 1000000000."),
            (
                #""components":[{"code":"c","name":{"en":"C"},"parent":"c"}]"#,
                "data.components[0].parent refers to the thing itself; refer to another one."
            ),
            (#""parent":"m""#, "data.parent refers to the thing itself; refer to another one."),
        ] {
            #expect(#expect(throws: Refusal.self) { try self.signed(more) }?.sentence == sentence)
        }
    }

    /// The published schema states what the absence of such a member means.
    @Test(
        arguments: [
            ("target.set", "status", "original"), ("indicator.defined", "ascending", true),
            ("agreement.signed", "version", 1),
        ] as [(String, String, JSONValue)])
    func theSchemaStatesWhatAnAbsentMemberMeans(_ name: String, _ member: String, _ value: JSONValue) throws {
        let schema = try #require(EventCatalogue.schemas.first { $0.name == name })
        let properties = try #require(schema.jsonSchema(in: schema.areas[0])["properties"])
        #expect(properties[member]?["default"] == value)
    }

    @Test func onlyWhatHasADefaultStatesOne() throws {
        let schema = try #require(EventCatalogue.schemas.first { $0.name == "target.set" })
        guard case .object(let properties)? = schema.jsonSchema(in: .indicators)["properties"] else {
            Issue.record("The schema has no properties.")
            return
        }
        #expect(properties.filter { $0.value["default"] != nil }.map(\.key) == ["status"])
        #expect(Target.fields.status.defaultValue == .original)
        #expect(Target.fields.quoted.defaultValue == nil)
    }
}
