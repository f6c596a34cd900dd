import Foundation
import HTTP
import ReportingDomain
import Shared
import Testing

@testable import ReportingApp

/// PDFs by Chromium; where it is not installed, only the refusals are tested.
@Suite(.serialized)
struct ChromiumRendererTests {
    static let chromium = ChromiumRenderer.installed(ProcessInfo.processInfo.environment["KEMBAR_CHROMIUM"])

    @Test(.enabled(if: Self.chromium != nil, "Chromium is not installed"), arguments: PageLanguage.allCases)
    func aReportBecomesAPDF(_ language: PageLanguage) async throws {
        let report = try ReportFilesTests.example("bandung-seoul")
        let renderer = ChromiumRenderer(program: try #require(Self.chromium))
        let reply = try await ReportFiles(
            renderer: renderer, iati: IATIFiles { Pages.moment }, fonts: WebFonts(folder: "/nonexistent")
        ).reply(
            report, .evaluation, .pdf, language, table: nil)
        #expect(reply.body.starts(with: Array("%PDF-".utf8)))
        try KeptFiles.keep(reply.body, "bandung-seoul.\(language.rawValue).pdf")
    }

    private static func program(_ script: String) throws -> String {
        let file = FileManager.default.temporaryDirectory.appending(path: "kembar-fake-\(UUID().uuidString)")
        try Data("#!/bin/sh\n\(script)\n".utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
        return file.path
    }

    @Test(arguments: ["exit 0", "exit 3", "kill -9 $$"]) func aRendererWithoutAResultFails(_ script: String)
        async throws
    {
        let program = try Self.program(script)
        defer { try? FileManager.default.removeItem(atPath: program) }
        await #expect(throws: PDFProblem.failed) { _ = try await ChromiumRenderer(program: program).pdf(of: "x") }
    }

    @Test func aRendererThatHangsIsEnded() async throws {
        let program = try Self.program("exec sleep 600")
        defer { try? FileManager.default.removeItem(atPath: program) }
        let renderer = ChromiumRenderer(program: program, limit: .milliseconds(200))
        await #expect(throws: PDFProblem.failed) { _ = try await renderer.pdf(of: "x") }
    }

    /// Ten pages are made one after the other; an eleventh is refused.
    @Test func tooManyAtOnceAreRefused() async throws {
        let program = try Self.program("sleep 0.3; exit 3")
        defer { try? FileManager.default.removeItem(atPath: program) }
        let renderer = ChromiumRenderer(program: program)
        let problems = await withTaskGroup(of: PDFProblem?.self) { group in
            for _ in 0..<13 {
                group.addTask {
                    do {
                        _ = try await renderer.pdf(of: "x")
                        return nil
                    } catch { return error as? PDFProblem }
                }
            }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(problems.count { $0 == .busy } == 3)
        #expect(problems.count { $0 == .failed } == 10)
    }
}
