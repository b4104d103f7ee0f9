package import Kinerja
import Storage

/// Gives planned results of one SKP to many people at once: a draft is made or completed for each; nothing typed is overwritten.
package struct ShareHasilKerja: Command, Equatable {
    package static let aksi = Aksi.skpBagikan
    package static let authority = Authority.record([.bagikanHasilKerja])
    package static let peristiwa: Set<Aksi> = [.skpBagikan, .skpTerimaBagian, .skpMulai]

    /// The SKP that the results are taken from; the actor may see it.
    package var sumber: SKPID
    package var hasil: [RencanaHasilKerjaID]
    package var penerima: [PegawaiID]

    package init(sumber: SKPID, hasil: [RencanaHasilKerjaID], penerima: [PegawaiID]) {
        (self.sumber, self.hasil, self.penerima) = (sumber, hasil, penerima)
    }

    /// What happened for one person.
    package struct Share: Codable, Sendable, Equatable {
        package enum Outcome: String, CaseIterable, Codable, Sendable { case dibuat, ditambahkan, dilewati }

        package let pegawai: PegawaiID
        package let nama: String
        package let hasil: Outcome
        package let jumlah: Int
        /// Why he was passed over, empty otherwise.
        package let alasan: Kalimat
    }

    package static let maksimumPenerima = 200

    package func run(in act: Act) throws -> [Share] {
        let open = try OpenSKP.open(sumber, in: act)
        try open.require(.bagikanHasilKerja)
        let source = open.skp
        let chosen = source.isi.hasilKerja.filter { hasil.contains($0.id) }
        try require(chosen)
        let names = try act.pegawai.nama(of: penerima)
        let rows = try penerima.map { id in
            try Penerima(pegawai: id, nama: names[id] ?? "", source: source, chosen: chosen).give(in: act)
        }
        try act.record(.skpBagikan, source.id.rawValue, sesudah: rows)
        return rows
    }

    private func require(_ chosen: [RencanaHasilKerja]) throws(Invalid) {
        var faults: [FieldError] = []
        if chosen.isEmpty { faults.append(.init("hasil", "Belum ada hasil kerja yang dipilih", remedy: "Centang paling sedikit satu.")) }
        if penerima.isEmpty { faults.append(.init("penerima", "Belum ada penerima", remedy: "Centang paling sedikit satu orang.")) }
        if penerima.count > Self.maksimumPenerima {
            faults.append(
                .init("penerima", "Penerima lebih dari \(Self.maksimumPenerima) orang", remedy: "Bagikan dalam beberapa kali."))
        }
        guard faults.isEmpty else { throw Invalid(faults) }
    }
}

/// One recipient of shared results.
private struct Penerima {
    let pegawai: PegawaiID
    let nama: String
    let source: SKP
    let chosen: [RencanaHasilKerja]

    func give(in act: Act) throws -> ShareHasilKerja.Share {
        let relasi = try act.relasi(to: pegawai)
        try Policy.require(.beriHasilKerja, relasi, seenWith: .lihatSKP)
        do {
            return try act.db.savepoint { try give(to: target(in: act), in: act) }
        } catch let invalid as Invalid {
            return row(.dilewati, 0, invalid.fields.first?.problem ?? .empty)
        }
    }

    /// The draft of the recipient's first post, or a new one; anything further on is left alone.
    private func target(in act: Act) throws -> (skp: SKP, baru: Bool) {
        let running = try act.skp.of([pegawai], tahun: source.tahun).filter { $0.status != .diubah && $0.status != .ditutup }
        if let draft = running.first(where: { $0.status.dapatDisunting }), let skp = try act.skp.find(draft.id) { return (skp, false) }
        if let other = running.first {
            throw Invalid("penerima", "SKP-nya berstatus “\(other.status.label)”", remedy: "Minta perubahan SKP terlebih dahulu.")
        }
        guard let from = LocalDate(source.tahun, 1, 1), let to = LocalDate(source.tahun, 12, 31),
            let post = try act.penugasan.pilihan(pegawai, from: from, to: to)
                .min(by: { $0.penugasan.jenis.urutan < $1.penugasan.jenis.urutan })
        else { throw Invalid("penerima", "Tidak memegang jabatan pada \(source.tahun)", remedy: "Periksa data jabatannya.") }
        let start = StartSKP(penugasan: post.penugasan.id, tahun: source.tahun, pendekatan: source.pendekatan)
        return (try start.start(for: pegawai, in: act), true)
    }

    private func give(to target: (skp: SKP, baru: Bool), in act: Act) throws -> ShareHasilKerja.Share {
        let skp = target.skp
        guard skp.id != source.id else { return row(.dilewati, 0, "Ini SKP sumbernya sendiri") }
        let room = max(0, SaveHasilKerja.maksimumHasil - skp.isi.hasilKerja.count)
        let fresh = CopyIsi.baru(chosen, beside: skp.isi.hasilKerja).prefix(room)
        guard !fresh.isEmpty else { return row(.dilewati, 0, "Semua hasil kerja itu sudah ada") }
        for rhk in fresh {
            let (salinan, asal) = CopyIsi.salin(rhk, in: act)
            try act.skp.save(linked(salinan, from: rhk, to: skp, in: act), of: skp.id, asal: asal)
        }
        try act.skp.update(skp)
        try act.record(.skpTerimaBagian, skp.id.rawValue, sesudah: fresh.map(\.uraian))
        return row(target.baru ? .dibuat : .ditambahkan, fresh.count, "")
    }

    /// A leader's own result is what the recipient intervenes in; otherwise a link stays only under the same leader.
    private func linked(_ copy: RencanaHasilKerja, from rhk: RencanaHasilKerja, to skp: SKP, in act: Act) throws -> RencanaHasilKerja {
        var copy = copy
        if skp.penilai == source.pegawai {
            copy.intervensi = rhk.id
            copy.intervensiTeks = ""
        } else if skp.penilai != source.penilai, let link = rhk.intervensi {
            copy.intervensi = nil
            copy.intervensiTeks = try act.skp.hasilPimpinan([link]).first?.uraian ?? copy.intervensiTeks
        }
        return copy
    }

    private func row(_ hasil: ShareHasilKerja.Share.Outcome, _ jumlah: Int, _ alasan: Kalimat) -> ShareHasilKerja.Share {
        .init(pegawai: pegawai, nama: nama, hasil: hasil, jumlah: jumlah, alasan: alasan)
    }
}
