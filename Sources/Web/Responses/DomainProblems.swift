import HTTPTypes
import Kinerja
import UseCases

extension FieldError {
    /// A field error of the web itself, whose sentence already says what to do.
    package init(_ field: String, _ message: String) { self.init(field, message, remedy: "") }

    /// What stands beside the field.
    package var message: String { remedy.isEmpty ? problem : "\(problem). \(remedy)" }
}

extension Invalid: Explained {
    package var problem: Problem { Refusal.invalid(fields).problem }
}

extension Refused: Explained {
    package var problem: Problem {
        switch self {
        case .hidden: Refusal.notFound.problem
        case .notPermitted:
            Problem(
                .forbidden, "policy.not_permitted", "Anda dapat melihat ini, tetapi tidak dapat melakukannya",
                "Yang dapat melakukannya disebut pada halaman dokumen ini.")
        case .wrongState:
            Problem(
                .conflict, "lifecycle.wrong_state", "Langkah ini tidak dapat dilakukan pada keadaan sekarang",
                "Muat ulang halamannya untuk melihat keadaan terbaru dan langkah yang tersedia.")
        case .stale:
            Problem(
                .conflict, "version.stale", "Dokumen ini sudah diubah sejak Anda membukanya",
                "Muat ulang halamannya, periksa perubahan itu, lalu kirim lagi isian Anda.")
        case .stepUpNeeded: Refusal.stepUpRequired.problem
        case .keyReused:
            Problem(
                .unprocessableContent, "idempotency.key_reused", "Kunci kiriman ini sudah dipakai untuk isi yang lain",
                "Muat ulang halamannya, lalu kirim lagi.")
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
        case .unavailable: Refusal.storageUnavailable("\(self)").problem
        }
    }
}
