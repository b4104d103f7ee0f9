import HTTPTypes
package import Kinerja
import UseCases

extension FieldError {
    /// A field error of the web itself, whose sentence already says what to do.
    package init(_ field: String, _ message: Kalimat) { self.init(field, message, remedy: .empty) }

    /// What stands beside the field.
    package var message: Kalimat { remedy.isEmpty ? problem : "\(problem). \(remedy)" }
}

extension Invalid: Explained {
    package var problem: Problem { .invalid(fields) }
}

extension Refused: Explained {
    package var problem: Problem {
        switch self {
        case .hidden: .notFound
        case .notPermitted: .notPermitted
        case .wrongState: .wrongState
        case .stale: .stale
        case .stepUpNeeded: .stepUpRequired
        case .keyReused: .keyReused
        }
    }
}

extension StorageFault: Explained {
    package var problem: Problem {
        switch self {
        case .contradiction:
            Problem(
                .conflict, "storage.constraint", "Isian ini bertentangan dengan data yang sudah ada",
                "Muat ulang halamannya, lalu periksa isian Anda.", underlying: "\(self)")
        case .unavailable: .storageUnavailable("\(self)")
        }
    }
}

/// What is wrong with the act itself.
extension Problem {
    static let notPermitted = Problem(
        .forbidden, "policy.not_permitted", "Anda dapat melihat ini, tetapi tidak dapat melakukannya",
        "Yang dapat melakukannya disebut pada halaman dokumen ini.")

    static let wrongState = Problem(
        .conflict, "lifecycle.wrong_state", "Langkah ini tidak dapat dilakukan pada keadaan sekarang",
        "Muat ulang halamannya untuk melihat keadaan terbaru dan langkah yang tersedia.")

    static let stale = Problem(
        .conflict, "version.stale", "Dokumen ini sudah diubah sejak Anda membukanya",
        "Muat ulang halamannya, periksa perubahan itu, lalu kirim lagi isian Anda.")

    static let keyReused = Problem(
        .unprocessableContent, "idempotency.key_reused", "Kunci kiriman ini sudah dipakai untuk isi yang lain",
        "Muat ulang halamannya, lalu kirim lagi.")
}
