package import Kinerja
import Storage

/// Starts the SKP of one year in one post: possible at any time, also before the superior has a plan (results are linked later).
package struct StartSKP: Command, Equatable {
    package static let aksi = Aksi.skpMulai
    package static let authority = Authority.person

    package var penugasan: PenugasanID
    package var tahun: Int
    package var pendekatan: PendekatanSKP

    package init(penugasan: PenugasanID, tahun: Int, pendekatan: PendekatanSKP) {
        (self.penugasan, self.tahun, self.pendekatan) = (penugasan, tahun, pendekatan)
    }

    package func run(in act: Act) throws -> SKPReceipt {
        let skp = try start(for: act.actor.pegawai, in: act)
        return SKPReceipt(id: skp.id, status: skp.status, version: skp.version)
    }

    /// Makes the empty draft of `pegawai`; the caller has the permission to do so.
    func start(for pegawai: PegawaiID, in act: Act) throws -> SKP {
        let pilihan = try pilihan(of: pegawai, in: act)
        guard let person = try act.pegawai.find(pegawai) else { throw Refused.hidden }
        try Self.requireSubject(person)
        let skp = try draft(person, pilihan, in: act)
        try Self.requireFirst(skp, in: act)
        try act.skp.insert(skp, unit: pilihan.unit, at: act.now)
        try act.record(.skpMulai, skp.id.rawValue, sesudah: Started(tahun: skp.tahun, jabatan: pilihan.jabatan))
        return skp
    }

    private func pilihan(of pegawai: PegawaiID, in act: Act) throws -> JabatanChoice {
        guard abs(tahun - act.today.year) <= 1, let from = LocalDate(tahun, 1, 1), let to = LocalDate(tahun, 12, 31)
        else {
            throw Invalid("tahun", "Tahun \(tahun) tidak dapat dipilih", remedy: "Pilih tahun lalu, tahun ini, atau tahun depan.")
        }
        let all = try act.penugasan.pilihan(pegawai, from: from, to: to)
        guard let chosen = all.first(where: { $0.penugasan.id == penugasan }) else {
            throw Invalid("penugasan", "Jabatan itu tidak ada pada tahun \(tahun)", remedy: "Pilih jabatan dari daftar.")
        }
        return chosen
    }

    /// The regulation applies to PNS and PPPK (Pasal 4); some are freed from planning (Lampiran II.C.8).
    private static func requireSubject(_ pegawai: Pegawai) throws(Invalid) {
        guard !pegawai.menyusunSKP else { return }
        throw Invalid(
            "pegawai", "\(pegawai.jenis.label) dengan kedudukan “\(pegawai.kedudukan.label)” tidak menyusun SKP",
            remedy: "Jika kedudukan ini keliru, hubungi pengelola kepegawaian.")
    }

    private func draft(_ person: Pegawai, _ pilihan: JabatanChoice, in act: Act) throws -> SKP {
        let (mulai, selesai) = Self.masa(pilihan.penugasan, tahun: tahun)
        var skp = SKP(
            id: act.id(), pegawai: person.id, jabatan: pilihan.penugasan.jabatan, tahun: tahun, mulai: mulai, selesai: selesai,
            jenis: pilihan.jenis, pendekatan: pendekatan, status: .draft, penilai: nil, versi: 1, menggantikan: nil,
            pihakPegawai: act.pihak(person, jabatan: pilihan.jabatan, unit: pilihan.unitNama), pihakPenilai: nil,
            isi: IsiSKP(), version: 1)
        try act.segarkanPenilai(&skp)
        return skp
    }

    /// The holding of the post, clipped to the year.
    static func masa(_ penugasan: Penugasan, tahun: Int) -> (mulai: LocalDate, selesai: LocalDate) {
        let first = LocalDate(tahun, 1, 1) ?? penugasan.mulai
        let last = LocalDate(tahun, 12, 31) ?? penugasan.mulai
        return (max(first, penugasan.mulai), min(last, penugasan.selesai ?? last))
    }

    private static func requireFirst(_ skp: SKP, in act: Act) throws {
        let known =
            try act.skp.disusun(skp.pegawai, skp.jabatan, mulai: skp.mulai)
            ?? act.skp.ditetapkan(
                skp.pegawai, skp.jabatan, mulai: skp.mulai)
        guard known == nil else {
            throw Invalid("penugasan", "SKP untuk jabatan dan tahun ini sudah ada", remedy: "Buka SKP itu dari daftar SKP saya.")
        }
    }

    private struct Started: Codable { let tahun: Int; let jabatan: String }
}
