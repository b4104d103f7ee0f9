import Hummingbird
import Kinerja

/// `GET /api/v1/saya`: who this token speaks for.
enum AkunAPI {
    struct Saya: Encodable {
        let pegawai_id: String
        let nama: String
        let jabatan: String
        let instansi: String
        let peran: [String]
        let cakupan: [String]
    }

    static func me(_ call: Call) throws -> Response {
        guard let person = call.person else { throw Refusal.tokenRequired }
        return try call.json(
            Saya(
                pegawai_id: try person.actor.pegawai.rawValue, nama: person.actor.nama, jabatan: person.jabatan,
                instansi: person.namaInstansi,
                peran: person.actor.peran.map(\.rawValue).sorted(), cakupan: (person.actor.scopes ?? []).sorted()))
    }
}
