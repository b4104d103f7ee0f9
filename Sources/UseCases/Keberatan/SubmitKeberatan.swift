package import Kinerja
import Rulebooks
import Storage

/// The employee objects, with reasons, to the assessor's superior (PermenPANRB 6/2022 Pasal 29; Lampiran V.B.1–2).
package struct SubmitKeberatan: Command, Equatable {
    package static let aksi = Aksi.keberatanAjukan
    package static let authority = Authority.record([.ajukanKeberatan])

    package var evaluasi: EvaluasiID
    package var alasan: String
    package var version: Int64

    package init(_ evaluasi: EvaluasiID, alasan: String, version: Int64) {
        (self.evaluasi, self.alasan, self.version) = (evaluasi, alasan, version)
    }

    package func run(in act: Act) throws -> EvaluasiReceipt {
        let open = try OpenEvaluasi.open(evaluasi, in: act)
        try open.requireTaker(.ajukanKeberatan)
        try Self.requirePossible(open.evaluasi, in: act)
        let step = try open.require(.ajukanKeberatan, version: version)
        var faults: [FieldError] = []
        let alasan = TextLimit.paragraph.required(
            self.alasan, "alasan", "Alasan keberatan belum ditulis", remedy: "Tulis bagian mana yang menurut Anda keliru dan apa buktinya.",
            &faults)
        guard faults.isEmpty else { throw Invalid(faults) }
        return try open.take(step, alasan: alasan, in: act) { open in
            open.evaluasi.jejak.dibuka = open.evaluasi.jejak.dibuka ?? act.now
            try open.catatAtasan(in: act)
            try act.keberatan.insert(Keberatan(id: act.id(), evaluasi: evaluasi, alasan: alasan, diajukan: act.now))
        }.receipt
    }

    /// What tells the employee more than that the page is old or the step not there: his time is over, or his objection runs already.
    private static func requirePossible(_ e: Evaluasi, in act: Act) throws {
        if let why = e.tanpaKeberatan {
            throw Invalid("alasan", Kalimat(verbatim: why), remedy: "Bicarakan hasil ini dengan pejabat penilai dalam dialog kinerja.")
        }
        if let last = try act.batasKeberatan(e), act.today > last {
            let lama = try act.rules.tenggat(.ajukanKeberatan, on: last)
            throw Invalid(
                "alasan", "Batas waktu keberatan sudah lewat pada \(last.namaHari), \(last.panjang)",
                remedy: "Waktunya \(lama.value) hari kerja. \(lama.kalimat)")
        }
        guard e.status != .keberatan else { throw Refused.wrongState(e.status.rawValue) }
    }
}
