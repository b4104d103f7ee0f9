package import Kinerja
import Storage

/// Asks chosen colleagues for feedback (PermenPANRB 6/2022 Pasal 18: the employee may ask, the leader may have others asked).
package struct RequestUmpanBalik: Command, Equatable {
    package static let aksi = Aksi.umpanBalikMinta
    package static let authority = Authority.record([.mintaUmpanBalik])

    package static let maksimumSekali = 10
    package static let maksimumPerPeriode = 30

    package var skp: SKPID
    package var periode: PeriodeID
    package var pemberi: [PegawaiID]
    package var pesan: String

    package init(skp: SKPID, periode: PeriodeID, pemberi: [PegawaiID], pesan: String) {
        (self.skp, self.periode, self.pemberi, self.pesan) = (skp, periode, pemberi, pesan)
    }

    package struct Receipt: Codable, Sendable, Equatable {
        /// How many were asked now; people who were asked before are not asked twice.
        package let diminta: Int
        package let sudah: Int
    }

    package func run(in act: Act) throws -> Receipt {
        let open = try OpenPeriode.open((skp, periode), in: act)
        try open.require(.mintaUmpanBalik, .hasil)
        let chosen = try chosen(open, in: act)
        var asked = 0
        for person in chosen.people where try Self.ask(person, open, chosen.pesan, in: act) { asked += 1 }
        let receipt = Receipt(diminta: asked, sudah: chosen.people.count - asked)
        guard asked > 0 else { throw Unchanged(receipt) }
        return receipt
    }

    private func chosen(_ open: OpenPeriode, in act: Act) throws -> (people: [CalonPemberi], pesan: String) {
        var faults: [FieldError] = []
        let pesan = TextLimit.paragraph.clean(self.pesan, "pesan", &faults)
        let wanted = Set(pemberi)
        if wanted.isEmpty {
            faults.append(FieldError("pemberi", "Belum ada yang dipilih", remedy: "Pilih paling sedikit satu orang."))
        }
        if wanted.count > Self.maksimumSekali {
            faults.append(
                FieldError(
                    "pemberi", "\(wanted.count) orang dipilih sekaligus", remedy: "Pilih paling banyak \(Self.maksimumSekali) orang."))
        }
        if try act.permintaan.of(skp, periode).count + wanted.count > Self.maksimumPerPeriode {
            faults.append(
                FieldError("pemberi", "Terlalu banyak permintaan pada periode ini", remedy: "Tunggu jawaban yang sudah diminta."))
        }
        guard faults.isEmpty else { throw Invalid(faults) }
        let people = try open.calonPemberi(mencari: "", in: act).filter { wanted.contains($0.id) }
        guard people.count == wanted.count else { throw Refused.hidden }
        return (people, pesan)
    }

    private static func ask(_ person: CalonPemberi, _ open: OpenPeriode, _ pesan: String, in act: Act) throws -> Bool {
        let request = PermintaanUmpanBalik(
            id: act.id(), skp: open.skp.id, periode: open.periode.id, peminta: try act.actor.pegawai, pemberi: person.id,
            peran: person.peran,
            pesan: pesan, dibuat: act.now)
        guard try act.permintaan.insert(request) else { return false }
        try act.record(.umpanBalikMinta, request.id, sesudah: request)
        return true
    }
}

/// Declines a request: it leaves the list of the one who was asked, and nobody is blamed.
package struct DeclinePermintaan: Command, Equatable {
    package static let aksi = Aksi.umpanBalikTolak
    package static let authority = Authority.person

    package var permintaan: PermintaanID

    package init(_ permintaan: PermintaanID) { self.permintaan = permintaan }

    package struct Receipt: Codable, Sendable, Equatable { package let id: PermintaanID }

    package func run(in act: Act) throws -> Receipt {
        let request = try act.permintaan.find(permintaan).orHidden()
        guard act.actor.isPegawai(request.pemberi) else { throw Refused.hidden }
        guard request.dijawab == nil else { throw Unchanged(Receipt(id: permintaan)) }
        try act.permintaan.answer(permintaan, at: act.now)
        try act.record(.umpanBalikTolak, permintaan)
        return Receipt(id: permintaan)
    }
}
