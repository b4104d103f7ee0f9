import Kinerja
import Storage

/// When a changed SKP is set, the record of the periods that are still open goes on under it (PermenPANRB 6/2022 Pasal 14 ayat (2)).
enum MoveCatatan {
    private struct Record: Codable {
        let dari: SKPID
        let baris: Int
    }

    static func run(from old: SKPID, to new: SKPID, in act: Act) throws {
        let moved = try act.pindahCatatan.pindah(from: old, to: new)
        if moved > 0 { try act.record(.pelaksanaanPindah, new.rawValue, sesudah: Record(dari: old, baris: moved)) }
    }
}
