internal import Glibc
internal import LocalStack

/// A small file system in memory that holds the tables of two services, so that their disk can be full while everything
/// else has space.
struct SmallDisk: Sendable {
    let path: String
    private static let megabytes = 1024

    /// Returns nil where this machine does not allow the mount.
    static func mount(at path: String, for postgres: LocalPostgres, log: String) async throws -> SmallDisk? {
        guard geteuid() == 0, let user = getpwnam("postgres") else { return nil }
        // PostgreSQL's user must be able to reach it, so it lies beside PostgreSQL's data.
        let path = postgres.data.split(separator: "/").dropLast().reduce("") { "\($0)/\($1)" } + "/small"
        try Files.makeFolder(path)
        let options = "size=\(Self.megabytes)m,uid=\(user.pointee.pw_uid),gid=\(user.pointee.pw_gid),mode=700"
        guard Glibc.mount("tmpfs", path, "tmpfs", 0, options) == 0 else { return nil }
        let disk = SmallDisk(path: path)
        do {
            let tables = "\(path)/tables"
            try Files.makeFolder(tables)
            chown(tables, user.pointee.pw_uid, user.pointee.pw_gid)
            try await postgres.sql("create tablespace small location '\(tables)'", log: log)
            for service in ["programs-registry", "indicators"] {
                try await postgres.sql(
                    "alter database \(LocalServices.database(service)) set tablespace small", log: log)
            }
        } catch {
            disk.unmount()
            throw error
        }
        return disk
    }

    /// Fills all remaining space, to the last block.
    func fill() {
        let descriptor = open("\(self.path)/ballast", O_WRONLY | O_CREAT | O_TRUNC, 0o600)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        for size in [1 << 20, 1 << 12] {
            let block = [UInt8](repeating: 0, count: size)
            while write(descriptor, block, size) == size {}
        }
    }

    func free() { unlink("\(self.path)/ballast") }

    func unmount() {
        _ = umount2(self.path, Int32(MNT_DETACH))
        rmdir(self.path)
    }
}
