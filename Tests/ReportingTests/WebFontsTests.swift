import Foundation
import HTTP
import Testing

@testable import ReportingApp

struct WebFontsTests {
    private static func folder(_ files: [String: String]) throws -> String {
        let folder = FileManager.default.temporaryDirectory.path + "/kembar-fonts-\(UUID().uuidString)"
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        for (name, text) in files {
            try Data(text.utf8).write(to: URL(fileURLWithPath: folder).appending(path: name))
        }
        return folder
    }

    private static func policy(_ reply: HTTPReply) -> String {
        reply.headers.first { $0.0 == "Content-Security-Policy" }?.1 ?? ""
    }

    @Test func aPageUsesInstalledFontsAndNothingElse() throws {
        let folder = try Self.folder(["fonts.css": "@font-face{}", "NotoSans-Regular.woff2": "font", "x.exe": "no"])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let reply = WebFonts(folder: folder).reply("<html><head><style>a{}</style></head></html>")
        let html = String(decoding: reply.body, as: UTF8.self)
        #expect(html.contains(#"<link rel="stylesheet" href="/fonts/fonts.css"><style>"#))
        #expect(Self.policy(reply).contains("font-src 'self'"))
        #expect(Self.policy(reply).contains("default-src 'none'"))
    }

    @Test func withoutFontsAPageLoadsNothing() throws {
        let folder = try Self.folder(["NotoSans-Regular.woff2": "font"])
        defer { try? FileManager.default.removeItem(atPath: folder) }
        for fonts in [WebFonts(folder: "/nonexistent"), WebFonts(folder: folder)] {
            let reply = fonts.reply("<style>a{}</style>")
            #expect(String(decoding: reply.body, as: UTF8.self) == "<style>a{}</style>")
            #expect(!Self.policy(reply).contains("font-src"))
        }
    }
}
