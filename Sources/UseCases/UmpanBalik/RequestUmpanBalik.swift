package import Kinerja
import Storage

/// Asks chosen colleagues for feedback (PermenPANRB 6/2022 Pasal 18: the employee may ask, the leader may have others asked).
package enum RequestUmpanBalik {
    package static let maksimumSekali = 10
    package static let maksimumPerPeriode = 30

    package struct Input: Codable, Sendable, Equatable {
        package var skp: SKPID
        package var periode: PeriodeID
        package var pemberi: [PegawaiID]
        package var pesan: String

        package init(skp: SKPID, periode: PeriodeID, pemberi: [PegawaiID], pesan: String) {
            (self.skp, self.periode, self.pemberi, self.pesan) = (skp, periode, pemberi, pesan)
        }
    }

    package struct Receipt: Codable, Sendable, Equatable {
        /// How many were asked now; people who were asked before are not asked twice.
        package let diminta: Int
        package let sudah: Int
    }

    package static func run(_ input: Input, by actor: Actor, key: String? = nil, in site: Installation) async throws -> Receipt {
        try await site.performIfChanged(by: actor, key: key, input: "umpan_balik.minta \(json(input))") { act in
            let meja = MejaPencatatan(act)
            let open = try meja.buka(input.skp, input.periode)
            try open.require(.mintaUmpanBalik, .hasil)
            let chosen = try chosen(input, open, meja)
            var asked = 0
            for person in chosen.people where try ask(person, open, chosen.pesan, meja, act) { asked += 1 }
            return Receipt(diminta: asked, sudah: chosen.people.count - asked)
        }
    }

    private static func chosen(
        _ input: Input, _ open: PeriodeTerbuka, _ meja: MejaPencatatan
    ) throws -> (people: [CalonPemberi], pesan: String) {
        var faults: [FieldError] = []
        let pesan = TextLimit.paragraph.clean(input.pesan, "pesan", &faults)
        let wanted = Set(input.pemberi)
        if wanted.isEmpty {
            faults.append(FieldError("pemberi", "Belum ada yang dipilih", remedy: "Pilih paling sedikit satu orang."))
        }
        if wanted.count > maksimumSekali {
            faults.append(
                FieldError("pemberi", "\(wanted.count) orang dipilih sekaligus", remedy: "Pilih paling banyak \(maksimumSekali) orang."))
        }
        if try meja.permintaan.of(input.skp, input.periode).count + wanted.count > maksimumPerPeriode {
            faults.append(
                FieldError("pemberi", "Terlalu banyak permintaan pada periode ini", remedy: "Tunggu jawaban yang sudah diminta."))
        }
        guard faults.isEmpty else { throw Invalid(faults) }
        let people = try meja.calonPemberi(open, mencari: "").filter { wanted.contains($0.id) }
        guard people.count == wanted.count else { throw Refused.hidden }
        return (people, pesan)
    }

    private static func ask(
        _ person: CalonPemberi, _ open: PeriodeTerbuka, _ pesan: String, _ meja: MejaPencatatan, _ act: Act
    ) throws -> Bool {
        let request = PermintaanUmpanBalik(
            id: act.id(), skp: open.skp.id, periode: open.periode.id, peminta: try act.actor.pegawai, pemberi: person.id,
            peran: person.peran,
            pesan: pesan, dibuat: act.now)
        guard try meja.permintaan.insert(request) else { return false }
        try act.record(.umpanBalikMinta, request.id.rawValue, sesudah: request)
        return true
    }
}

/// Declines a request: it leaves the list of the one who was asked, and nobody is blamed.
package enum DeclinePermintaan {
    package struct Receipt: Codable, Sendable, Equatable { package let id: PermintaanID }

    package static func run(_ id: PermintaanID, by actor: Actor, key: String? = nil, in site: Installation) async throws -> Receipt {
        try await site.performIfChanged(by: actor, key: key, input: "umpan_balik.tolak \(id.rawValue)") { act in
            let meja = MejaPencatatan(act)
            guard let request = try meja.permintaan.find(id), actor.isPegawai(request.pemberi) else { throw Refused.hidden }
            guard request.dijawab == nil else { return Receipt(id: id) }
            try meja.permintaan.answer(id, at: act.now)
            try act.record(.umpanBalikTolak, id.rawValue)
            return Receipt(id: id)
        }
    }
}
