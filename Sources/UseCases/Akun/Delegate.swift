package import Kinerja
internal import Storage

/// Delegasi: lets another act "atas nama" oneself between two days. Given by nobody but the person himself, and visible to him.
package struct Delegate: Command, Equatable {
    package static let aksi = Aksi.delegasiBeri
    package static let authority = Authority.ownHand
    package static let seals: SealingAct? = .beriDelegasi

    /// NIP or login name of who will act.
    package let penerima: String
    package let mulai: LocalDate
    package let selesai: LocalDate
    package let alasan: String

    package init(penerima: String, mulai: LocalDate, selesai: LocalDate, alasan: String) {
        (self.penerima, self.mulai, self.selesai, self.alasan) = (SignIn.canonical(penerima), mulai, selesai, alasan)
    }

    package static let longestDays = 92

    package func run(in act: Act) throws -> DelegasiID {
        let alasan = try OneLine.required(alasan, "alasan")
        let penerima = try receiver(act)
        try dates(act)
        let id: DelegasiID = act.id()
        try act.delegasi
            .insert(id, from: act.actor.pegawai, to: penerima, mulai, selesai, alasan: alasan, at: act.now)
        try act.record(
            .delegasiBeri, id.rawValue,
            sesudah: ["penerima": penerima.rawValue, "mulai": "\(mulai)", "selesai": "\(selesai)"], alasan: alasan)
        return id
    }

    private func receiver(_ act: Act) throws -> PegawaiID {
        guard let akun = try AkunRepository.find(masuk: penerima, on: act.db), akun.instansi == act.actor.instansi,
            akun.kedudukan != .berhenti
        else {
            throw Invalid("penerima", "Tidak ada pegawai dengan NIP ini", remedy: "Periksa NIP orang yang akan bertindak atas nama Anda.")
        }
        guard !act.actor.isPegawai(akun.pegawai) else {
            throw Invalid("penerima", "Ini NIP Anda sendiri", remedy: "Isi NIP orang lain.")
        }
        return akun.pegawai
    }

    private func dates(_ act: Act) throws {
        guard selesai >= mulai else {
            throw Invalid("selesai", "Hari terakhir mendahului hari pertama", remedy: "Pilih hari terakhir yang lebih kemudian.")
        }
        guard selesai >= act.today else {
            throw Invalid("selesai", "Hari terakhir sudah lewat", remedy: "Pilih hari ini atau sesudahnya.")
        }
        guard mulai.days(to: selesai) < Self.longestDays else {
            throw Invalid(
                "selesai", "Delegasi paling lama \(Self.longestDays) hari",
                remedy: "Pilih hari terakhir yang lebih awal; dapat diperpanjang nanti.")
        }
    }
}

/// Cabut delegasi: effective at the receiver's next request.
package struct RevokeDelegasi: Command, Equatable {
    package static let aksi = Aksi.delegasiCabut
    package static let authority = Authority.ownHand

    package var id: DelegasiID

    package init(_ id: DelegasiID) { self.id = id }

    package func run(in act: Act) throws -> Done {
        let revoked = try act.delegasi.revoke(id, by: act.actor.pegawai, at: act.now)
        guard revoked else { throw Refused.hidden }
        try act.record(.delegasiCabut, id.rawValue)
        return Done()
    }
}

/// Starts or stops acting "atas nama" in one session: whoever holds its token.
package enum ActOnBehalf {
    /// `delegasi` is `nil` to be oneself again.
    package static func run(_ delegasi: DelegasiID?, token: String, in site: Installation) async throws -> Done {
        guard let acting = try await Lookup.session(token, in: site), let sesi = acting.sesi else { throw Refused.hidden }
        return try await site.run(
            SetAtasNama(delegasi: delegasi, sebelum: acting.delegasi?.id, hash: sesi.hash),
            by: Actor(instansi: acting.actor.instansi, pegawai: acting.orang, nama: acting.orangNama))
    }
}

/// Puts a session under a delegation to its person, or under none.
package struct SetAtasNama: Command, ReceiptNotKept {
    package static let aksi = Aksi.delegasiBertindak
    package static let peristiwa: Set<Aksi> = [.delegasiBertindak, .delegasiBerhenti]
    package static let authority = Authority.bearer

    let delegasi: DelegasiID?
    /// The one that it was under.
    let sebelum: DelegasiID?
    /// Of the session's token.
    let hash: String

    package func run(in act: Act) throws -> Done {
        if let delegasi {
            let found = try act.delegasi.find(delegasi)
            guard let found, act.actor.isPegawai(found.penerima), found.berlaku(act.today) else { throw Refused.hidden }
        }
        try act.sesi.setAtasNama(delegasi, on: hash)
        try act.record(delegasi == nil ? .delegasiBerhenti : .delegasiBertindak, (delegasi ?? sebelum)?.rawValue ?? "-")
        return Done()
    }
}
