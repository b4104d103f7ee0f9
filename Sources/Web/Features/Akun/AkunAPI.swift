import Hummingbird
import Kinerja

/// `GET /api/v1/saya`: who this token speaks for.
enum AkunAPI {
    struct Saya: Codable {
        let pegawai_id: PegawaiID
        let nama: String
        let jabatan: String
        let instansi: String
        let peran: [Peran]
        let cakupan: [Cakupan]
    }

    static func me(_ call: Call) throws -> Response {
        guard let person = call.person else { throw Refusal.tokenRequired }
        return try call.json(
            Saya(
                pegawai_id: try person.actor.pegawai, nama: person.actor.nama, jabatan: person.jabatan,
                instansi: person.namaInstansi,
                peran: person.actor.peran.sorted { $0.rawValue < $1.rawValue },
                cakupan: (person.actor.scopes ?? []).sorted().compactMap(Cakupan.init(rawValue:))))
    }
}
