internal import Arguments
internal import JSON
internal import LocalStack

/// Where the services are, and the token for them.
struct Addresses {
    static let help = """
        Examples:
          kembar up
          kembar publish examples/bandung-seoul/programs.jsonl examples/bandung-seoul/indicators.jsonl
          kembar report get bandung-seoul 2020-12-31

        Addresses: KEMBAR_REPORTING_URL, KEMBAR_PROGRAMS_URL, KEMBAR_INDICATORS_URL; without them those of
        `kembar up` in this folder, else http://127.0.0.1:8080, :8081 and :8082. The token for writing and
        administration comes from KEMBAR_TOKEN_FILE or KEMBAR_TOKEN.
        """

    let services: [(name: String, url: String)]
    private let token: String?

    init() {
        let running = RunningStack.load(Workspace.up)
        func url(_ variable: String, _ name: String, _ port: Int) -> String {
            let url = Environment.variable(variable) ?? running?.url(name) ?? ""
            return url.isEmpty ? "http://127.0.0.1:\(port)" : url.hasSuffix("/") ? String(url.dropLast()) : url
        }
        self.services = [
            ("reporting", url("KEMBAR_REPORTING_URL", "reporting", 8080)),
            ("programs-registry", url("KEMBAR_PROGRAMS_URL", "programs-registry", 8081)),
            ("indicators", url("KEMBAR_INDICATORS_URL", "indicators", 8082)),
        ]
        self.token =
            Environment.variable("KEMBAR_TOKEN_FILE").flatMap { Files.text($0) }?.split(whereSeparator: \.isWhitespace)
            .first.map(String.init) ?? Environment.variable("KEMBAR_TOKEN")
    }

    func url(_ service: String) -> String { self.services.first { $0.name == service }?.url ?? "" }

    var headers: [String: String] { self.token.map { ["Authorization": "Bearer \($0)"] } ?? [:] }

    /// Asks a service; what it refuses is thrown with its own sentence.
    func get(_ service: String, _ path: String) async throws -> JSONValue {
        try Self.value(try await LocalHTTP.get(self.url(service) + path, headers: self.headers))
    }

    func post(_ service: String, _ path: String, _ body: JSONValue) async throws -> JSONValue {
        var headers = self.headers
        headers["Content-Type"] = "application/json"
        return try Self.value(try await LocalHTTP.post(self.url(service) + path, body.bytes, headers: headers))
    }

    static func value(_ answer: LocalHTTP.Answer) throws -> JSONValue {
        let root = try? JSONDocument(answer.body, limits: JSONLimits(bytes: 256 << 20)).root
        guard (200..<300).contains(answer.status) else {
            throw Refused(
                description: root?["detail"]?.string ?? "the service answered with status \(answer.status)",
                status: answer.status)
        }
        guard let root else { throw Refused(description: "the service's answer is not JSON") }
        return JSONValue(root)
    }
}

/// What a service refused, in its own words.
struct Refused: Error, CustomStringConvertible {
    let description: String
    /// Of the answer; 0 when there was none.
    var status = 0
}

extension JSONValue {
    func list(_ key: String) -> [JSONValue] { if case .array(let values)? = self[key] { values } else { [] } }
    func text(_ key: String) -> String { self[key]?.string ?? "" }
    func flag(_ key: String) -> Bool { self[key] == .bool(true) }
    func number(_ key: String) -> String { if case .number(let number)? = self[key] { number.text } else { "" } }
}
