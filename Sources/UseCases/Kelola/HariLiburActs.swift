package import Kinerja
import Storage

/// Adds or changes one day off.
package enum SetHariLibur {
    package static func run(_ day: HariLibur, by actor: Actor, key: String?, in site: Installation) async throws -> HariLibur {
        try Policy.require(.kelolaPeriode, Policy.byRole(actor.peran), seenWith: .kelolaPeriode)
        let keterangan = try OneLine.required(day.keterangan, "keterangan")
        let day = HariLibur(tanggal: day.tanggal, keterangan: keterangan, jenis: day.jenis)
        return try await site.perform(by: actor, key: key, input: try json(day)) { act in
            let repository = HariLiburRepository(act.db, actor.instansi)
            let old = try repository.find(day.tanggal)
            try repository.put(day)
            try act.record(.hariLiburTetapkan, day.tanggal.description, sebelum: old, sesudah: day)
            return day
        }
    }
}

/// Removes one day off.
package enum RemoveHariLibur {
    package static func run(_ tanggal: LocalDate, by actor: Actor, key: String?, in site: Installation) async throws -> HariLibur {
        try Policy.require(.kelolaPeriode, Policy.byRole(actor.peran), seenWith: .kelolaPeriode)
        return try await site.perform(by: actor, key: key, input: "hapus \(tanggal)") { act in
            let repository = HariLiburRepository(act.db, actor.instansi)
            guard let old = try repository.find(tanggal) else { throw Refused.hidden }
            try repository.remove(tanggal)
            try act.record(.hariLiburHapus, tanggal.description, sebelum: old)
            return old
        }
    }
}
