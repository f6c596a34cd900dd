internal import Foundation
internal import Lifecycle

/// Makes PDFs with Chromium: tagged, with an outline and embedded fonts. Each page has a process of its own, so that no
/// memory grows and nothing of one page is in the next; one page is made at a time, and few wait.
actor ChromiumRenderer: PDFRenderer {
    private let program: String
    private let isSandboxed: Bool
    private let limit: Duration
    /// Pages that are being made or wait.
    private var pages = 0
    private var isBusy = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    /// How many pages can wait.
    private static let mostPages = 10

    /// - Parameters:
    ///   - program: the path of Chromium.
    ///   - isSandboxed: whether Chromium confines itself; root cannot have it so.
    ///   - limit: how long one page may take.
    init(program: String, isSandboxed: Bool = false, limit: Duration = .seconds(60)) {
        self.program = program
        self.isSandboxed = isSandboxed
        self.limit = limit
    }

    /// The path of Chromium on Debian, or the one that is configured; nil where there is none.
    static func installed(_ configured: String?) -> String? {
        [configured, "/usr/bin/chromium"].compactMap { $0 }.first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    func pdf(of html: String) async throws -> [UInt8] {
        guard self.pages < Self.mostPages else { throw PDFProblem.busy }
        self.pages += 1
        defer { self.pages -= 1 }
        await self.take()
        defer { self.release() }
        return try await self.render(html)
    }

    private func take() async {
        if self.isBusy {
            await withCheckedContinuation { self.waiting.append($0) }
        } else {
            self.isBusy = true
        }
    }

    private func release() {
        if self.waiting.isEmpty { self.isBusy = false } else { self.waiting.removeFirst().resume() }
    }

    private func render(_ html: String) async throws -> [UInt8] {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("kembar-pdf-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (page, result) = (folder.appendingPathComponent("page.html"), folder.appendingPathComponent("page.pdf"))
        try Data(html.utf8).write(to: page)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: self.program)
        process.arguments = self.arguments(folder, page, result)
        process.currentDirectoryURL = folder
        process.environment = ["HOME": folder.path, "PATH": "/usr/bin:/bin", "LANG": "C.UTF-8", "TZ": "UTC"]
        process.standardInput = FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        let ended = AsyncStream<Int32>.makeStream()
        process.terminationHandler = { process in
            ended.continuation.yield(process.terminationStatus)
            ended.continuation.finish()
        }
        try process.run()
        let identifier = process.processIdentifier
        let limit = self.limit
        let guardian = Task {
            try await Task.sleep(for: limit)
            kill(identifier, SIGKILL)
        }
        defer { guardian.cancel() }
        var status: Int32 = -1
        for await code in ended.stream { status = code }
        guard status == 0, let bytes = try? Data(contentsOf: result), bytes.starts(with: Array("%PDF-".utf8)) else {
            throw PDFProblem.failed
        }
        return Array(bytes)
    }

    private func arguments(_ folder: URL, _ page: URL, _ result: URL) -> [String] {
        [
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions",
            "--disable-background-networking", "--disable-sync", "--no-pdf-header-footer",
            "--generate-pdf-document-outline", "--host-resolver-rules=MAP * ~NOTFOUND",
            "--user-data-dir=\(folder.appendingPathComponent("profile").path)", "--print-to-pdf=\(result.path)",
        ] + (self.isSandboxed ? [] : ["--no-sandbox"]) + [page.absoluteString]
    }
}
