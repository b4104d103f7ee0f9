import Kinerja

extension ImporPlanner {
    /// Names JPT madya and pratama of a region that the file puts under somebody else than its head, who sets their SKP and evaluates them
    /// unless he has delegated it in writing (PermenPANRB 6/2022 Lampiran II.C.3.a, Pasal 1 angka 9).
    ///
    /// Where neither file nor register has a head of region, that is told instead of the agencies of a region. Refuses nothing, for nothing in
    /// a file tells of a delegation.
    mutating func noteJPTRegion() {
        let inFile = Dictionary(plan.jabatan.map { ($0.row.key, $0.row.jenjang) }, uniquingKeysWith: { $1 })
        let posts = state.posts
        let jenjang = { (key: JabatanKey) in inFile[key] ?? posts[key]?.jabatan.jenjang }
        guard inFile.values.contains(.kepalaDaerah) || posts.values.contains(where: { $0.jabatan.jenjang == .kepalaDaerah }) else {
            return noteNoHead()
        }
        let found = plan.jabatan.map(\.row).filter { row in
            guard row.jenjang == .jptMadya || row.jenjang == .jptPratama, let atasan = row.atasan else { return false }
            return jenjang(atasan) != .kepalaDaerah
        }
        guard !found.isEmpty else { return }
        plan.catatan.append(
            "\(found.count) jabatan pimpinan tinggi tidak langsung di bawah kepala daerah (\(Self.few(found.map(\.nama)))). SKP-nya ditetapkan dan kinerjanya dinilai kepala daerah, kecuali didelegasikan tertulis (Lampiran II.C.3.a): periksa atasan jabatannya."
        )
    }

    /// A ministry has no head of region; a region is known by its secretary and its offices.
    private mutating func noteNoHead() {
        let found = plan.jabatan.map(\.row).filter { $0.jenjang == .jptMadya || $0.jenjang == .jptPratama }
        let names = found.map { CellText.key($0.nama) } + plan.units.map { CellText.key($0.row.nama) } + state.unitByName.keys
        guard !found.isEmpty, names.contains(where: { name in Self.regional.contains { name.hasPrefix($0) } }) else { return }
        plan.catatan.append(
            "Kepala daerah belum ada dalam data, sehingga \(found.count) jabatan pimpinan tinggi (\(Self.few(found.map(\.nama)))) tidak berada langsung di bawahnya. Tambahkan Bupati, Wali Kota, atau Gubernur sebagai pejabat_negara, dan sebut jabatannya di kolom atasan_nama_jabatan."
        )
    }

    private static let regional = [
        "sekretaris daerah", "sekretariat daerah", "kepala dinas", "dinas ", "kecamatan ", "pemerintah kab", "pemerintah kota",
    ]
}
