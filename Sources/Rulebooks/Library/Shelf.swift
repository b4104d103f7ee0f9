internal import DMN
internal import Synchronization

/// The compiled models of the process, by the hash of their bytes: each is compiled once, whoever opens it.
///
/// What has not been used longest makes room. The program's own models do not suffer from that, because the `Rulebook` holds them too.
final class Shelf: Sendable {
    static let shared = Shelf()

    /// Bytes of source that are kept compiled: hundreds of honest rulebooks, or a few of the largest that may be uploaded.
    private let capacity: Int
    private let state = Mutex(State())

    init(capacity: Int = 8 << 20) { self.capacity = capacity }

    /// The model of these bytes. `file` is what its errors and diagnostics call it, and so belongs to what is looked for.
    func model(_ text: String, hash: String, file: String) throws(DMNError) -> DMNModel {
        let key = Key(hash: hash, file: file)
        if let known = state.withLock({ $0.take(key) }) { return known }
        let model = try DMNModel.load(xml: Array(text.utf8), name: file)
        state.withLock { $0.put(model, bytes: text.utf8.count, at: key, capacity: capacity) }
        return model
    }

    /// How often these bytes have been compiled since they stand here; 0 when they do not.
    func compilations(of hash: String) -> Int {
        state.withLock { state in state.entries.filter { $0.key.hash == hash }.map(\.value.compilations).reduce(0, +) }
    }

    private struct Key: Hashable {
        let hash: String
        let file: String
    }

    private struct Entry {
        let model: DMNModel
        let bytes: Int
        var used: UInt64
        var compilations: Int
    }

    private struct State: Sendable {
        var entries: [Key: Entry] = [:]
        private var clock: UInt64 = 0
        private var bytes = 0

        mutating func take(_ key: Key) -> DMNModel? {
            clock += 1
            entries[key]?.used = clock
            return entries[key]?.model
        }

        mutating func put(_ model: DMNModel, bytes size: Int, at key: Key, capacity: Int) {
            clock += 1
            let known = entries[key]
            entries[key] = Entry(model: model, bytes: size, used: clock, compilations: (known?.compilations ?? 0) + 1)
            bytes += known == nil ? size : 0
            while bytes > capacity, let oldest = entries.min(by: { $0.value.used < $1.value.used }), oldest.key != key {
                entries[oldest.key] = nil
                bytes -= oldest.value.bytes
            }
        }
    }
}
