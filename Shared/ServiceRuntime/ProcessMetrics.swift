internal import FoundationEssentials
internal import Glibc
internal import Observability

/// The metrics that Prometheus expects of every process: memory, open files, processor time, start time.
enum ProcessMetrics {
    static func measure(_ metrics: Metrics) {
        guard let status = Self.fields("/proc/self/stat", after: ")") else { return }
        let (ticks, page) = (Double(sysconf(Int32(_SC_CLK_TCK))), Double(sysconf(Int32(_SC_PAGESIZE))))
        func number(_ field: Int) -> Double { status.count > field ? Double(status[field]) ?? 0 : 0 }
        // After the name in parentheses, index 0 is the third field of proc(5).
        metrics.set(
            (number(11) + number(12)) / ticks, "process_cpu_seconds_total",
            help: "Processor time of the process, seconds.", isCounter: true)
        metrics.set(number(20), "process_virtual_memory_bytes", help: "Virtual memory, bytes.")
        metrics.set(number(21) * page, "process_resident_memory_bytes", help: "Resident memory, bytes.")
        if let began = Self.bootTime {
            metrics.set(
                began + number(19) / ticks, "process_start_time_seconds", help: "When it began, seconds since 1970.")
        }
        if let files = try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd") {
            metrics.set(Double(files.count), "process_open_fds", help: "Open file descriptors.")
        }
        var limit = rlimit()
        if getrlimit(__rlimit_resource_t(RLIMIT_NOFILE.rawValue), &limit) == 0 {
            metrics.set(Double(limit.rlim_cur), "process_max_fds", help: "Most file descriptors that may be open.")
        }
    }

    private static let bootTime: Double? = Self.text("/proc/stat").flatMap { text in
        text.split(separator: "\n").first { $0.hasPrefix("btime ") }.flatMap { Double($0.dropFirst(6)) }
    }

    private static func fields(_ path: String, after mark: Character) -> [Substring]? {
        guard let text = Self.text(path), let end = text.lastIndex(of: mark) else { return nil }
        return text[end...].dropFirst().split(separator: " ")
    }

    private static func text(_ path: String) -> String? {
        FileManager.default.contents(atPath: path).map { String(decoding: $0, as: UTF8.self) }
    }
}
