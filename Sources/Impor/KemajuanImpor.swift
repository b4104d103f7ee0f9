package import Kinerja

/// Lets whoever started an import watch it and stop it. Both closures may be called from any thread, and again for the same step.
package struct KemajuanImpor: Sendable {
    /// Where an import is.
    package enum Stage: String, Sendable, Codable {
        case membaca, memeriksa, menerapkan

        package var label: Kalimat {
            switch self {
            case .membaca: "Membaca berkas"
            case .memeriksa: "Memeriksa baris"
            case .menerapkan: "Menerapkan perubahan"
            }
        }
    }

    private let report: @Sendable (Stage, _ done: Int, _ total: Int) -> Void
    private let isCancelled: @Sendable () -> Bool

    package init(
        isCancelled: @escaping @Sendable () -> Bool = { false }, report: @escaping @Sendable (Stage, Int, Int) -> Void = { _, _, _ in }
    ) {
        (self.isCancelled, self.report) = (isCancelled, report)
    }

    /// Whether it was asked to stop.
    package var stopped: Bool { isCancelled() }

    /// Throws `CancellationError` when the import is to stop; inside a transaction that undoes it all.
    package func step(_ stage: Stage, _ done: Int, _ total: Int) throws {
        if isCancelled() { throw CancellationError() }
        report(stage, done, total)
    }
}
