import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

extension PencatatanTertutup: Explained {
    package var problem: Problem { Problem(.conflict, "pelaksanaan.\(halangan.rawValue)", halangan.kalimat, halangan.langkah) }
}

extension BuktiFault: Explained {
    package var problem: Problem {
        switch self {
        case .missing, .altered:
            Problem(
                .conflict, "bukti.file_damaged", "Berkas ini tidak lagi utuh di penyimpanan",
                "Sampaikan kepada admin. Berkasnya tidak ditampilkan agar Anda tidak membaca isi yang berubah.", underlying: "\(self)")
        }
    }
}

extension Call {
    /// The SKP and period of the address.
    var skpPeriode: (skp: SKPID, periode: PeriodeID) {
        get throws(Refusal) { (try path("skp"), try path("periode")) }
    }
}
