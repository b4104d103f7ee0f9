import Kinerja

/// Histories.
extension Routes {
    static let riwayat: [Route] = [
        .get(Paths.riwayat, .may(.lihatRiwayat), RiwayatHandlers.show)
    ]
}
