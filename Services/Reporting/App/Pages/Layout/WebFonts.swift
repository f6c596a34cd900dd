internal import Crypto
internal import Foundation
internal import HTTP

/// The fonts that pages use, where they are installed: the image has them, see `deploy/fonts/make_fonts.py`. Without
/// them a page has the fonts of its reader's device.
struct WebFonts: Sendable {
    /// Where the image has them.
    static let folder = "/usr/share/kembar/fonts"

    private struct File: Sendable {
        let bytes: [UInt8]
        let contentType: String
        let tag: String
    }

    private let files: [String: File]

    /// Reads every font, once.
    init(folder: String = WebFonts.folder) {
        var files: [String: File] = [:]
        for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] {
            guard let type = Self.contentType(of: name),
                let content = FileManager.default.contents(atPath: "\(folder)/\(name)")
            else { continue }
            let bytes = Array(content)
            files[name] = File(
                bytes: bytes, contentType: type, tag: "\"\(Digest(of: bytes).description.prefix(32))\"")
        }
        self.files = files[Self.stylesheet] == nil ? [:] : files
    }

    private static let stylesheet = "fonts.css"

    private static func contentType(of name: String) -> String? {
        if name.hasSuffix(".woff2") { return "font/woff2" }
        if name.hasSuffix(".css") { return "text/css; charset=utf-8" }
        return name.hasSuffix(".txt") ? "text/plain; charset=utf-8" : nil
    }

    /// A page that uses the fonts. It still loads nothing from anywhere but this service.
    func reply(_ html: String) -> HTTPReply {
        guard !self.files.isEmpty else { return .html(html) }
        let link = "<link rel=\"stylesheet\" href=\"/fonts/\(Self.stylesheet)\">"
        var reply = HTTPReply.html(html.replacing("<style>", with: "\(link)<style>", maxReplacements: 1))
        for (place, header) in reply.headers.enumerated() where header.0 == "Content-Security-Policy" {
            reply.headers[place].1 = header.1.replacing(
                "style-src 'unsafe-inline'", with: "style-src 'self' 'unsafe-inline'; font-src 'self'")
        }
        return reply
    }

    var route: Route { Route(.get, "/fonts/{file}", self.file) }

    private func file(_ request: HTTPRequest) async throws -> HTTPReply {
        let name: String = try request.parameter("file") { $0 }
        guard let file = self.files[name] else {
            throw Problem(.notFound, "unknown", "There is no such font here.")
        }
        let headers = [("Cache-Control", "public, max-age=604800"), ("ETag", file.tag)]
        if request.headers["if-none-match"] == file.tag {
            return HTTPReply(.notModified, contentType: file.contentType, body: [], headers: headers)
        }
        return HTTPReply(.ok, contentType: file.contentType, body: file.bytes, headers: headers)
    }
}
