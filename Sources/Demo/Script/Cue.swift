import Kinerja

/// Something that somebody will do at a moment.
struct Cue: Sendable {
    typealias Play = @Sendable (Scene) throws -> Void

    let at: Instant
    /// Which of two at the same moment comes first.
    let urutan: Int
    let play: Play

    static func < (a: Cue, b: Cue) -> Bool { (a.at, a.urutan) < (b.at, b.urutan) }
}

/// What is still to come, the next first: a binary heap.
struct Agenda: Sendable {
    private var cues: [Cue] = []

    var next: Cue? { cues.first }

    mutating func add(_ cue: Cue) {
        cues.append(cue)
        var child = cues.count - 1
        while child > 0, cues[child] < cues[(child - 1) / 2] {
            cues.swapAt(child, (child - 1) / 2)
            child = (child - 1) / 2
        }
    }

    mutating func take() -> Cue? {
        guard let first = cues.first, let last = cues.popLast() else { return nil }
        guard !cues.isEmpty else { return first }
        cues[0] = last
        sink()
        return first
    }

    private mutating func sink() {
        var parent = 0
        while true {
            var least = parent
            for child in [2 * parent + 1, 2 * parent + 2] where child < cues.count && cues[child] < cues[least] { least = child }
            guard least != parent else { return }
            cues.swapAt(parent, least)
            parent = least
        }
    }
}
