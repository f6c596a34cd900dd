import ServiceRuntime
import Testing

struct SecretTests {
    private func printed(_ more: [String: String]) throws -> [String: String] {
        let configuration = try ServiceConfiguration(environment: enough(more), defaultPort: 8080)
        return Dictionary(configuration.printed.map { ($0.name, $0.value) }) { first, _ in first }
    }

    @Test func secretsAreMaskedWhereTheConfigurationIsPrinted() throws {
        let printed = try self.printed([
            "KEMBAR_TOKEN": "0123456789abcdef", "KEMBAR_KAFKA_SASL_PASSWORD": "hunter3",
            "KEMBAR_KAFKA_SSL_KEY_PASSWORD": "hunter4", "KEMBAR_KAFKA_SSL_KEY_PEM": "hunter5",
            "KEMBAR_KAFKA_SSL_KEYSTORE_PASSWORD": "hunter6", "KEMBAR_KAFKA_SASL_USERNAME": "kembar",
        ])
        let all = printed.values.joined(separator: "\n")
        for secret in ["hunter", "0123456789abcdef"] { #expect(!all.contains(secret)) }
        #expect(printed["KEMBAR_TOKEN"] == "<secret>")
        #expect(printed["KEMBAR_DATABASE_URL"] == "<secret>")
        #expect(printed["KEMBAR_KAFKA_SASL_USERNAME"] == "kembar")
        #expect(printed["KEMBAR_LOG_LEVEL"] == "info")
    }

    /// librdkafka's names are lower case, and the name of a variable may be too.
    @Test func aSecretIsOneInAnyCase() throws {
        let printed = try self.printed(["KEMBAR_KAFKA_sasl_password": "hunter3"])
        #expect(!printed.values.contains { $0.contains("hunter") })
    }

    @Test func whatIsNotSetIsSaid() throws {
        #expect(try self.printed([:])["KEMBAR_TOKEN"] == "(not set)")
    }

    @Test func aSecretDoesNotPrint() {
        let secret = Secret("hunter2")
        #expect("\(secret)" == "<secret>")
        #expect(!String(reflecting: secret).contains("hunter2"))
        var dumped = ""
        dump([secret], to: &dumped)
        #expect(!dumped.contains("hunter2"))
        #expect(secret.reveal == "hunter2")
    }

    @Test func noProblemShowsASecret() throws {
        let refused = try #require(
            refusals([
                "KEMBAR_DATABASE_URL": "host=a password=hunter2", "KEMBAR_TOKEN": "hunter3",
                "KEMBAR_KAFKA_SASL_PASSWORD": "hunter4", "KEMBAR_KAFKA_SASL_PASSWORD_FILE": "/hunter5",
            ]))
        #expect(!refused.joined().contains("hunter2"))
        #expect(!refused.joined().contains("hunter3"))
        #expect(!refused.joined().contains("hunter4"))
    }
}
