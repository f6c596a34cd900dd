internal import Crypto
internal import Glibc

/// A private PostgreSQL server: its own folder, an unprivileged user, a Unix socket, no port.
public struct LocalPostgres: Sendable {
    /// Why PostgreSQL could not be started or used.
    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    public let process: ChildProcess
    public let data: String
    public let socketFolder: String
    /// The superuser of this cluster.
    public static let user = "postgres"

    public init(process: ChildProcess, data: String, socketFolder: String) {
        self.process = process
        self.data = data
        self.socketFolder = socketFolder
    }

    /// A connection string for a database and a role of this cluster.
    public func conninfo(database: String, user: String) -> String {
        "host=\(self.socketFolder) dbname=\(database) user=\(user)"
    }

    /// Starts the server, creating the cluster first when the folder is empty.
    ///
    /// - Parameters:
    ///   - folder: where data and log go. Started by root, PostgreSQL runs as the user `postgres`; when that user cannot
    ///     reach the folder, the data go to `/var/lib/kembar`.
    ///   - settings: additional settings of the server, `name=value`.
    public static func start(in folder: String, log: String, settings: [String] = []) async throws -> LocalPostgres {
        let programs = try Self.programFolder()
        var data = "\(folder)/data"
        let isRoot = geteuid() == 0
        if isRoot, !Files.isReachable(folder) {
            data = "\(Self.fallbackFolder(for: folder))/data"
        }
        let parent = data.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" }
        try Files.makeFolder(parent)
        let socketFolder = "/tmp/kembar-\(Hex.text(Random.bytes(4)))"
        try Files.makeFolder(socketFolder)
        if isRoot {
            guard let user = getpwnam("postgres") else {
                throw Failure(description: "there is no user \"postgres\" to run PostgreSQL as")
            }
            for path in [parent, socketFolder] { chown(path, user.pointee.pw_uid, user.pointee.pw_gid) }
        }
        if !Files.exists("\(data)/PG_VERSION") {
            let status = try await Self.run(
                "\(programs)/initdb",
                ["-D", data, "-U", Self.user, "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N"], isRoot, log)
            guard status == 0 else { throw Failure(description: "initdb failed; see \(log)") }
        }
        return try await Self.launch(data: data, socketFolder: socketFolder, log: log, settings: settings)
    }

    /// Starts the server of an existing cluster, also after it was killed.
    public static func launch(
        data: String, socketFolder: String, log: String, settings: [String] = []
    ) async throws -> LocalPostgres {
        let programs = try Self.programFolder()
        let isRoot = geteuid() == 0
        let arguments =
            ["-D", data, "-k", socketFolder, "-c", "listen_addresses=", "-c", "max_connections=60"]
            + settings.flatMap { ["-c", $0] }
        for attempt in 1... {
            let (program, words) = Self.asPostgres("\(programs)/postgres", arguments, isRoot)
            let process = try ChildProcess.start(program, words, environment: Self.environment, log: log)
            let server = LocalPostgres(process: process, data: data, socketFolder: socketFolder)
            let deadline = ContinuousClock.now + .seconds(60)
            while ContinuousClock.now < deadline, process.isRunning {
                let (ready, words) = ("\(programs)/pg_isready", ["-q", "-h", socketFolder])
                if try await ChildProcess.run(ready, words, environment: Self.environment, log: "/dev/null") == 0 {
                    return server
                }
                try await Task.sleep(for: .milliseconds(50))
            }
            _ = await process.stop()
            // The lock file of a killed server may outlive it by a moment.
            if attempt >= 5 { throw Failure(description: "PostgreSQL does not start; see \(log)") }
            try await Task.sleep(for: .milliseconds(500))
        }
        throw Failure(description: "PostgreSQL does not start")
    }

    /// Creates a role and a database for each name, unless the database exists.
    public func makeDatabases(_ names: [String], log: String) async throws {
        for name in names {
            let there = try await self.sql("select 1 from pg_database where datname = '\(name)'", log: log)
            if there.contains("1") { continue }
            _ = try await self.sql("create role \(name) login", log: log)
            _ = try await self.sql("create database \(name) owner \(name)", log: log)
            _ = try await self.sql("revoke connect on database \(name) from public", log: log)
        }
    }

    /// Runs one statement as the superuser, with psql.
    @discardableResult
    public func sql(_ statement: String, database: String = "postgres", log: String) async throws -> String {
        let programs = try Self.programFolder()
        let output = "\(self.socketFolder)/psql.out"
        try? Files.remove(output)
        let status = try await ChildProcess.run(
            "\(programs)/psql",
            ["-X", "-A", "-t", "-h", self.socketFolder, "-U", Self.user, "-d", database, "-c", statement],
            environment: Self.environment, log: output)
        let text = Files.text(output) ?? ""
        guard status == 0 else { throw Failure(description: "psql failed: \(text)") }
        return text
    }

    /// Stops the server in fast mode, which rolls open transactions back.
    public func stop() async {
        await self.process.stop(ChildProcess.interrupt)
        try? Files.remove(self.socketFolder)
    }

    /// The folder of PostgreSQL's programs. Debian puts none of them on the PATH.
    static func programFolder() throws -> String {
        let versions = Files.names(in: "/usr/lib/postgresql").compactMap { Int($0) }.sorted(by: >)
        let folders = versions.map { "/usr/lib/postgresql/\($0)/bin" } + ["/usr/local/bin", "/usr/bin"]
        guard let folder = folders.first(where: { Files.exists("\($0)/initdb") && Files.exists("\($0)/postgres") })
        else {
            throw Failure(description: "PostgreSQL is not installed; on Debian: apt-get install postgresql")
        }
        return folder
    }

    private static let environment = ["PATH": "/usr/bin:/bin:/usr/sbin:/sbin", "LC_ALL": "C.UTF-8"]

    private static func run(_ program: String, _ arguments: [String], _ isRoot: Bool, _ log: String) async throws
        -> Int32
    {
        let (program, words) = Self.asPostgres(program, arguments, isRoot)
        return try await ChildProcess.run(program, words, environment: Self.environment, log: log)
    }

    /// `setpriv` replaces itself with the program, so the pid stays the one that was started.
    private static func asPostgres(_ program: String, _ arguments: [String], _ isRoot: Bool) -> (String, [String]) {
        isRoot
            ? ("/usr/bin/setpriv", ["--reuid=postgres", "--regid=postgres", "--init-groups", program] + arguments)
            : (program, arguments)
    }
}

extension LocalPostgres {
    /// The location of a folder's data when PostgreSQL's user cannot reach the folder itself.
    static func fallbackFolder(for folder: String) -> String {
        "/var/lib/kembar/\(Digest(of: Array(folder.utf8)).description.prefix(12))"
    }

    /// Removes data stored at that location.
    public static func removeFallbackData(of folder: String) throws {
        try Files.remove(Self.fallbackFolder(for: folder))
    }
}
