import Glibc

/// Reads whole lines from a descriptor, as many as are there, up to a bound; so a slow source is answered at once and a fast one in
/// large pieces, and memory stays the same.
struct LineFeeder {
    enum Piece {
        /// Whole lines; only the last line of the input may lack its end.
        case lines([UInt8])
        /// A line beyond the limit was skipped.
        case tooLong
    }

    static let lineLimit = 1 << 20
    private static let readSize = 1 << 18

    private let descriptor: Int32
    private let target: Int
    private var pending: [UInt8] = []
    private var isAtEnd = false

    init(_ descriptor: Int32, target: Int) {
        self.descriptor = descriptor
        self.target = target
    }

    /// Nil at the end of the input.
    mutating func next() throws -> Piece? {
        var searched = 0
        var lastEnd: Int?
        while true {
            if let end = pending[searched...].lastIndex(of: 0x0A) { lastEnd = end }
            searched = pending.count
            if let lastEnd, pending.count >= target || isAtEnd || !isReadable() { return .lines(cut(after: lastEnd)) }
            if lastEnd == nil, pending.count > Self.lineLimit { return try skipLine() }
            if isAtEnd { return pending.isEmpty ? nil : .lines(cut(after: pending.count - 1)) }
            try read()
        }
    }

    private mutating func cut(after end: Int) -> [UInt8] {
        let piece = Array(pending[...end])
        pending.removeSubrange(...end)
        return piece
    }

    private mutating func skipLine() throws -> Piece {
        while !isAtEnd {
            pending.removeAll(keepingCapacity: true)
            try read()
            if let end = pending.firstIndex(of: 0x0A) {
                pending.removeSubrange(...end)
                return .tooLong
            }
        }
        pending.removeAll()
        return .tooLong
    }

    private mutating func read() throws {
        let count = pending.count
        pending.append(contentsOf: repeatElement(0, count: Self.readSize))
        var received = 0
        repeat {
            received = pending.withUnsafeMutableBytes { Glibc.read(descriptor, $0.baseAddress.map { $0 + count }, Self.readSize) }
        } while received < 0 && errno == EINTR
        guard received >= 0 else { throw RulesFault("Masukan tidak dapat dibaca: \(String(cString: strerror(errno))).") }
        pending.removeLast(Self.readSize - received)
        isAtEnd = received == 0
    }

    private func isReadable() -> Bool {
        var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
        return Glibc.poll(&poll, 1, 0) > 0
    }
}
