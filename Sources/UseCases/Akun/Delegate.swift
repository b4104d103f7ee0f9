package import Kinerja
internal import Storage

/// Delegasi: lets another act "atas nama" oneself between two days. Given by nobody but the person himself, and visible to him.
package enum Delegate {
    package struct Input: Sendable {
        /// NIP or login name of who will act.
        package let penerima: String
        package let mulai: LocalDate
        package let selesai: LocalDate
        package let alasan: String

        package init(penerima: String, mulai: LocalDate, selesai: LocalDate, alasan: String) {
            (self.penerima, self.mulai, self.selesai, self.alasan) = (SignIn.canonical(penerima), mulai, selesai, alasan)
        }
    }

    package static let longestDays = 92

    package static func run(_ input: Input, by actor: Actor, key: String?, in site: Installation) async throws -> DelegasiID {
        try OwnHand.require(actor)
        try StepUp.require(.beriDelegasi, actor, at: site.clock())
        let alasan = try OneLine.required(input.alasan, "alasan")
        let key = (key, "\(input.penerima) \(input.mulai) \(input.selesai) \(alasan)")
        return try await site.perform(by: actor, key: key.0, input: key.1) { act in
            let penerima = try receiver(input, act)
            try dates(input, act)
            let id: DelegasiID = act.id()
            try DelegasiRepository(act.db, actor.instansi)
                .insert(id, from: actor.pegawai, to: penerima, input.mulai, input.selesai, alasan: alasan, at: act.now)
            try act.record(
                .delegasiBeri, id.rawValue,
                sesudah: ["penerima": penerima.rawValue, "mulai": "\(input.mulai)", "selesai": "\(input.selesai)"], alasan: alasan)
            return id
        }
    }

    private static func receiver(_ input: Input, _ act: Act) throws -> PegawaiID {
        guard let akun = try AkunRepository.find(masuk: input.penerima, on: act.db), akun.instansi == act.actor.instansi,
            akun.kedudukan != .berhenti
        else {
            throw Invalid("penerima", "Tidak ada pegawai dengan NIP ini", remedy: "Periksa NIP orang yang akan bertindak atas nama Anda.")
        }
        guard !act.actor.isPegawai(akun.pegawai) else {
            throw Invalid("penerima", "Ini NIP Anda sendiri", remedy: "Isi NIP orang lain.")
        }
        return akun.pegawai
    }

    private static func dates(_ input: Input, _ act: Act) throws {
        guard input.selesai >= input.mulai else {
            throw Invalid("selesai", "Hari terakhir mendahului hari pertama", remedy: "Pilih hari terakhir yang lebih kemudian.")
        }
        guard input.selesai >= act.today else {
            throw Invalid("selesai", "Hari terakhir sudah lewat", remedy: "Pilih hari ini atau sesudahnya.")
        }
        guard input.mulai.days(to: input.selesai) < longestDays else {
            throw Invalid(
                "selesai", "Delegasi paling lama \(longestDays) hari",
                remedy: "Pilih hari terakhir yang lebih awal; dapat diperpanjang nanti.")
        }
    }
}

/// Cabut delegasi: effective at the receiver's next request.
package enum RevokeDelegation {
    package static func run(_ id: DelegasiID, by actor: Actor, key: String?, in site: Installation) async throws -> Done {
        try OwnHand.require(actor)
        return try await site.perform(by: actor, key: key, input: id.rawValue) { act in
            guard try DelegasiRepository(act.db, actor.instansi).revoke(id, by: actor.pegawai, at: act.now) else { throw Refused.hidden }
            try act.record(.delegasiCabut, id.rawValue)
            return Done()
        }
    }
}

/// Starts or stops acting "atas nama" in one session.
package enum ActOnBehalf {
    /// `delegasi` is `nil` to be oneself again.
    package static func run(_ delegasi: DelegasiID?, token: String, in site: Installation) async throws -> Done {
        guard let acting = try await Lookup.session(token, in: site), let sesi = acting.sesi else { throw Refused.hidden }
        let actor = Actor(instansi: acting.actor.instansi, pegawai: acting.orang, nama: acting.orangNama)
        return try await site.perform(by: actor) { act in
            if let delegasi {
                let found = try DelegasiRepository(act.db, actor.instansi).find(delegasi)
                guard let found, actor.isPegawai(found.penerima), found.berlaku(act.today) else { throw Refused.hidden }
            }
            try SesiRepository(act.db).setAtasNama(delegasi, on: sesi.hash)
            let objek = delegasi ?? acting.delegasi?.id
            try act.record(delegasi == nil ? .delegasiBerhenti : .delegasiBertindak, objek?.rawValue ?? "-")
            return Done()
        }
    }
}
