internal import CAllocator

/// The arenas of glibc's allocator.
public enum MemoryArenas {
    /// Each arena keeps the pages that were freed in it, and glibc makes up to eight for a processor. Two serve as fast
    /// here, and a service that runs for weeks stays small.
    private static let limit: Int32 = 2

    /// Takes effect for arenas that do not exist yet: call it before further threads start.
    public static func restrict() { _ = kembar_limit_arenas(Self.limit) }
}
