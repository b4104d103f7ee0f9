package import Kinerja
import Rulebooks
import Storage

/// What an act on an evaluation answers.
package struct EvaluasiReceipt: Codable, Sendable, Equatable {
    package let evaluasi: EvaluasiID
    package let status: StatusEvaluasi
    package let predikat: PredikatKinerja?
    package let version: Int64

    init(_ e: Evaluasi) {
        (evaluasi, status, predikat, version) = (e.id, e.status, e.penilaian?.predikat, e.version)
    }
}

/// The assessor rates results and behaviour of one SKP in one period (PermenPANRB 6/2022 Pasal 24–25).
///
/// The record proposes, a person decides; where he differs, or where nothing could be proposed, he writes why (design invariant 2).
package struct RateEvaluasi: Command, Equatable {
    package static let aksi = Aksi.evaluasiNilai
    package static let authority = Authority.record([.nilai])

    package var skp: SKPID
    package var periode: PeriodeID
    package var hasil: RatingHasilKerja?
    package var alasanHasil: String
    package var perilaku: RatingPerilakuKerja?
    package var alasanPerilaku: String
    package var catatan: String
    /// Why the assessor's superior evaluates; only for him.
    package var alasanAmbilAlih: String
    /// The version that was read; 0 when there was no evaluation yet.
    package var version: Int64

    package init(
        skp: SKPID, periode: PeriodeID, hasil: RatingHasilKerja?, alasanHasil: String = "", perilaku: RatingPerilakuKerja?,
        alasanPerilaku: String = "", catatan: String = "", alasanAmbilAlih: String = "", version: Int64 = 0
    ) {
        (self.skp, self.periode, self.hasil, self.alasanHasil) = (skp, periode, hasil, alasanHasil)
        (self.perilaku, self.alasanPerilaku, self.catatan) = (perilaku, alasanPerilaku, catatan)
        (self.alasanAmbilAlih, self.version) = (alasanAmbilAlih, version)
    }

    package func run(in act: Act) throws -> EvaluasiReceipt {
        let open = try OpenPenilaian.open((skp, periode), in: act)
        try open.requireRating(version: version)
        let (skp, periode, before) = (open.skp, open.periode, open.evaluasi)
        if let halangan = try Self.halangan(skp, periode, before, in: act) { throw halangan }

        let sebagaiAtasan = !act.actor.isPegawai(open.peserta.penilai)
        if !sebagaiAtasan, let diambil = Self.diambilAlih(before) { throw diambil }
        let bahan = try BahanEvaluasi.read(skp, periode, in: act)
        let fields = try RatingFields(self, bahan.usulan, sebagaiAtasan: sebagaiAtasan)
        if fields.alasanAmbilAlih != nil, let halangan = try Self.halanganAtasan(periode, in: act) { throw halangan }

        var after = try before ?? Self.blank(open.peserta, in: act)
        // A correction since the first rating has made somebody else the assessor.
        (after.penilai, after.atasanPenilai) = (try open.peserta.penilai.orHidden(), open.peserta.atasanPenilai)
        after.pihak = try open.peserta.pihak(in: act)
        let jawaban = try act.rules.predikatKinerja(hasil: fields.hasil, perilaku: fields.perilaku, on: periode.selesai)
        after.penilaian = fields.penilaian(
            jawaban, try act.segel(.evaluasi(after.id), of: after.pegawai, jawaban.keputusan, menggantikan: before?.penilaian?.tersegel))
        after.jejak.dinilai = act.now
        after.alasanAmbilAlih = fields.alasanAmbilAlih
        try Self.save(&after, bahan.usulan, new: before == nil, in: act)
        try act.record(
            .evaluasiNilai, after.id.rawValue, sebelum: before?.penilaian, sesudah: after.penilaian,
            alasan: fields.alasanAmbilAlih)
        return EvaluasiReceipt(after)
    }

    /// What keeps a rating from being saved today, whoever gives it; `nil` where nothing does. A page that would be refused shows this instead.
    static func halangan(
        _ skp: SKPSummary, _ periode: PeriodeEvaluasi, _ before: Evaluasi?, in tx: some Transaction
    ) throws -> Invalid? {
        if let before, before.status != .dinilai { return delivered(periode) }
        let dibuka = try tx.jendela(periode).dibuka
        guard tx.today >= dibuka else {
            return Invalid(
                "periode", "\(periode.nama) belum berakhir", remedy: "Penilaian dapat dimulai \(dibuka.panjang), hari terakhir periode ini."
            )
        }
        guard skp.status == .ditetapkan, skp.tahun == periode.tahun, skp.mulai <= periode.selesai, skp.selesai >= periode.mulai else {
            return Invalid(
                "skp", "SKP ini \(kecil: skp.status.label) atau tidak berjalan pada \(periode.nama)",
                remedy: "Nilai versi SKP yang ditetapkan untuk periode ini.")
        }
        if try tx.dinilaiDiJabatanBaru(skp, periode) { return moved(periode) }
        guard before == nil else { return nil }
        if try tx.evaluasi.sudahDinilaiPadaVersiLain(skp.id, periode.id) { return evaluated(periode) }
        return try tx.sudahDinilaiDiJabatanLama(skp, periode) ? evaluatedBefore(periode) : nil
    }

    /// What keeps the assessor from rating where his superior has begun to (Lampiran IV.A.11); a started takeover is not written over.
    static func diambilAlih(_ evaluasi: Evaluasi?) -> Invalid? {
        guard let evaluasi, evaluasi.status == .dinilai, evaluasi.alasanAmbilAlih != nil else { return nil }
        return Invalid(
            "periode", "\(evaluasi.penandatangan.nama) sudah mengambil alih penilaian ini",
            remedy:
                "Jangka waktu Anda sudah lewat, dan atasan Anda menilainya (Lampiran IV.A.11). Sampaikan kepadanya bila ada yang perlu ia ketahui."
        )
    }

    /// What keeps the assessor's superior from evaluating today.
    static func halanganAtasan(_ periode: PeriodeEvaluasi, in tx: some Transaction) throws -> Invalid? {
        guard try tx.yangMengevaluasi(periode) != .atasanPejabatPenilaiKinerja else { return nil }
        return tooEarlyForAtasan(try tx.jendela(periode))
    }

    private static func delivered(_ periode: PeriodeEvaluasi) -> Invalid {
        Invalid(
            "periode", "Evaluasi \(periode.nama) sudah disampaikan",
            remedy: "Penilaian yang sudah disampaikan tidak diubah di sini. Buka hasilnya."
        )
    }

    private static func evaluated(_ periode: PeriodeEvaluasi) -> Invalid {
        Invalid(
            "periode", "\(periode.nama) sudah dievaluasi pada versi SKP sebelum perubahan",
            remedy: "Hasilnya tetap berlaku dan ikut dibaca pada evaluasi tahunan.")
    }

    private static func moved(_ periode: PeriodeEvaluasi) -> Invalid {
        Invalid(
            "periode", "Pegawai ini sudah pindah; \(periode.nama) dinilai pada SKP di jabatannya yang baru",
            remedy: "Buka SKP yang baru. Perpindahan dinilai satu kali, oleh pejabat penilai yang baru (Lampiran IV.A.13).")
    }

    private static func evaluatedBefore(_ periode: PeriodeEvaluasi) -> Invalid {
        Invalid(
            "periode", "\(periode.nama) sudah dievaluasi pada SKP di jabatan sebelum pindah",
            remedy: "Hasilnya tetap berlaku: satu periode dinilai satu kali (Lampiran IV.A.13).")
    }

    private static func tooEarlyForAtasan(_ jendela: JendelaEvaluasi) -> Invalid {
        Invalid(
            "alasan_ambil_alih", "Pejabat penilai masih dapat menilai sampai \(jendela.ditutup.panjang)",
            remedy: "Ingatkan pejabat penilai. Setelah tanggal itu Anda dapat menilai, dan hasilnya final (Lampiran IV.A.11).")
    }

    private static func blank(_ peserta: PesertaEvaluasi, in act: Act) throws -> Evaluasi {
        Evaluasi(
            id: act.id(), skp: peserta.skp.id, periode: peserta.periode.id, pegawai: peserta.skp.pegawai,
            penilai: try peserta.penilai.orHidden(), atasanPenilai: peserta.atasanPenilai, pihak: try peserta.pihak(in: act)
        )
    }

    private static func save(_ e: inout Evaluasi, _ usulan: UsulanEvaluasi, new: Bool, in act: Act) throws {
        if new {
            try act.evaluasi.insert(e, usulan)
        } else {
            try act.evaluasi.update(e)
            try act.evaluasi.keep(usulan, of: e.id)
            e.version += 1
        }
    }
}
