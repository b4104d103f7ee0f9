import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

extension PencatatanTertutup: Explained {
    package var problem: Problem { Problem(.conflict, "pelaksanaan.\(halangan.rawValue)", halangan.kalimat, halangan.langkah) }
}

extension EvidenceFault: Explained {
    package var problem: Problem {
        switch self {
        case .missing, .altered:
            Problem(
                .conflict, "bukti.file_damaged", "Berkas ini tidak lagi utuh di penyimpanan",
                "Sampaikan kepada admin. Berkasnya tidak ditampilkan agar Anda tidak membaca isi yang berubah.", underlying: "\(self)")
        }
    }
}

/// A form that could not be carried out: what was typed, what is wrong, or that somebody saved in between.
struct IsianKembali: Sendable {
    let form: Form
    var errors: [FieldError] = []
    var isStale = false

    func error(_ field: String) -> String? { errors.first { $0.field == field }?.message }
}

extension Call {
    /// Runs a form's use case. A fault in the input (422) or a change in between (409) shows the page again with everything typed.
    func recorded(_ act: () async throws -> Response, again page: (IsianKembali) async throws -> Page) async throws -> Response {
        do {
            return try await act()
        } catch let invalid as Invalid {
            return self.invalid(try await page(IsianKembali(form: form, errors: invalid.fields)))
        } catch Refused.stale {
            return html(try await page(IsianKembali(form: form, isStale: true)), status: .conflict)
        }
    }

    /// The SKP and period of the address.
    var skpPeriode: (skp: SKPID, periode: PeriodeID) {
        get throws(Refusal) { (try path("skp"), try path("periode")) }
    }
}
