import Foundation

/// Seconds of processor time, which other programs on the machine disturb less than the clock on the wall.
enum Stopwatch {
    static func processorSeconds() -> Double { seconds(CLOCK_PROCESS_CPUTIME_ID) }

    static func wallSeconds() -> Double { seconds(CLOCK_MONOTONIC) }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// Processor seconds of one `body`, repeated until at least `minimum` have passed.
    static func average(minimum: Double = 0.25, _ body: () throws -> Void) rethrows -> Double {
        try body()
        let start = processorSeconds()
        var runs = 0
        repeat {
            try body()
            runs += 1
        } while processorSeconds() - start < minimum
        return (processorSeconds() - start) / Double(runs)
    }

    /// The most memory that this process ever held, in MiB.
    static func peakMemory() -> Double {
        let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
        let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
        let kibibytes = line.flatMap { Double($0.filter(\.isNumber)) }
        return (kibibytes ?? .nan) / 1024
    }
}
