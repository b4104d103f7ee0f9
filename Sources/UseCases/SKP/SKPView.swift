import Documents
package import Kinerja
import Storage

/// An SKP as its pages and its JSON show it.
package struct SKPView: Sendable {
    package let open: OpenSKP
    /// The leader's results that this SKP is linked to.
    package let pimpinan: [RencanaHasilKerjaID: HasilPimpinan]
    package let dialog: [CatatanDialog]
    /// All versions, newest first, this one among them.
    package let versi: [SKPSummary]
    package let tenggat: Tenggat?
    package let nasihat: [IndikatorID: [SMARTCheck.Nasihat]]
    /// What still stands against submitting.
    package let kekurangan: [FieldError]
    /// The reason of the last return or change, with who gave it and when.
    package let alasan: Alasan?
    package let zona: ZonaWaktu
    /// The SKP ended with its post.
    package let berakhir: Bool

    package struct Alasan: Sendable, Equatable {
        package let teks: String
        package let oleh: String
        package let waktu: Instant
    }

    package var skp: SKP { open.skp }
    /// Characters of the plan that no font draws on the official form, such as emoji.
    package var tidakTercetak: [Character] { (try? json(skp.isi)).map(Unprintable.characters) ?? [] }
    /// The version in work that will replace this one, or the one in force that this one replaces.
    package var pengganti: SKPSummary? {
        versi.first { $0.menggantikan == skp.id && $0.status != .ditutup }
    }

    package static func read(_ id: SKPID, _ look: Look) throws -> SKPView { try read([id], look).first.orHidden() }

    /// These SKP in their order, each thing read once for all of them; those that do not exist are left out.
    package static func read(_ ids: [SKPID], _ look: Look) throws -> [SKPView] {
        let found = try look.skp.find(ids)
        let skp = ids.compactMap { found[$0] }
        if skp.count > 1 { try look.relasi.muat(look.actor, to: skp.map(\.pegawai).filter { !look.actor.isPegawai($0) }) }
        let open = try skp.map { try OpenSKP.opened($0, in: look) }
        let links = try look.skp.hasilPimpinan(skp.flatMap { $0.isi.hasilKerja.compactMap(\.intervensi) })
        let pimpinan = Dictionary(links.map { ($0.id, $0) }, uniquingKeysWith: { $1 })
        let (dialog, versi) = (try look.dialog.of(ids), try look.skp.versions(of: skp))
        return try open.map { open in
            let skp = open.skp
            let linked = Set(skp.isi.hasilKerja.compactMap(\.intervensi))
            return SKPView(
                open: open, pimpinan: pimpinan.filter { linked.contains($0.key) }, dialog: dialog[skp.id] ?? [], versi: versi[skp.id] ?? [],
                tenggat: try tenggat(skp, look), nasihat: nasihat(skp),
                kekurangan: try SKPCompleteness.faults(skp.isi, jenis: skp.jenis) + tanpaPenilai(skp, look), alasan: try alasan(skp, look),
                zona: look.instansi.zona, berakhir: skp.berakhir(sebelum: look.today))
        }
    }

    static func nasihat(_ skp: SKP) -> [IndikatorID: [SMARTCheck.Nasihat]] {
        var out: [IndikatorID: [SMARTCheck.Nasihat]] = [:]
        for rhk in skp.isi.hasilKerja {
            for indikator in rhk.indikator {
                let found = SMARTCheck.nasihat(indikator, rhk: rhk, pendekatan: skp.pendekatan, jenis: skp.jenis) + masa(indikator, skp)
                if !found.isEmpty { out[indikator.id] = found }
            }
        }
        return out
    }

    /// A target copied from another year still names that year.
    private static func masa(_ indikator: Indikator, _ skp: SKP) -> [SMARTCheck.Nasihat] {
        guard let day = indikator.target.tenggat, day < skp.mulai || day > skp.selesai else { return [] }
        return [
            .init(
                unsur: .waktu,
                pesan: "Tenggat \(day.panjang) di luar masa SKP ini (\(skp.mulai.panjang) sampai \(skp.selesai.panjang)).")
        ]
    }

    private static func tanpaPenilai(_ skp: SKP, _ look: Look) throws -> [FieldError] {
        guard skp.status.dapatDisunting, skp.penilai == nil else { return [] }
        return try look.penilai(of: skp.pegawai, in: skp.jabatan, on: look.today) == nil ? SubmitSKP.tanpaPenilai.fields : []
    }

    private static func tenggat(_ skp: SKP, _ look: Look) throws -> Tenggat? {
        if [.ditetapkan, .diubah, .ditutup].contains(skp.status) { return nil }
        let diajukan = [.diajukan, .disepakati].contains(skp.status) ? skp.waktu.diajukan : nil
        return try BatasPenetapan.tenggat(tahun: skp.tahun, mulai: skp.mulai, versi: skp.versi, diajukan: diajukan, in: look)
    }

    private static func alasan(_ skp: SKP, _ look: Look) throws -> Alasan? {
        guard skp.status == .dikembalikan || skp.status == .ditutup else { return nil }
        let events = try look.peristiwa.history(of: .skp, skp.id.rawValue, limit: 20)
        guard let event = events.first(where: { $0.alasan != nil }), let teks = event.alasan else { return nil }
        let name = try event.pelaku.flatMap { try look.pegawai.nama(of: [$0])[$0] }
        return Alasan(teks: teks, oleh: name ?? "", waktu: event.waktu)
    }
}

/// What the form of one result needs beside the SKP.
package struct HasilKerjaView: Sendable {
    package let view: SKPView
    /// `nil` for a new one.
    package let rhk: RencanaHasilKerja?
    /// The assessor's results of this year to choose from.
    package let pilihan: [HasilPimpinan]
}

/// One SKP with everything that its pages show.
package struct ReadSKP: Query {
    package static let authority = Authority.record([.lihatSKP])

    package let id: SKPID

    package init(_ id: SKPID) { self.id = id }

    package func read(in look: Look) throws -> SKPView {
        try SKPView.read(id, look)
    }
}

/// What the form of one result shows; `rhk` is `nil` for a new one.
package struct ReadHasilKerja: Query {
    package static let authority = Authority.record([.lihatSKP])

    package let id: SKPID
    package let rhk: RencanaHasilKerjaID?

    package init(_ id: SKPID, _ rhk: RencanaHasilKerjaID?) { (self.id, self.rhk) = (id, rhk) }

    package func read(in look: Look) throws -> HasilKerjaView {
        let view = try SKPView.read(id, look)
        let found = view.skp.isi.hasilKerja.first { $0.id == rhk }
        guard rhk == nil || found != nil else { throw Refused.hidden }
        let options = try view.skp.penilai.map {
            try look.skp.hasilPimpinan($0, tahun: view.skp.tahun)
        }
        return HasilKerjaView(view: view, rhk: found, pilihan: options ?? [])
    }
}
