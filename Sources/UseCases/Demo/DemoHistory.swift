import Kinerja
import Rulebooks

/// Everything that happened to one person, ready to be written. Times are as they were; nothing lies in the future.
struct DemoHistory: Sendable {
    struct Plan: Sendable {
        var skp: SKP
        let unit: UnitKerjaID
        let dibuat: Instant
    }

    struct Note: Sendable {
        let skp: SKPID
        let oleh: PegawaiID
        let teks: String
        let dibuat: Instant
    }

    struct Steps: Sendable {
        let rhk: RencanaHasilKerjaID
        let periode: PeriodeID
        let langkah: [RencanaAksi]
    }

    var skp: [Plan] = []
    var dialog: [Note] = []
    var rencana: [Steps] = []
    var realisasi: [(realisasi: Realisasi, pada: Instant)] = []
    var bukti: [(bukti: BuktiDukung, oleh: PegawaiID)] = []
    /// Contents of evidence files; their rows name them by hash.
    var berkas: [[UInt8]] = []
    var umpanBalik: [UmpanBalik] = []
    var permintaan: [PermintaanUmpanBalik] = []
    var evaluasi: [Evaluasi] = []
    var keputusan: [KeputusanTersegel] = []
    var keberatan: [Keberatan] = []
    var peristiwa: [Peristiwa] = []
}

/// Where a history is made: organisation, calendar, and how much detail.
struct DemoWorld: Sendable {
    let org: DemoOrganization
    let time: DemoTime
    let profile: DemoProfile
    let scenes: [Int: DemoScene]
    let rules: Rulebook
    /// The rulebook's answer to each pair of ratings on the last day of a period, asked once: it does not depend on the person.
    let keputusan: [Pertanyaan: Jawaban<PredikatKinerja>]

    struct Pertanyaan: Hashable, Sendable {
        let hasil: RatingHasilKerja
        let perilaku: RatingPerilakuKerja
        let hari: LocalDate
    }

    func profesi(_ person: Int) -> Profesi { org.posts[org.people[person].post].profesi }

    /// Pejabat negara do not write an SKP (PermenPANRB 6/2022 Pasal 4).
    func menyusun(_ person: Int) -> Bool { org.people[person].pegawai.menyusunSKP }
}

extension DemoHistory {
    mutating func record(
        _ at: Instant, _ pelaku: PegawaiID?, _ aksi: Aksi, _ objek: String, sebelum: String? = nil, sesudah: String? = nil,
        alasan: String? = nil, _ random: inout SeededRandom
    ) {
        peristiwa.append(
            Peristiwa(
                id: random.id(at), waktu: at, jenisPelaku: pelaku == nil ? .sistem : .orang, pelaku: pelaku, aksi: aksi, objek: objek,
                sebelum: sebelum, sesudah: sesudah, alasan: alasan))
    }
}
