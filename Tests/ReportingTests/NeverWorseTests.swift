import Chance
import JSON
import Shared
import Testing

/// A duplicate claim, or one that states the same less or more exactly, never makes a report worse, regardless of its
/// rank, evidence and time: it causes no dispute, and what was certain stays certain.
struct NeverWorseTests {
    /// Random circumstances of claims by three publishers.
    private struct Claims {
        var generator: Seeded
        /// The ranks of some of the publishers.
        let ranks: [HistoryEvent]

        init(_ seed: UInt64, area: String) throws {
            var generator = Seeded(seed)
            self.ranks = try (0..<3).filter { _ in generator.chance(1, in: 2) }.map { publisher in
                try Stated.ranked("rank-\(publisher)", "urn:\(publisher)", 1 + generator.below(3), area: area)
            }
            self.generator = generator
        }

        /// The evidence that a claim cites, if any, as the end of an object.
        mutating func evidence() -> String {
            let kind = self.generator.pick(["", "", "instrument", "official", "research", "press", "testimony"])
            return kind.isEmpty ? "" : #","sources":[{"title":"T","evidence":"\#(kind)"}]"#
        }

        /// A claim with a random publisher, time and evidence.
        mutating func claim(_ type: String, _ number: Int, _ members: String) throws -> HistoryEvent {
            let evidence = self.evidence()
            let publisher = self.generator.below(3)
            let day = 1 + self.generator.below(5)
            return try Stated.event(
                type, "{\(members)\(evidence)}", id: "claim-\(number)", from: "urn:\(publisher)",
                at: "2020-01-0\(day)T00:00:00Z")
        }
    }

    /// The position of a value among its forms, the finest first.
    private func place(_ value: String?, in forms: [String]) throws -> Int {
        try #require(forms.firstIndex { $0 == value }, "\(value ?? "nothing") is not one of \(forms)")
    }

    private func expectNoDispute(_ content: JSONValue) {
        #expect(content.list(at: "disputed").isEmpty, "\(content["disputed"]?.text ?? "")")
    }

    // MARK: Activities

    private func certainYears(_ content: JSONValue) -> Set<Int> {
        let years = content["activity"]?.list(at: "years") ?? []
        return Set(years.filter { $0.string(at: "state") == "active" }.compactMap { $0.integer(at: "year") })
    }

