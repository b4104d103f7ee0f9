package import Kinerja
import Storage

/// The history of one thing in words: its events, newest first.
package struct Riwayat: Sendable {
    package let jenis: JenisObjek
    package let objek: String
    /// What it is the history of, as people call it: "SKP 2026", "Triwulan II 2026"; empty where its kind says all.
    package let nama: Kalimat
    /// Whose record it is; empty where it is nobody's.
    package let milik: String
    package let baris: [Row]
    /// Cursor of older events.
    package let berikut: Int64?
    package let zona: ZonaWaktu

    package struct Row: Sendable, Equatable {
        package let id: PeristiwaID
        /// Its place in the agency's line.
        package let nomor: Int64
        package let waktu: Instant
        /// Who did it, as far as whoever reads a history may be told.
        package let oleh: Kalimat
        /// Who sat at the keyboard when somebody was acted for; empty otherwise.
        package let melalui: String
        package let aksi: Aksi
        package let rincian: Kalimat?
        package let alasan: String?

        /// "mengajukan SKP"
        package var kalimat: Kalimat { aksi.kalimat }
    }

    static let halaman = 50
}

/// The history of one thing, for whoever may read histories of its kind.
package struct ReadRiwayat: Query {
    package static let authority = Authority.record([.lihatRiwayat])

    package let jenis: JenisObjek
    package let objek: String
    /// The place before which to go on; `nil` begins with the newest.
    package let before: Int64?

    package init(_ jenis: JenisObjek, _ objek: String, before: Int64? = nil) {
        (self.jenis, self.objek, self.before) = (jenis, objek, before)
    }

    package func read(in look: Look) throws -> Riwayat {
        let about = try Subject(jenis, objek, look)
        let events = try look.peristiwa.history(of: jenis, objek, before: before, limit: Riwayat.halaman + 1)
        // Of a thing that never was there is no history.
        guard about.ada || !events.isEmpty else { throw Refused.hidden }
        return Riwayat(
            jenis: jenis, objek: objek, nama: about.nama, milik: about.milik,
            baris: try RiwayatLine.read(events.prefix(Riwayat.halaman), diri: about.diri, look),
            berikut: events.count > Riwayat.halaman ? events[Riwayat.halaman - 1].nomor : nil, zona: look.instansi.zona)
    }
}

/// What a history is about, for who may read it. Throws for anybody else.
///
/// A record's history is for who may see the record and histories; what belongs to no single person's record is for roles alone; who gave
/// feedback, and to whom, is told to nobody.
private struct Subject {
    var nama = Kalimat.empty
    var milik = ""
    /// The thing itself was found, so that its history may also be empty.
    var ada = false
    /// Who reads is the one whose record it is.
    var diri = false

    init(_ jenis: JenisObjek, _ objek: String, _ look: Look) throws {
        switch jenis {
        case .skp: try self.init(skp: objek, look)
        case .evaluasi: try self.init(evaluasi: objek, look)
        case .pegawai: try self.init(pegawai: objek, look)
        case .akun: try self.init(akun: objek, look)
        case .umpanBalik, .permintaanUmpanBalik: throw Refused.hidden
        default: try self.init(role: jenis, objek, look)
        }
    }

    private init(skp objek: String, _ look: Look) throws {
        let open = try OpenSKP.open(SKPID(text: objek).orHidden(), in: look)
        try open.require(.lihatRiwayat)
        (nama, milik, ada) = ("SKP \(open.skp.tahun)", open.skp.pihakPegawai.nama, true)
    }

    private init(evaluasi objek: String, _ look: Look) throws {
        let open = try OpenEvaluasi.open(EvaluasiID(text: objek).orHidden(), in: look)
        try open.require(.lihatRiwayat)
        (nama, milik, ada) = (open.periode.nama, open.evaluasi.pihak.pegawai.nama, true)
        diri = open.kedudukan.lihat.contains(.diri)
    }

    private init(pegawai objek: String, _ look: Look) throws {
        let id = try PegawaiID(text: objek).orHidden()
        try Policy.require(.lihatRiwayat, look.relasi(to: id), seenWith: .lihatProfil)
        try self.init(person: id, look)
    }

