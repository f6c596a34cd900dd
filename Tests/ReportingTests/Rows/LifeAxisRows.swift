import JSON
import ReportingDomain
import ServiceRuntime
import Shared
import Testing

@testable import ReportingApp

/// The office sets which signs of life count, each by an environment variable.
struct LifeAxisRows {
    /// The settings as the reporting service reads them from its environment.
    private func settings(_ environment: [String: String]) throws -> ReportSettings {
        let needed = [
            "KEMBAR_DATABASE_URL": "host=/run dbname=a", "KEMBAR_KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:9092",
        ]
        let configuration = try ServiceConfiguration(
            environment: needed.merging(environment) { $1 }, defaultPort: 8080, own: ReportingSettings.all)
        return ReportSettings(configuration)
    }

    /// Signed in 2025, a visit in 2018.
    private func events() throws -> [HistoryEvent] {
        [
            try Stated.agreement("mou", signed: "2025-09-01"),
            try Stated.event(
                "programs.activity.completed",
                #"{"activity":"v","kind":"visit","partnerships":["p"],"end":"2018-05-01"}"#, id: "visit"),
        ]
    }

    private func content(_ settings: ReportSettings) throws -> JSONValue {
        let code = try #require(Code("p"))
        let history = PartnershipHistory(code, events: try self.events(), settings: settings)
        return JSONValue(try JSONDocument(document(history, asOf: "2026-02-15").bytes).root)
    }

    private static let axes = ["activity", "paper", "money_and_kind", "contact"]

    private func counting(_ content: JSONValue) -> [String] {
        (content["life"]?.list(at: "counting") ?? []).compactMap { $0.string }
    }

    static let variables: [(String, String)] = [
        ("KEMBAR_LIFE_BY_ACTIVITY", "activity"), ("KEMBAR_LIFE_BY_PAPER", "paper"),
        ("KEMBAR_LIFE_BY_MONEY", "money_and_kind"), ("KEMBAR_LIFE_BY_CONTACT", "contact"),
    ]

    @Test(arguments: Self.variables) func aSignThatIsSwitchedOffDoesNotCount(
        _ variable: String, _ axis: String
    ) throws {
        let settings = try self.settings([variable: "0"])
        let content = try self.content(settings)
        let others = Self.axes.filter { $0 != axis }
        #expect(self.counting(content) == others)
        // The settings are printed in the report, in any order.
        let stated = content["settings"]?.list(at: "life_axes").compactMap { $0.string } ?? []
        #expect(stated.sorted() == others.sorted())
        // The sign is still shown, marked as not counting.
        let signs = content["life"]?.list(at: "signs") ?? []
        #expect(signs.compactMap { $0.string(at: "axis") } == Self.axes)
        for sign in signs { #expect((sign["counts"] == true) == (sign.string(at: "axis") != axis)) }
        let html = try Pages.html(self.events(), partnership: "p", asOf: "2026-02-15", .english, settings: settings)
        #expect(html.contains("does not count"))
    }

    /// Related cases: switched on explicitly, and left at the default.
    @Test(arguments: Self.variables) func aSignThatIsSwitchedOnCounts(_ variable: String, _ axis: String) throws {
        for environment in [[variable: "1"], [:]] {
            let settings = try self.settings(environment)
            #expect(settings == .standard)
            #expect(try self.counting(self.content(settings)) == Self.axes)
        }
    }

    /// The variables that are switched off, and whether the cooperation is alive.
    static let alive: [([String], String?)] = [
        ([], "yes"), (["PAPER"], "no"),
        // Related cases: an old sign decides nothing; if no sign on record counts, the answer is unknown.
        (["ACTIVITY", "CONTACT"], "yes"), (["MONEY"], "yes"), (["PAPER", "MONEY"], "no"),
        (["PAPER", "ACTIVITY", "CONTACT"], nil), (["PAPER", "ACTIVITY", "CONTACT", "MONEY"], nil),
    ]

    @Test(arguments: Self.alive) func onlySignsThatCountSayThatItIsAlive(_ off: [String], _ expected: String?) throws {
        let environment = Dictionary(uniqueKeysWithValues: off.map { ("KEMBAR_LIFE_BY_\($0)", "0") })
        let content = try self.content(self.settings(environment))
        #expect(content["life"]?.string(at: "alive") == expected)
        // The class of the activity itself does not change.
        #expect(content["activity"]?["dormancy"]?.string(at: "class") == "long_dormant")
    }

    /// A related case: a value that is neither on nor off is refused.
    @Test(arguments: ["off", "2", "-1", "yes"]) func aSettingThatIsNeitherIsRefused(_ value: String) {
        #expect(throws: ServiceConfiguration.Invalid.self) {
            try self.settings(["KEMBAR_LIFE_BY_PAPER": value])
        }
    }
}
