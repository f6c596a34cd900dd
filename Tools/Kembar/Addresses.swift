internal import Arguments
internal import JSON
internal import LocalStack

/// Addresses of the services, and the token for them.
struct Addresses {
    static let help = """
        Examples:
          kembar up
          kembar publish examples/bandung-seoul/programs.jsonl examples/bandung-seoul/indicators.jsonl
          kembar report get bandung-seoul 2020-12-31

        The addresses of the services come from KEMBAR_REPORTING_URL, KEMBAR_PROGRAMS_URL and
        KEMBAR_INDICATORS_URL. Without these variables they are those of `kembar up` in this folder, or else
        http://127.0.0.1:8080, :8081 and :8082. The token comes from KEMBAR_TOKEN_FILE or KEMBAR_TOKEN.
        """

    let services: [(name: String, url: String)]
    private let token: String?

    init() {
        let running = RunningStack.load(Workspace.up)
        func url(_ variable: String, _ name: String, _ port: Int) -> String {
            let url = Environment.variable(variable) ?? running?.url(name) ?? ""
            if url.isEmpty { return "http://127.0.0.1:\(port)" }
            return url.hasSuffix("/") ? String(url.dropLast()) : url
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

    /// Sends a GET request to a service; a refusal is thrown with the service's own sentence.
    func get(_ service: String, _ path: String) async throws -> [UInt8] {
        try Self.body(of: try await LocalHTTP.get(self.url(service) + path, headers: self.headers))
    }

    func get<Answer: Decodable>(_ service: String, _ path: String, as _: Answer.Type) async throws -> Answer {
        try Self.decode(try await self.get(service, path))
    }

    /// Every page of a listing, one after the other.
    ///
    /// - Parameters:
    ///   - path: the path with a query.
    ///   - cursor: the query parameter for the start of a page.
    ///   - next: the cursor of the page after an answer; nil after the last page.
    func pages<Answer: Decodable>(
        _ service: String, _ path: String, as _: Answer.Type, cursor: String = "after",
        next: (Answer) -> String?, _ read: (Answer) -> Void
    ) async throws {
        var place = ""
        while true {
            let answer = try await self.get(service, path + place, as: Answer.self)
            read(answer)
            guard let next = next(answer) else { return }
            place = "&\(cursor)=\(LocalHTTP.encoded(next))"
        }
    }

    func post<Answer: Decodable>(
        _ service: String, _ path: String, _ body: JSONValue, as _: Answer.Type
    ) async throws -> Answer {
        var headers = self.headers
        headers["Content-Type"] = "application/json"
        return try Self.decode(
            Self.body(of: try await LocalHTTP.post(self.url(service) + path, body.bytes, headers: headers)))
    }

    /// Sends an event in structured mode.
    func postEvent(_ service: String, _ event: [UInt8]) async throws {
        var headers = self.headers
        headers["Content-Type"] = "application/cloudevents+json"
        _ = try Self.body(of: try await LocalHTTP.post("\(self.url(service))/v1/events", event, headers: headers))
    }

    /// The body of a service's answer; throws when the service refused the request.
    static func body(of answer: LocalHTTP.Answer) throws -> [UInt8] {
        guard (200..<300).contains(answer.status) else {
            let problem = try? SnakeCaseJSONDecoder().decode(ProblemAnswer.self, from: answer.body)
            throw Refused(
                description: problem?.detail ?? "the service answered with status \(answer.status)",
                status: answer.status)
        }
        return answer.body
    }

    static func decode<Answer: Decodable>(_ body: [UInt8]) throws -> Answer {
        do {
            return try SnakeCaseJSONDecoder().decode(from: body)
        } catch {
            throw Refused(description: "the service's answer is not what this version of kembar expects")
        }
    }
}

/// A refusal by a service, in the service's own words.
struct Refused: Error, CustomStringConvertible {
    let description: String
    /// Status of the answer; 0 when there was none.
    var status = 0
}
