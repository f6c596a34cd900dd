internal import FoundationEssentials
internal import LocalStack

/// The kernel's figures on processes and the machine.
enum ProcFile {
    /// Clock ticks a second in `/proc`: the same on every Linux that this runs on.
    private static let ticks = 100.0

    /// Seconds of processor time, user and system, of all threads; nil when the process is gone.
    static func processorSeconds(_ pid: Int32) -> Double? { Self.stat(pid).map { Double($0.own) / Self.ticks } }

    /// The same for a process, its running children, and the children that it has waited for.
    static func processorSecondsOfFamily(_ parent: Int32) -> Double {
        guard let own = Self.stat(parent) else { return 0 }
        let children = Files.names(in: "/proc").compactMap { Int32($0) }.compactMap { Self.stat($0) }
            .filter { $0.parent == parent }
        return Double(children.reduce(own.own + own.waitedFor) { $0 + $1.own }) / Self.ticks
    }

    private static func stat(_ pid: Int32) -> (parent: Int32, own: Int, waitedFor: Int)? {
        guard let text = Files.text("/proc/\(pid)/stat"), let end = text.lastIndex(of: ")") else { return nil }
        // Fields from the third on; the name in parentheses may hold spaces.
        let fields = text[end...].dropFirst(2).split(separator: " ")
        guard fields.count > 14, let parent = Int32(fields[1]) else { return nil }
        let times = fields[11...14].compactMap { Int($0) }
        return times.count == 4 ? (parent, times[0] + times[1], times[2] + times[3]) : nil
    }

    /// Peak resident memory so far, in MiB.
    static func peakMemory(_ pid: Int32) -> Double? {
        Self.line("/proc/\(pid)/status", beginning: "VmHWM:").split(whereSeparator: { $0 == " " || $0 == "\t" })
            .compactMap { Double($0) }.first.map { $0 / 1024 }
    }

    /// Busy processor time of the whole machine, in seconds.
    static var machineSeconds: Double {
        let numbers = Self.line("/proc/stat", beginning: "cpu ").split(separator: " ").compactMap { Double($0) }
        // user, nice, system, idle, waiting, interrupts
        guard numbers.count >= 7 else { return 0 }
        return (numbers[0] + numbers[1] + numbers[2] + numbers[5] + numbers[6]) / Self.ticks
    }

    static var processorModel: String {
        Self.line("/proc/cpuinfo", beginning: "model name").split(separator: ":").last
            .map { String($0.drop { $0 == " " }) } ?? "unknown processor"
    }

    static var processors: Int { ProcessInfo.processInfo.activeProcessorCount }

    static var ownPID: Int32 { ProcessInfo.processInfo.processIdentifier }

    static var kernel: String { Self.line("/proc/sys/kernel/osrelease", beginning: "") }

    private static func line(_ path: String, beginning: String) -> String {
        let lines = (Files.text(path) ?? "").split(separator: "\n")
        return lines.first { $0.hasPrefix(beginning) }.map { String($0) } ?? ""
    }
}
