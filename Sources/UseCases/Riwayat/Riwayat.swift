package import Kinerja
import Storage

/// The history of one thing in words: its events, newest first.
package struct Riwayat: Sendable {
    package let jenis: JenisObjek
    package let baris: [Baris]
    /// Cursor of older events.
    package let berikut: Int64?
    package let zona: ZonaWaktu

    package struct Baris: Sendable, Equatable {
        package let id: PeristiwaID
        /// Its place in the agency's line.
        package let nomor: Int64
        package let waktu: Instant
        /// Who did it, as far as whoever reads a history may be told.
        package let oleh: Kalimat
        /// Who sat at the keyboard when somebody was acted for; empty otherwise.
        package let melalui: String
        /// "mengajukan SKP"
        package let kalimat: Kalimat
        package let rincian: Kalimat?
        package let alasan: String?
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
        try requireSight(look)
        let events = try PeristiwaRepository(look.db, look.actor.instansi)
            .history(of: jenis, objek, before: before, limit: Riwayat.halaman + 1)
        return Riwayat(
            jenis: jenis, baris: try RiwayatLine.read(events.prefix(Riwayat.halaman), look),
            berikut: events.count > Riwayat.halaman ? events[Riwayat.halaman - 1].nomor : nil, zona: look.instansi.zona)
    }

    /// A record's history is for who may see the record and histories; what belongs to no single person's record is for roles alone;
    /// who gave feedback, and to whom, is told to nobody.
    private func requireSight(_ look: Look) throws {
        switch jenis {
        case .skp:
            guard let id = SKPID(text: objek) else { throw Refused.hidden }
            let open = try OpenSKP.find(id, by: look.actor, on: look.today, in: look.db, rules: look.rules)
            try Policy.require(.lihatRiwayat, open.relasi, seenWith: .lihatSKP)
        case .evaluasi:
            guard let id = EvaluasiID(text: objek) else { throw Refused.hidden }
            let meja = try MejaEvaluasi(look)
            let (evaluasi, skp, periode) = try meja.evaluasi(id)
            let kedudukan = try meja.kedudukan(skp, meja.peserta(skp, periode, evaluasi))
            if kedudukan.lihat.contains(.diri), !evaluasi.terlihatPegawai { throw Refused.hidden }
            try Policy.require(.lihatRiwayat, kedudukan.lihat, seenWith: .lihatEvaluasi)
        case .pegawai:
            guard let id = PegawaiID(text: objek) else { throw Refused.hidden }
            let relasi = try RelasiRepository(look.db, look.actor.instansi).relasi(look.actor, to: id, on: look.today)
            try Policy.require(.lihatRiwayat, relasi, seenWith: .lihatProfil)
        case .akun where look.actor.isPegawai(PegawaiID(text: objek)) && look.actor.atasNamaOleh == nil: return
        case .akun: try Policy.require(.kelolaAkun, Policy.byRole(look.actor.peran), seenWith: .kelolaAkun)
        case .umpanBalik, .permintaanUmpanBalik: throw Refused.hidden
        default: try Policy.require(.lihatRiwayat, Policy.byRole(look.actor.peran), seenWith: .lihatRiwayat)
        }
    }
}

/// Turns events into lines.
enum RiwayatLine {
    static func read(_ events: some Collection<Peristiwa>, _ look: Look) throws -> [Riwayat.Baris] {
        let people = Set(events.compactMap(\.pelaku) + events.compactMap(\.atasNamaOleh))
        let names = try PegawaiRepository(look.db, look.actor.instansi).nama(of: people)
        return events.map { line($0, names) }
    }

    private static func line(_ event: Peristiwa, _ names: [PegawaiID: String]) -> Riwayat.Baris {
        Riwayat.Baris(
            id: event.id, nomor: event.nomor, waktu: event.waktu, oleh: oleh(event, names),
            melalui: event.aksi.menyebutPelaku ? event.atasNamaOleh.flatMap { names[$0] } ?? "" : "", kalimat: event.aksi.kalimat,
            rincian: rincian(event),
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

    private static func rincian(_ event: Peristiwa) -> Kalimat? {
        guard [.skpHasilKerjaSimpan, .skpHasilKerjaTautkan, .skpHasilKerjaHapus].contains(event.aksi) else { return nil }
        let text = event.sesudah ?? event.sebelum ?? ""
        guard let rhk = try? decoded(text, as: RencanaHasilKerja.self) else { return nil }
        return "“\(rhk.uraian)” (\(rhk.indikator.count) indikator)"
    }
}
