internal import Crypto

/// Migrates a database to the version of the program. Each file runs in one transaction with the row that records it,
/// all under one advisory lock. The digests of files applied earlier are checked.
public struct Migrator: Sendable {
    /// Why a database does not match the program.
    public struct Mismatch: Error, Sendable, CustomStringConvertible {
        public let description: String
    }

    private let migrations: [Migration]

    public init(_ migrations: [Migration]) { self.migrations = migrations.sorted { $0.number < $1.number } }

    /// Applies the missing migrations.
    ///
    /// - Returns: the names of the migrations applied.
    @discardableResult
    public func apply(on connection: PostgresConnection) async throws -> [String] {
        // `create table if not exists` alone is not safe when two processes start at the same time.
        try await connection.run("select pg_advisory_lock(7107716104101)")
        let result: Result<[String], any Error>
        do { result = .success(try await self.applyLocked(connection)) } catch { result = .failure(error) }
        _ = try? await connection.run("select pg_advisory_unlock(7107716104101)")
        return try result.get()
    }

    private func applyLocked(_ connection: PostgresConnection) async throws -> [String] {
        try await connection.runScript(
            """
            create table if not exists migration (
                number     integer     primary key,
                name       text        not null,
                digest     text        not null,
                applied_at timestamptz not null default now()
            )
            """)
        let done = try await connection.rows("select number, digest from migration order by number") { row in
            (try row.int(0), try row.text(1))
        }
        var applied: [String] = []
        let digests = Dictionary(uniqueKeysWithValues: done)
        if let unknown = done.first(where: { entry in !self.migrations.contains { $0.number == entry.0 } }) {
            throw Mismatch(
                description:
                    "The database has migration \(unknown.0), which this version does not have; run a newer version.")
        }
        for migration in self.migrations {
            let digest = Digest(of: Array(migration.sql.utf8)).description
            if let recorded = digests[migration.number] {
                guard recorded == digest else {
                    throw Mismatch(description: "Migration \(migration.name) differs from the one that was applied.")
                }
                continue
            }
            try await connection.transaction { transaction in
                try await transaction.runScript(migration.sql)
                try await transaction.run(
                    "insert into migration (number, name, digest) values (\(migration.number), \(migration.name), \(digest))"
                )
            }
            applied.append(migration.name)
        }
        return applied
    }
}
