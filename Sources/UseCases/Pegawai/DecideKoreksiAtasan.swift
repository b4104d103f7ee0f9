import Impor
package import Kinerja
import Storage

/// The admin's decision on a request to correct a superior. A refusal needs a note; nobody decides on his own.
package enum DecideKoreksiAtasan {
    package static func run(
        _ id: PermintaanID, approve: Bool, note: String, version: Int64, by actor: Actor, key: String?, in site: Installation
    ) async throws -> KoreksiAtasan {
        try Policy.require(.setujuiKoreksiAtasan, Policy.byRole(actor.peran), seenWith: .setujuiKoreksiAtasan)
        let catatan = CellText.clean(note)
        return try await site.perform(by: actor, key: key, input: "\(id.rawValue) \(approve) \(catatan)") { act in
            let repository = KoreksiAtasanRepository(act.db, actor.instansi)
            guard var request = try repository.find(id) else { throw Refused.hidden }
            guard !actor.isPegawai(request.pegawai) else { throw Refused.notPermitted("setujui_koreksi_atasan") }
            try requireNote(catatan, approve: approve)
            guard request.status == .diajukan else { throw Refused.wrongState(request.status.rawValue) }
            guard request.version == version else { throw Refused.stale }
            let before = request
            request.status = approve ? .disetujui : .ditolak
            (request.diputuskanOleh, request.diputuskanPada) = (try actor.pegawai, act.now)
            request.catatan = catatan.isEmpty ? nil : catatan
            try repository.update(request)
            try act.record(
                approve ? .koreksiAtasanSetujui : .koreksiAtasanTolak, request.pegawai.rawValue, sebelum: before,
                sesudah: request, alasan: request.catatan)
            return request
        }
    }

    private static func requireNote(_ catatan: String, approve: Bool) throws(Invalid) {
        guard approve || !catatan.isEmpty, catatan.count <= RequestKoreksiAtasan.longestReason else {
            throw Invalid(
                "catatan", "Catatan belum diisi atau terlalu panjang.", remedy: "Tulis alasan penolakan, paling banyak 1.000 huruf.")
        }
    }
}

/// The requests that wait for the admin, with the names that matter.
package struct KoreksiView: Sendable {
    package let permintaan: KoreksiAtasan
    package let pegawai: ProfilView.Orang?
    package let sekarang: ProfilView.Orang?
    package let diminta: ProfilView.Orang?

    package static func waiting(by actor: Actor, in site: Installation) async throws -> [KoreksiView] {
        try Policy.require(.setujuiKoreksiAtasan, Policy.byRole(actor.peran), seenWith: .setujuiKoreksiAtasan)
        return try await site.look(by: actor) { look in
            let (people, garis) = (People(look), GarisPelaporanRepository(look.db, actor.instansi))
            return try KoreksiAtasanRepository(look.db, actor.instansi).waiting().map { request in
                KoreksiView(
                    permintaan: request, pegawai: try people.orang(request.pegawai),
                    sekarang: try garis.atasan(of: request.pegawai, on: look.today).flatMap { try people.orang($0) },
                    diminta: try people.orang(request.atasan))
            }
        }
    }
}
