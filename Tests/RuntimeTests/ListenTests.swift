import ServiceRuntime
import Testing

struct ListenTests {
    private let token = "0123456789abcdef"

    @Test(arguments: [
        ("127.0.0.1:8080", "127.0.0.1", 8080 as UInt16), ("127.1.2.3:1", "127.1.2.3", 1), ("[::1]:8080", "::1", 8080),
        ("127.0.0.1:65535", "127.0.0.1", 65535),
    ]) func loopbackNeedsNoToken(_ text: String, _ address: String, _ port: UInt16) throws {
        let configuration = try ServiceConfiguration(environment: enough(["KEMBAR_HTTP_LISTEN": text]), defaultPort: 1)
        #expect(configuration.listenAddress == address)
        #expect(configuration.listenPort == port)
    }

    @Test(arguments: ["0.0.0.0:80", "192.168.1.1:80", "[::]:80", "[2001:db8::1]:80", "[::ffff:10.0.0.1]:80"])
    func whatOthersCanReachNeedsAToken(_ text: String) throws {
        let refused = try #require(refusals(enough(["KEMBAR_HTTP_LISTEN": text])))
        #expect(refused.count == 1)
        #expect(refused[0].contains("KEMBAR_TOKEN"))
        #expect(refusals(enough(["KEMBAR_HTTP_LISTEN": text, "KEMBAR_TOKEN": self.token])) == nil)
    }

    @Test(arguments: [
        "", "127.0.0.1", "127.0.0.1:", ":8080", "127.0.0.1:65536", "127.0.0.1:-1", "127.0.0.1:http", "[::1]", "8080",
        "127.0.0.1:80 ",
    ]) func whatIsNoAddressWithAPortIsRefused(_ text: String) {
        let refused = refusals(enough(["KEMBAR_HTTP_LISTEN": text, "KEMBAR_TOKEN": self.token]))
        #expect((refused == nil) == text.isEmpty, "empty counts as not set")
    }

    /// The server accepts only textual addresses and `localhost`; `--check-config` must not accept another name.
    @Test(arguments: ["example.org:8080", "127.0.0.1.example.org:8080", "127.0.0:80", "[::g]:80"])
    func aNameIsNoAddress(_ text: String) {
        #expect(refusals(enough(["KEMBAR_HTTP_LISTEN": text, "KEMBAR_TOKEN": self.token])) != nil)
    }

    @Test func aTokenThatCanBeGuessedIsRefused() {
        #expect(refusals(enough(["KEMBAR_TOKEN": "0123456789abcde"]))?.count == 1)
        #expect(refusals(enough(["KEMBAR_TOKEN": self.token])) == nil)
    }
}
