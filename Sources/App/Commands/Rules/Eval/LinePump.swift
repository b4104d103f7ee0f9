import Glibc
import Rulebooks

/// Carries lines from standard input through the evaluators of all cores to standard output, in order.
///
/// One piece of input is in memory at a time, divided among the cores; the next is read when its answers are written, so a slow
/// reader downstream slows everything down and nothing piles up.
struct LinePump {
    private let questions: LineQuestions
    private let stopsAtFault: Bool
    private var feeder: LineFeeder
    private let cores = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    private var line = 1
    private var refused = 0

    init(_ questions: LineQuestions, stopsAtFault: Bool) {
        self.questions = questions
        self.stopsAtFault = stopsAtFault
        feeder = LineFeeder(STDIN_FILENO, target: (1 << 19) * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// Ends quietly when nobody reads the output any more.
    mutating func run() async throws {
        signal(SIGPIPE, SIG_IGN)
        while let piece = try feeder.next() {
            let answers = await answers(to: piece)
            for answer in answers {
                guard try Self.write(answer.bytes) else { return }
                refused += answer.refused
                if let fault = answer.fault, stopsAtFault { throw RulesFault("Berhenti: \(fault)") }
            }
        }
        if refused > 0 { StandardError.write("\(refused) dari \(line - 1) baris ditolak; lihat \"error\" pada baris jawabannya.\n") }
    }

    private mutating func answers(to piece: LineFeeder.Piece) async -> [AnsweredLine] {
        switch piece {
        case .tooLong:
            line += 1
            return [.tooLong(questions, line - 1, stopsAtFault)]
        case .lines(let bytes):
            let parts = Self.parts(bytes, cores)
            var starts: [Int] = []
            for part in parts {
                starts.append(line)
                line += Self.lineCount(bytes[part])
            }
            return await answers(bytes, parts, starts)
        }
    }

    private func answers(_ bytes: [UInt8], _ parts: [Range<Int>], _ starts: [Int]) async -> [AnsweredLine] {
        if parts.count == 1 { return [AnsweredLine(bytes, parts[0], starts[0], questions, stopsAtFault)] }
        return await withTaskGroup(of: (Int, AnsweredLine).self) { group in
            for (index, part) in parts.enumerated() {
                group.addTask { [questions, stopsAtFault] in (index, AnsweredLine(bytes, part, starts[index], questions, stopsAtFault)) }
            }
            var answers = [AnsweredLine?](repeating: nil, count: parts.count)
            for await (index, answer) in group { answers[index] = answer }
            return answers.compactMap { $0 }
        }
    }

    /// Ranges of whole lines, about equally long; a short piece stays whole.
    private static func parts(_ bytes: [UInt8], _ count: Int) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        let size = max(16_384, bytes.count / count + 1)
        while start < bytes.count {
            let goal = min(bytes.count - 1, start + size - 1)
            let end = bytes[goal...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
            parts.append(start..<end)
            start = end
        }
        return parts
    }

    private static func lineCount(_ bytes: ArraySlice<UInt8>) -> Int {
        var count = bytes.withUnsafeBufferPointer { buffer in buffer.reduce(into: 0) { $0 += $1 == 0x0A ? 1 : 0 } }
        if bytes.last != 0x0A { count += 1 }
        return count
    }

    /// False when the reader is gone.
    private static func write(_ bytes: [UInt8]) throws -> Bool {
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { Glibc.write(STDOUT_FILENO, $0.baseAddress.map { $0 + written }, bytes.count - written) }
            if count < 0 && errno == EINTR { continue }
            if count < 0 && errno == EPIPE { return false }
            guard count >= 0 else { throw RulesFault("Hasil tidak dapat ditulis: \(String(cString: strerror(errno))).") }
            written += count
        }
        return true
    }
}

extension LinePump {
    /// The answers to some lines.
    fileprivate struct AnsweredLine: Sendable {
        var bytes: [UInt8] = []
        var refused = 0
        /// The first refusal, when the work is to stop there; `bytes` end before it.
        var fault: String?

        init(_ input: [UInt8], _ part: Range<Int>, _ firstLine: Int, _ questions: LineQuestions, _ stopsAtFault: Bool) {
            var evaluator = LineEvaluator(questions)
            bytes.reserveCapacity(part.count)
            input.withUnsafeBufferPointer { buffer in
                var start = part.lowerBound
                var number = firstLine
                while start < part.upperBound, fault == nil {
                    let end = buffer[start..<part.upperBound].firstIndex(of: 0x0A) ?? part.upperBound
                    take(UnsafeBufferPointer(rebasing: buffer[start..<end]), number, &evaluator, stopsAtFault)
                    start = end + 1
                    number += 1
                }
            }
        }

        static func tooLong(_ questions: LineQuestions, _ number: Int, _ stopsAtFault: Bool) -> AnsweredLine {
            var answer = AnsweredLine([], 0..<0, number, questions, stopsAtFault)
            var evaluator = LineEvaluator(questions)
            let message = "Baris ini lebih panjang dari \(LineFeeder.lineLimit / 1_048_576) MB."
            evaluator.refuse(LineFault(code: "line.too-long", message: message), number: number, to: &answer.bytes)
            answer.finish(from: 0, isAnswered: false, stopsAtFault)
            return answer
        }

        private mutating func take(
            _ line: UnsafeBufferPointer<UInt8>, _ number: Int, _ evaluator: inout LineEvaluator, _ stopsAtFault: Bool
        ) {
            let start = bytes.count
            let isAnswered = evaluator.answer(line, number: number, to: &bytes)
            finish(from: start, isAnswered: isAnswered, stopsAtFault)
        }

        private mutating func finish(from start: Int, isAnswered: Bool, _ stopsAtFault: Bool) {
            if !isAnswered {
                refused += 1
                if stopsAtFault {
                    fault = String(decoding: bytes[start...], as: UTF8.self)
                    bytes.removeSubrange(start...)
                    return
                }
            }
            bytes.append(0x0A)
        }
    }
}
