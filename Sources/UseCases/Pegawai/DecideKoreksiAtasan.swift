import Impor
package import Kinerja
import Storage

/// The admin's decision on a request to correct a superior. A refusal needs a note; nobody decides on his own.
package struct DecideKoreksiAtasan: Command, Equatable {
    package static let aksi = Aksi.koreksiAtasanSetujui
    package static let peristiwa: Set<Aksi> = [.koreksiAtasanSetujui, .koreksiAtasanTolak, .skpGantiPenilai]
    package static let authority = Authority.role(.setujuiKoreksiAtasan)

    package var permintaan: PermintaanID
    package var setuju: Bool
    /// As typed.
    package var catatan: String
    package var version: Int64

    package init(_ permintaan: PermintaanID, setuju: Bool, catatan: String, version: Int64) {
        (self.permintaan, self.setuju, self.catatan, self.version) = (permintaan, setuju, catatan, version)
    }

    package func run(in act: Act) throws -> KoreksiAtasan {
        guard var request = try act.koreksiAtasan.find(permintaan) else { throw Refused.hidden }
        guard !act.actor.isPegawai(request.pegawai) else { throw Refused.notPermitted("setujui_koreksi_atasan") }
        let note = try note()
        guard request.status == .diajukan else { throw Refused.wrongState(request.status.rawValue) }
        guard request.version == version else { throw Refused.stale }
        let before = request
        request.status = setuju ? .disetujui : .ditolak
        (request.diputuskanOleh, request.diputuskanPada) = (try act.actor.pegawai, act.now)
        request.catatan = note
        try act.koreksiAtasan.update(request)
        try act.record(
            setuju ? .koreksiAtasanSetujui : .koreksiAtasanTolak, request.pegawai, sebelum: before, sesudah: request, alasan: note)
        if setuju { try act.segarkanPenilai(of: request.pegawai) }
        return request
    }

    private func note() throws(Invalid) -> String? {
        let note = CellText.clean(catatan)
        guard setuju || !note.isEmpty, note.count <= RequestKoreksiAtasan.longestReason else {
            throw Invalid(
                "catatan", "Catatan belum diisi atau terlalu panjang.", remedy: "Tulis alasan penolakan, paling banyak 1.000 huruf.")
        }
        return note.isEmpty ? nil : note
    }
}

/// The requests that wait for the admin, with the names that matter.
package struct KoreksiView: Sendable {
    package let permintaan: KoreksiAtasan
    package let pegawai: ProfilView.Person?
    package let sekarang: ProfilView.Person?
    package let diminta: ProfilView.Person?
}

/// The requests to correct a superior that nobody has decided yet.
package struct ReadKoreksiMenunggu: Query {
    package static let authority = Authority.role(.setujuiKoreksiAtasan)

    package init() {}

    package func read(in look: Look) throws -> [KoreksiView] {
        let (people, garis) = (PegawaiNames(look), look.garis)
        return try look.koreksiAtasan.waiting().map { request in
            KoreksiView(
                permintaan: request, pegawai: try people.orang(request.pegawai),
                sekarang: try garis.atasan(of: request.pegawai, on: look.today).flatMap { try people.orang($0) },
                diminta: try people.orang(request.atasan))
        }
    }
}