    private init(akun objek: String, _ look: Look) throws {
        let id = try PegawaiID(text: objek).orHidden()
        let isOwn = look.actor.isPegawai(id) && look.actor.atasNamaOleh == nil
        if !isOwn { try Policy.require(.kelolaAkun, Policy.byPeran(look.actor.peran), seenWith: .kelolaAkun) }
        try self.init(person: id, look)
    }

    private init(person id: PegawaiID, _ look: Look) throws {
        milik = try look.pegawai.nama(of: [id])[id] ?? ""
        ada = !milik.isEmpty
    }

    /// A history is for nobody to whom the thing itself is closed.
    private static func permissions(_ jenis: JenisObjek) -> [Permission] {
        switch jenis {
        case .bukti, .realisasi, .rencanaAksi: [.lihatRiwayat, .lihatBukti]
        case .tokenAPI, .cetakanKode: [.kelolaAkun]
        default: [.lihatRiwayat]
        }
    }

    private init(role jenis: JenisObjek, _ objek: String, _ look: Look) throws {
        for permission in Self.permissions(jenis) {
            try Policy.require(permission, Policy.byPeran(look.actor.peran), seenWith: permission)
        }
        switch jenis {
        case .instansi: nama = objek == String(look.instansi.id.rawValue) ? Kalimat(verbatim: look.instansi.nama) : .empty
        case .periode: nama = try objek.tahun.map { try look.periode.of(tahun: $0) }?.isEmpty == false ? Kalimat(verbatim: objek) : .empty
        case .hariLibur:
            nama = LocalDate(objek).map(\.panjang) ?? .empty
            ada = try LocalDate(objek).flatMap { try look.hariLibur.find($0) } != nil
        case .aturanInstansi:
            nama = try AturanID(text: objek).flatMap { try look.aturan.find($0) }.map { "\($0.judul), versi \($0.versi)" } ?? .empty
        case .impor: nama = try ImporID(text: objek).flatMap { try look.impor.find($0) }.map { Kalimat(verbatim: $0.namaBerkas) } ?? .empty
        case .jabatan:
            nama = try JabatanID(text: objek).flatMap { try look.jabatan.find($0) }.map { Kalimat(verbatim: $0.jabatan.nama) } ?? .empty
        case .unitKerja:
            nama = try UnitKerjaID(text: objek).flatMap { try look.unitKerja.find($0) }.map { Kalimat(verbatim: $0.nama) } ?? .empty
        default: break
        }
        if jenis != .hariLibur { ada = !nama.isEmpty }
    }
}

/// Turns events into lines.
enum RiwayatLine {
    static func read(_ events: some Collection<Peristiwa>, diri: Bool, _ look: Look) throws -> [Riwayat.Row] {
        let people = Set(events.compactMap(\.pelaku) + events.compactMap(\.atasNamaOleh))
        let names = try look.pegawai.nama(of: people)
        return events.map { line($0, diri: diri, names) }
    }

    private static func line(_ event: Peristiwa, diri: Bool, _ names: [PegawaiID: String]) -> Riwayat.Row {
        Riwayat.Row(
            id: event.id, nomor: event.nomor, waktu: event.waktu, oleh: oleh(event, names),
            melalui: event.aksi.menyebutPelaku ? event.atasNamaOleh.flatMap { names[$0] } ?? "" : "", aksi: event.aksi,
            rincian: RiwayatDetail.kalimat(event, diri: diri),
            alasan: event.alasan)
    }

    private static func oleh(_ event: Peristiwa, _ names: [PegawaiID: String]) -> Kalimat {
        guard event.aksi.menyebutPelaku else { return "Seseorang" }
        return switch event.jenisPelaku {
        case .orang: event.pelaku.flatMap { names[$0] }.map { "\($0)" } ?? "Seseorang"
        case .operatorServer: "Operator server"
        case .sistem: "Sistem"
        case .tiket: "Seseorang"
        }
    }
}

extension String {
    /// A year as it is written in an address, in one way only.
    fileprivate var tahun: Int? { Int(self).flatMap { String($0) == self ? $0 : nil } }
}