    @Test(arguments: PropertyTests.seeds) func anActivityThatIsReportedAgainLosesNoYear(_ seed: UInt64) throws {
        var claims = try Claims(seed, area: "programs")
        let year = 2012 + claims.generator.below(5)
        let month = 1 + claims.generator.below(9)
        let day = "\(year)-0\(month)-1\(claims.generator.below(10))"
        let forms = [day, "\(year)-0\(month)", "\(year)", "[..\(year)-12]", "XXXX"]
        var events = try claims.ranks + [Stated.agreement("m", signed: "2011-01-01", expires: "2020-12-31")]
        var certain: Set<Int> = []
        var finest = forms.count
        for number in 0...5 {
            let end = claims.generator.pick(number == 0 ? Array(forms.prefix(3)) : forms)
            events.append(
                try claims.claim(
                    "programs.activity.completed", number, #""activity":"a","partnerships":["p"],"end":"\#(end)""#))
            let content = try report(events, asOf: "2020-12-31")
            self.expectNoDispute(content)
            let now = self.certainYears(content)
            #expect(now.isSuperset(of: certain), "\(certain) became \(now)")
            certain = now
            let place = try self.place(
                content.element(of: "activities", code: "a").string(at: "end"), in: forms)
            #expect(place <= finest)
            finest = place
        }
    }

    // MARK: Agreements

    @Test(arguments: PropertyTests.seeds) func anAgreementThatIsReportedAgainLosesNoDate(_ seed: UInt64) throws {
        var claims = try Claims(seed, area: "programs")
        let year = 2012 + claims.generator.below(5)
        let signed = ["\(year)-05-1\(claims.generator.below(10))", "\(year)-05", "\(year)", "[..\(year)-12]", "XXXX"]
        let expires = ["2020-12-31", "2020-12", "2020"]
        var events = claims.ranks
        var (finestSigned, finestExpires) = (signed.count, expires.count)
        var wasInForce = false
        for number in 0...5 {
            let day = claims.generator.pick(number == 0 ? Array(signed.prefix(3)) : signed)
            let last = claims.generator.pick(expires)
            events.append(
                try claims.claim(
                    "programs.agreement.signed", number,
                    #""agreement":"m","kind":"mou","partnerships":["p"],"signed":"\#(day)","expires":"\#(last)""#))
            let content = try report(events, asOf: "2020-12-31")
            self.expectNoDispute(content)
            let agreement = try content.element(of: "agreements", code: "m")
            let places = (
                try self.place(agreement.string(at: "signed"), in: signed),
                try self.place(agreement.string(at: "expires"), in: expires)
            )
            #expect(places.0 <= finestSigned && places.1 <= finestExpires)
            (finestSigned, finestExpires) = places
            let isInForce = agreement.string(at: "force") == "in_force"
            #expect(isInForce || !wasInForce)
            wasInForce = isInForce
            #expect(content["profile"]?.string(at: "formality") == "formalised")
            let years = content["activity"]?.list(at: "years").compactMap { $0.integer(at: "year") }
            #expect(years == Array(year...2020))
        }
    }

    // MARK: Figures

    @Test(arguments: PropertyTests.seeds) func aFigureThatIsReportedAgainGetsNoVaguer(_ seed: UInt64) throws {
        var claims = try Claims(seed, area: "indicators")
        let value = 10 * (4 + claims.generator.below(5))
        let forms = [
            "\(value)", #"{"from":\#(value - 1),"to":\#(value + 1)}"#, #"{"about":\#(value)}"#,
            #"{"from":\#(value - 5),"to":\#(value + 10)}"#, #"{"at_least":\#(value - 10)}"#,
        ]
        let period = #""period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"}"#
        var events =
            try claims.ranks + [
                Stated.indicator("i", currency: nil), Stated.target("t", "2017", value: "\(value * 2)"),
            ]
        var finest = forms.count
        var hadPercentage = false
        for number in 0...5 {
            let (code, form) = (claims.generator.pick(["o", "o\(number)"]), claims.generator.pick(forms))
            events.append(
                try claims.claim(
                    "indicators.observation.recorded", number,
                    #""observation":"\#(code)","indicator":"i","state":"approved",\#(period),"value":\#(form)"#))
            let content = try report(events, asOf: "2018-12-31")
            self.expectNoDispute(content)
            let row = try content.row("i", "2017-01-01")
            let place = try self.place(row["actual"]?["value"]?.text, in: forms)
            #expect(place <= finest)
            finest = place
            #expect(row["actual"]?["range"] == nil)
            #expect([nil, "finer"].contains(row.string(at: "rule")))
            let shown = row["realisation"]?.string(at: "shown")
            #expect([nil, "50.0"].contains(shown))
            #expect(shown != nil || place != 0)
            #expect(row.string(at: "target_reached") == "no" || place > 0)
            hadPercentage = hadPercentage || place == 0
            #expect((shown != nil) || !hadPercentage)
        }
    }

    // MARK: Targets

    /// A target is an aim: only an identical one is the same. Its day may be known more exactly.
    @Test(arguments: PropertyTests.seeds) func aTargetThatIsReportedAgainStaysAsItIs(_ seed: UInt64) throws {
        var claims = try Claims(seed, area: "indicators")
        let month = 1 + claims.generator.below(9)
        let days = ["2017-0\(month)-1\(claims.generator.below(10))", "2017-0\(month)", "2017", ""]
        let period = #""period":{"start":"2017-01-01","end":"2017-12-31","type":"full_year"}"#
        var events =
            try claims.ranks + [
                Stated.indicator("i", currency: nil), Stated.observation("o", "2017", value: "18"),
            ]
        for number in 0...5 {
            let (code, day) = (claims.generator.pick(["t", "t\(number)"]), claims.generator.pick(days))
            let setOn = day.isEmpty ? "" : #","set_on":"\#(day)""#
            events.append(
                try claims.claim(
                    "indicators.target.set", number,
                    #""target":"\#(code)","indicator":"i",\#(period),"value":20\#(setOn)"#))
            let content = try report(events, asOf: "2018-12-31")
            self.expectNoDispute(content)
            let row = try content.row("i", "2017-01-01")
            #expect(row["target"]?["value"] == 20)
            #expect(row["target"]?["rule"] == nil)
            #expect(row["target"]?["range"] == nil)
            #expect(row["target"]?["set_after_period"] == nil)
            #expect(row["realisation"]?.string(at: "shown") == "90.0")
            #expect(row["realisation"]?.string(at: "band") == "effective")
            #expect(row.string(at: "target_reached") == "no")
        }
    }
}
