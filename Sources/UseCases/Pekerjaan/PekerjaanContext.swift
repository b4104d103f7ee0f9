package import Kinerja
import Synchronization

/// How far a job is.
package struct KemajuanPekerjaan: Sendable, Equatable {
    package var langkah: Kalimat
    package var done: Int
    /// 0 while unknown.
    package var total: Int
}

/// What a job's work tells, and is told, while it runs. Callable from any thread, also inside a transaction.
package final class PekerjaanContext: Sendable {
    let job: PekerjaanID
    private let state = Mutex(State())

    private struct State {
        var progress = KemajuanPekerjaan(langkah: "Menunggu giliran", done: 0, total: 0)
        var stopped = false
        var kept: Kalimat?
    }

    init(_ job: PekerjaanID) { self.job = job }

    package var isStopped: Bool { state.withLock(\.stopped) }
    package var progress: KemajuanPekerjaan { state.withLock(\.progress) }

    /// What of the job has been committed and stays, whatever becomes of the rest; `nil` while that is nothing.
    package var kept: Kalimat? { state.withLock(\.kept) }

    /// Says how far the work is; throws `CancellationError` when it is to stop.
    package func step(_ langkah: Kalimat, _ done: Int, of total: Int) throws {
        let stopped = state.withLock {
            $0.progress = KemajuanPekerjaan(langkah: langkah, done: done, total: total)
            return $0.stopped
        }
        if stopped { throw CancellationError() }
    }

    /// Says that the transaction that noted this sentence with the job (`PekerjaanRepository.note`) was committed.
    package func committed(_ sentence: Kalimat) { state.withLock { $0.kept = sentence } }

    func stop() { state.withLock { $0.stopped = true } }
}
