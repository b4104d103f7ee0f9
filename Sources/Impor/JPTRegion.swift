import Kinerja

extension ImporPlanner {
    /// Names JPT madya and pratama of a region that the file puts under somebody else than its head, who sets their SKP and evaluates them
    /// unless he has delegated it in writing (PermenPANRB 6/2022 Lampiran II.C.3.a, Pasal 1 angka 9).
    ///
    /// Only where the file or the register has a head of region; refuses nothing, for nothing in a file tells of a delegation.
    mutating func noteJPTRegion() {
        let inFile = Dictionary(plan.jabatan.map { ($0.row.key, $0.row.jenjang) }, uniquingKeysWith: { $1 })
        let posts = state.posts
        let jenjang = { (key: JabatanKey) in inFile[key] ?? posts[key]?.jabatan.jenjang }
        guard inFile.values.contains(.kepalaDaerah) || posts.values.contains(where: { $0.jabatan.jenjang == .kepalaDaerah }) else {
            return
        }
        let found = plan.jabatan.map(\.row).filter { row in
            guard row.jenjang == .jptMadya || row.jenjang == .jptPratama, let atasan = row.atasan else { return false }
            return jenjang(atasan) != .kepalaDaerah
        }
        guard !found.isEmpty else { return }
        let names = found.prefix(3).map(\.nama).joined(separator: "; ") + (found.count > 3 ? "; …" : "")
        plan.catatan.append(
            "\(found.count) jabatan pimpinan tinggi tidak langsung di bawah kepala daerah (\(names)). SKP-nya ditetapkan dan kinerjanya dinilai kepala daerah, kecuali didelegasikan tertulis (Lampiran II.C.3.a): periksa atasan jabatannya."
        )
    }
}
