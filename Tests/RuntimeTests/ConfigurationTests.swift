import Messaging
import Observability
import ServiceRuntime
import Testing

/// The problems for which an environment is refused; nil if it is accepted.
func refusals(_ environment: [String: String], own: [ServiceSetting] = []) -> [String]? {
    do {
        _ = try ServiceConfiguration(environment: environment, defaultPort: 8080, own: own)
        return nil
    } catch {
        return error.problems
    }
}

/// The settings that a service requires, with `more` added.
func enough(_ more: [String: String] = [:]) -> [String: String] {
    ["KEMBAR_DATABASE_URL": "host=/run dbname=a password=hunter2", "KEMBAR_KAFKA_BOOTSTRAP_SERVERS": "127.0.0.1:9092"]
        .merging(more) { $1 }
}

struct ConfigurationTests {
    private static let patience = ServiceSetting("KEMBAR_PATIENCE", default: 60, in: 1...86_400, "seconds of patience")

    /// A setting of one service is a misspelling to every other.
    @Test func aServiceHasSettingsOfItsOwn() throws {
        let own = Self.patience
        #expect(try ServiceConfiguration(environment: enough(), defaultPort: 1, own: [own])[own] == 60)
        let environment = enough(["KEMBAR_PATIENCE": "5"])
        let configuration = try ServiceConfiguration(environment: environment, defaultPort: 1, own: [own])
        #expect(configuration[own] == 5)
        #expect(configuration.printed.contains { $0 == ("KEMBAR_PATIENCE", "5") })
        #expect(refusals(environment)?.count == 1)
        #expect(refusals(enough(["KEMBAR_PATIENCE": "0"]), own: [own])?.first?.contains("1 to 86400") == true)
    }

    @Test func whatIsNecessaryIsEnough() throws {
        let configuration = try ServiceConfiguration(environment: enough(), defaultPort: 8081)
        #expect(configuration.database.reveal == "host=/run dbname=a password=hunter2")
        #expect(configuration.databaseConnections == 8)
        #expect(configuration.listenAddress == "127.0.0.1")
        #expect(configuration.listenPort == 8081)
        #expect(configuration.topics.prefix == "kembar")
        #expect(configuration.token == nil)
        #expect(configuration.logLevel == .info)
    }

    @Test func everythingCanBeChosen() throws {
        let configuration = try ServiceConfiguration(
            environment: enough([
                "KEMBAR_DATABASE_CONNECTIONS": "20", "KEMBAR_HTTP_LISTEN": "0.0.0.0:80",
                "KEMBAR_TOPIC_PREFIX": "test.a-b_1",
                "KEMBAR_TOKEN": "0123456789abcdef", "KEMBAR_LOG_LEVEL": "debug",
            ]), defaultPort: 8081)
        #expect(configuration.databaseConnections == 20)
        #expect(configuration.listenAddress == "0.0.0.0")
        #expect(configuration.listenPort == 80)
        #expect(configuration.topics.prefix == "test.a-b_1")
        #expect(configuration.token?.reveal == "0123456789abcdef")
        #expect(configuration.logLevel == .debug)
    }

    @Test func everyProblemIsReportedAtOnce() throws {
        let problems = try #require(
            refusals([
                "KEMBAR_DATABASE_CONNECTIONS": "many", "KEMBAR_TOPIC_PREFIX": "a b", "KEMBAR_HTTP_LISTEN": "nowhere",
                "KEMBAR_TOKEN": "short", "KEMBAR_LOG_LEVEL": "loud",
                "KEMBAR_TOPIC_PREFFIX": "a", "KEMBAR_KAFKA_GROUP_ID": "mine", "KEMBAR_KAFKA_NO_SUCH_THING": "1",
                "KEMBAR_KAFKA_PARTITION_ASSIGNMENT_STRATEGY": "cooperative-sticky",
            ]))
        for name in [
            "KEMBAR_DATABASE_URL", "KEMBAR_KAFKA_BOOTSTRAP_SERVERS", "KEMBAR_DATABASE_CONNECTIONS",
            "KEMBAR_TOPIC_PREFIX",
            "KEMBAR_HTTP_LISTEN", "KEMBAR_TOKEN", "KEMBAR_LOG_LEVEL", "KEMBAR_TOPIC_PREFFIX",
            "group.id", "no.such.thing", "partition.assignment.strategy",
        ] { #expect(problems.contains { $0.contains(name) }, "\(name)") }
        #expect(problems.count == 11)
    }

    @Test func problemsAreOneSentenceALine() {
        let error = #expect(throws: ServiceConfiguration.Invalid.self) {
            try ServiceConfiguration(environment: [:], defaultPort: 8080)
        }
        let lines = error.map { "\($0)" }?.split(separator: "\n") ?? []
        #expect(lines.map { $0.dropFirst(2) } == error?.problems.map { $0[...] })
        #expect(lines.allSatisfy { $0.hasPrefix("- KEMBAR_") })
    }

    @Test(arguments: ["KEMBAR_DATABSE_URL", "KEMBAR_", "KEMBAR_TOKENS", "KEMBAR_NEW", "KEMBAR_LOG_LEVELS_FILE"])
    func anUnknownVariableIsMisspelt(_ name: String) throws {
        let problems = try #require(refusals(enough([name: "a"])))
        #expect(problems.count == 1)
        #expect(problems[0].contains(name))
    }

    @Test func whatIsNotOursIsNobodysBusiness() {
        #expect(refusals(enough(["PATH": "/bin", "KEMBA": "1", "kembar_token": "a", "XKEMBAR_A": "b"])) == nil)
    }

    @Test(arguments: ["3", "101", "-1", "", " 8", "8.0", "0x8", "eight", "99999999999999999999"])
    func aNumberOutOfItsRangeIsRefused(_ text: String) throws {
        let refused = refusals(enough(["KEMBAR_DATABASE_CONNECTIONS": text]))
        if text.isEmpty {
            #expect(refused == nil, "empty counts as not set")
        } else {
            #expect(refused?.count == 1)
            #expect(refused?[0].contains("4 to 100") == true)
        }
    }

    @Test(arguments: ["a b", "a/b", "é", ".", "..", "a\n", String(repeating: "a", count: 101), "a^", "a*"])
    func aPrefixThatNoTopicCanHaveIsRefused(_ prefix: String) {
        #expect(refusals(enough(["KEMBAR_TOPIC_PREFIX": prefix]))?.count == 1)
    }

    @Test func theHelpNamesEveryVariable() {
        for name in [
            "KEMBAR_DATABASE_URL", "KEMBAR_DATABASE_CONNECTIONS", "KEMBAR_KAFKA_BOOTSTRAP_SERVERS",
            "KEMBAR_TOPIC_PREFIX",
            "KEMBAR_HTTP_LISTEN", "KEMBAR_TOKEN", "KEMBAR_LOG_LEVEL", "_FILE",
        ] { #expect(ServiceConfiguration.help.contains(name)) }
        #expect(ServiceConfiguration.help.split(separator: "\n").allSatisfy { $0.count <= 100 })
    }
}
