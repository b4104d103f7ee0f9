/// What was proposed when the assessor decided, with the facts per result: kept, so that the page can be explained years later.
package struct UsulanEvaluasi: Sendable, Equatable, Codable {
    package struct Hasil: Sendable, Equatable, Codable {
        package let rhk: RencanaHasilKerjaID
        package let uraian: String
        package let fakta: HasilFacts
        package let alasan: [Kalimat]

        package init(rhk: RencanaHasilKerjaID, uraian: String, fakta: HasilFacts, alasan: [Kalimat]) {
            (self.rhk, self.uraian, self.fakta, self.alasan) = (rhk, uraian, fakta, alasan)
        }
    }

    package let perHasil: [Hasil]
    package let hasilKerja: Usulan<RatingHasilKerja>
    package let perilaku: Usulan<RatingPerilakuKerja>
    /// The warning about the team that stood beside it at signing, with the assessor's reason; `nil` where there was none.
    package var sebaran: CatatanSebaran?

    package init(perHasil: [Hasil], hasilKerja: Usulan<RatingHasilKerja>, perilaku: Usulan<RatingPerilakuKerja>) {
        (self.perHasil, self.hasilKerja, self.perilaku) = (perHasil, hasilKerja, perilaku)
    }
}

/// The three people on the document as they were then (forms D.1.1–D.1.3; design invariant 9).
package struct PihakEvaluasi: Sendable, Equatable, Codable {
    package let pegawai: Pihak
    package let penilai: Pihak
    package let atasanPenilai: Pihak?

    package init(pegawai: Pihak, penilai: Pihak, atasanPenilai: Pihak?) {
        (self.pegawai, self.penilai, self.atasanPenilai) = (pegawai, penilai, atasanPenilai)
    }
}

/// What the assessor decides: both ratings with his reasons, and the quadrant's answer to them.
package struct Penilaian: Sendable, Equatable, Codable {
    package let hasil: RatingHasilKerja
    package let alasanHasil: String
    package let perilaku: RatingPerilakuKerja
    package let alasanPerilaku: String
    package let catatan: String
    package let predikat: PredikatKinerja
    package let keputusan: Keputusan
    /// Under which the decision is sealed.
    package let segel: KeputusanID

    package init(
        hasil: RatingHasilKerja, alasanHasil: String, perilaku: RatingPerilakuKerja, alasanPerilaku: String, catatan: String,
        predikat: PredikatKinerja, keputusan: Keputusan, segel: KeputusanID
    ) {
        (self.hasil, self.alasanHasil, self.perilaku, self.alasanPerilaku) = (hasil, alasanHasil, perilaku, alasanPerilaku)
        (self.catatan, self.predikat, self.keputusan, self.segel) = (catatan, predikat, keputusan, segel)
    }
}

/// When each step of an evaluation was taken; `nil` for what has not happened.
package struct JejakEvaluasi: Sendable, Equatable, Codable {
    package var dinilai: Instant?
    package var disampaikan: Instant?
    /// The employee opened the document: the day of receipt from which his limits count (Lampiran V.A.6, V.B.2).
    package var dibuka: Instant?
    package var diterima: Instant?
    package var final: Instant?

    package init(
        dinilai: Instant? = nil, disampaikan: Instant? = nil, dibuka: Instant? = nil, diterima: Instant? = nil, final: Instant? = nil
    ) {
        (self.dinilai, self.disampaikan, self.dibuka, self.diterima, self.final) = (dinilai, disampaikan, dibuka, diterima, final)
    }
}

/// Evaluasi kinerja of one SKP in one period (PermenPANRB 6/2022 Pasal 24–26).
///
/// What was proposed (``UsulanEvaluasi``) is kept beside it and read only where it is shown: most acts move the document on.
package struct Evaluasi: Sendable, Equatable {
    package let id: EvaluasiID
    package let skp: SKPID
    package let periode: PeriodeID
    package let pegawai: PegawaiID
    package var penilai: PegawaiID
    package var atasanPenilai: PegawaiID?
    package var status: StatusEvaluasi
    package var capaianUnit: PredikatKinerjaOrganisasi?
    /// The period whose achievement was used; another than `periode` when the annual one came after January (Lampiran IV.B.1.f).
    package var capaianDari: PeriodeID?
    package var penilaian: Penilaian?
    package var pihak: PihakEvaluasi
    package var jejak: JejakEvaluasi
    /// Why the assessor's superior evaluates instead of the assessor (Lampiran IV.A.11); `nil` in the normal case.
    package var alasanAmbilAlih: String?
    /// Why no objection is possible (Lampiran IV.A.11–12), with its source; `nil` in the normal case.
    package var tanpaKeberatan: String?
    package var version: Int64

    package init(
        id: EvaluasiID, skp: SKPID, periode: PeriodeID, pegawai: PegawaiID, penilai: PegawaiID, atasanPenilai: PegawaiID?,
        status: StatusEvaluasi = .dinilai, capaianUnit: PredikatKinerjaOrganisasi? = nil, capaianDari: PeriodeID? = nil,
        penilaian: Penilaian? = nil, pihak: PihakEvaluasi, jejak: JejakEvaluasi = JejakEvaluasi(),
        alasanAmbilAlih: String? = nil, tanpaKeberatan: String? = nil, version: Int64 = 1
    ) {
        (self.id, self.skp, self.periode, self.pegawai) = (id, skp, periode, pegawai)
        (self.penilai, self.atasanPenilai, self.status) = (penilai, atasanPenilai, status)
        (self.capaianUnit, self.capaianDari, self.penilaian) = (capaianUnit, capaianDari, penilaian)
        (self.pihak, self.jejak, self.alasanAmbilAlih) = (pihak, jejak, alasanAmbilAlih)
        (self.tanpaKeberatan, self.version) = (tanpaKeberatan, version)
    }
}

extension Evaluasi {
    /// Who signs it: the assessor, or his superior where he took over.
    package var penandatangan: Pihak { alasanAmbilAlih == nil ? pihak.penilai : pihak.atasanPenilai ?? pihak.penilai }

    /// Whether the employee may read the result: never before it was delivered to him.
    package var terlihatPegawai: Bool { status != .dinilai }
    /// The result, once the employee has received the document by opening it; until then his pages show a cover only.
    package var penilaianBagiPegawai: Penilaian? { status == .dinilai || (status == .disampaikan && jejak.dibuka == nil) ? nil : penilaian }
}
