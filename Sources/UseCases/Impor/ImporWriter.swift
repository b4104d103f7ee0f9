import Impor
import Kinerja
import Storage

/// Writes a diff in the transaction of an act: every row that existed leaves an event with what it was;
/// the added ones are accounted for by the import's own event, which names the kept file by its hash.
struct ImporWriter {
    let act: Act
    let state: RegisterState
    let progress: KemajuanImpor
    private var units: [String: UnitKerjaID]
    private var posts: [JabatanKey: JabatanID]

    init(act: Act, state: RegisterState, progress: KemajuanImpor) {
        (self.act, self.state, self.progress) = (act, state, progress)
        units = state.units.mapValues(\.id)
        posts = state.posts.mapValues(\.jabatan.id)
    }

    mutating func write(_ diff: ImporDiff) throws {
        for (old, row) in diff.units { try write(row, over: old) }
        for (old, row) in diff.posts { try write(row, over: old) }
        let people = act.pegawai
        for (n, person) in diff.people.enumerated() {
            if n % 200 == 0 { try progress.step(.menerapkan, n, diff.people.count) }
            try write(person, people)
        }
        try people.openAkun()
        try progress.step(.menerapkan, diff.people.count, diff.people.count)
    }

    private mutating func write(_ row: UnitRow, over old: UnitKerja?) throws {
        let repository = act.unitKerja
        let induk = row.induk.flatMap { units[$0] }
        guard var unit = old else {
            let unit = UnitKerja(id: act.id(), kode: row.kode, nama: row.nama, jenis: row.jenis, induk: induk)
            units[row.kode] = unit.id
            return try repository.insert(unit)
        }
        (unit.nama, unit.jenis, unit.induk) = (row.nama, row.jenis, induk)
        try repository.update(unit)
        try act.record(.unitKerjaUbah, unit.id.rawValue, sebelum: old, sesudah: unit)
    }

    private mutating func write(_ row: JabatanRow, over old: JabatanRecord?) throws {
        guard let unit = units[row.unit] else { throw StorageError.notFound }
        let repository = act.jabatan
        let jabatan = Jabatan(
            id: old?.jabatan.id ?? act.id(), nama: row.nama, jenjang: row.jenjang, unit: unit, atasan: row.atasan.flatMap { posts[$0] },
            eselon: row.eselon, pimpinanUnitMandiri: old?.jabatan.pimpinanUnitMandiri ?? false, version: old?.jabatan.version ?? 1)
        let record = JabatanRecord(jabatan: jabatan, opd: row.opd.flatMap { units[$0] }, urutan: row.urutan, aktif: row.aktif)
        guard let old else {
            posts[row.key] = jabatan.id
            return try repository.insert(record)
        }
        try repository.update(record)
        try act.record(.jabatanUbah, jabatan.id.rawValue, sebelum: old.jabatan, sesudah: jabatan)
    }

    private func write(_ diff: ImporDiff.PegawaiDiff, _ people: PegawaiRepository) throws {
        let row = diff.row
        var person =
            diff.old
            ?? Pegawai(
                id: act.id(), nip: row.nip, nama: row.nama, jenis: row.jenis, kedudukan: row.kedudukan ?? .aktif, golongan: row.golongan)
        if let old = diff.old {
            (person.nama, person.jenis, person.golongan) = (row.nama, row.jenis, row.golongan ?? old.golongan)
            person.kedudukan = row.kedudukan ?? old.kedudukan
            if diff.changed {
                try people.update(person)
                try act.record(.pegawaiUbah, person.id.rawValue, sebelum: old, sesudah: person)
            }
        } else {
            try people.insert(person)
        }
        for change in diff.penugasan { try write(change, of: person.id, isNew: diff.old == nil) }
    }

    private func write(_ change: ImporDiff.PenugasanDiff, of pegawai: PegawaiID, isNew: Bool) throws {
        let repository = act.penugasan
        switch change {
        case .add(let row, let selesai):
            guard let post = posts[row.post] else { throw StorageError.notFound }
            let penugasan = Penugasan(id: act.id(), pegawai: pegawai, jabatan: post, jenis: row.penugasan, mulai: row.tmt, selesai: selesai)
            try repository.insert(PenugasanRecord(penugasan: penugasan, nomorSK: row.nomorSK, tanggalSK: row.tanggalSK))
            if !isNew { try act.record(.penugasanMulai, pegawai.rawValue, sesudah: penugasan) }
        case .change(let old, let row):
            var (record, p) = (old, old.penugasan)
            p = Penugasan(
                id: p.id, pegawai: pegawai, jabatan: posts[row.post] ?? p.jabatan, jenis: p.jenis, mulai: p.mulai,
                selesai: row.selesai ?? p.selesai)
            (record.penugasan, record.nomorSK, record.tanggalSK) = (p, row.nomorSK ?? old.nomorSK, row.tanggalSK ?? old.tanggalSK)
            try repository.update(record)
            try act.record(.penugasanUbah, pegawai.rawValue, sebelum: old.penugasan, sesudah: p)
            if let day = p.selesai, day != old.penugasan.selesai, p.jabatan == old.penugasan.jabatan {
                try act.akhiriSKP(of: pegawai, in: p.jabatan, on: day)
            }
        case .close(let old, let day):
            var record = old
            record.penugasan.selesai = day
            try repository.update(record)
            try act.record(.penugasanAkhiri, pegawai.rawValue, sebelum: old.penugasan, sesudah: record.penugasan)
            try act.akhiriSKP(of: pegawai, in: old.penugasan.jabatan, on: day)
        }
    }
}
