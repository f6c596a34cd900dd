internal import Foundation
internal import FoundationNetworking

/// Plain requests to a service.
public enum LocalHTTP {
    /// The answer to a request.
    public struct Answer: Sendable {
        public let status: Int
        public let body: [UInt8]
        public var text: String { String(decoding: self.body, as: UTF8.self) }
    }

    /// No answer was received.
    public struct Unreachable: Error, CustomStringConvertible {
        public let url: String
        public var description: String { "there is no answer from \(self.url)" }
    }

    /// A value, percent-encoded for a query.
    public static func encoded(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~")
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? ""
    }

    /// - Parameter limit: time-out in seconds, after which the service counts as unreachable.
    public static func get(_ url: String, headers: [String: String] = [:], limit: Double = 30) async throws -> Answer {
        try await Self.send("GET", url, headers, nil, limit)
    }

    public static func post(
        _ url: String, _ body: [UInt8], headers: [String: String] = [:], limit: Double = 30
    ) async throws -> Answer {
        try await Self.send("POST", url, headers, body, limit)
    }

    private static func send(
        _ method: String, _ url: String, _ headers: [String: String], _ body: [UInt8]?, _ limit: Double
    )
        async throws -> Answer
    {
        guard let address = URL(string: url) else { throw Unreachable(url: url) }
        var request = URLRequest(url: address, timeoutInterval: limit)
        request.httpMethod = method
        for (name, value) in headers { request.setValue(value, forHTTPHeaderField: name) }
        request.httpBody = body.map { Data($0) }
        do {
            let (data, response) = try await URLSession.shared.data(for: request)
            return Answer(status: (response as? HTTPURLResponse)?.statusCode ?? 0, body: Array(data))
        } catch {
            throw Unreachable(url: url)
        }
    }

    /// Waits until a service reports that it is ready.
    ///
    /// - Returns: its last answer when it did not become ready in time; nil when it did.
    public static func waitUntilReady(_ url: String, within limit: Duration, while isAlive: () -> Bool = { true }) async
        -> String?
    {
        let deadline = ContinuousClock.now + limit
        var last = "it did not answer"
        while ContinuousClock.now < deadline, isAlive() {
            if let answer = try? await Self.get("\(url)/readyz") {
                if answer.status == 200 { return nil }
                last = answer.text
            }
            try? await Task.sleep(for: .milliseconds(100))
        }
        return isAlive() ? last : "its process has ended"
    }
}
