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
        let meja = try MejaEvaluasi(act)
        let (before, kedudukan) = try meja.milikSendiri(evaluasi, .ajukanKeberatan)
        try Self.requirePossible(before, meja)
        let step = try EvaluasiLifecycle.table.next(from: before.status, .ajukanKeberatan, by: kedudukan.pelaku)
        guard before.version == version else { throw Refused.stale }
        var faults: [FieldError] = []
        let alasan = TextLimit.paragraph.required(
            self.alasan, "alasan", "Alasan keberatan belum ditulis", remedy: "Tulis bagian mana yang menurut Anda keliru dan apa buktinya.",
            &faults)
        guard faults.isEmpty else { throw Invalid(faults) }

        var after = before
        after.status = step.to
        after.jejak.dibuka = before.jejak.dibuka ?? act.now
        try meja.evaluasi.update(after)
        after.version += 1
        try meja.keberatan.insert(Keberatan(id: act.id(), evaluasi: evaluasi, alasan: alasan, diajukan: act.now))
        try act.record(.keberatanAjukan, evaluasi, sebelum: before.status, sesudah: after.status, alasan: alasan)
        return EvaluasiReceipt(after)
    }

    private static func requirePossible(_ e: Evaluasi, _ meja: MejaEvaluasi) throws {
        if let why = e.tanpaKeberatan {
            throw Invalid("alasan", why, remedy: "Bicarakan hasil ini dengan pejabat penilai dalam dialog kinerja.")
        }
        guard let last = try meja.batasKeberatan(e), meja.today > last else { return }
        let lama = try meja.rules.tenggat(.ajukanKeberatan, on: last)
        throw Invalid(
            "alasan", "Batas waktu keberatan sudah lewat pada \(last.namaHari), \(last.panjang)",
            remedy: "Waktunya \(lama.value) hari kerja. \(lama.kalimat)")
    }
}
