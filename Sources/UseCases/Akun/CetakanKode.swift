internal import Documents
package import Kinerja
import Storage

/// The slips of a print run that still wait to be used, by name, to be cut and handed over one by one.
package struct CetakanKode: Sendable {
    package let slips: [IssueKodeAktivasi.Slip]
    let instansi: Instansi
    let dibuka: Instant

    /// Ten slips on a sheet, eight in two languages.
    ///
    /// - Parameters:
    ///   - alamat: the page where the code is typed, as people write it.
    ///   - bahasa: how a sentence reads, one language after the other.
    package func pdf(alamat: String, bahasa: [@Sendable (Kalimat) -> String]) throws -> [UInt8] {
        let units = Set(slips.map(\.unitNama))
        let until = slips.map(\.berlakuSampai).min() ?? dibuka
        let sheet = LembarKodeAktivasi(
            namaInstansi: instansi.nama, unitKerja: units.count == 1 ? Kalimat(verbatim: units.first ?? "") : "\(units.count) unit kerja",
            alamat: alamat,
            berlakuSampai: instansi.zona.date(until).panjang,
            slips: slips.map { .init(nama: $0.nama, nip: $0.masuk, kode: $0.kode) }, bahasa: bahasa)
        return try sheet.pdf(created: dibuka.rfc3339)
    }
}

/// Tells the codes of a print run again. Reading them is recorded: they are as good as passwords.
package struct OpenCetakanKode: Command, ReceiptNotKept {
    package static let aksi = Aksi.akunLihatKode
    package static let authority = Authority.peranByHand(.kelolaAkun)
    package static let seals: SealingAct? = .lihatKode

    package var cetakan: CetakanKodeID

    package init(_ cetakan: CetakanKodeID) { self.cetakan = cetakan }

    package func run(in act: Act) throws -> CetakanKode {
        let slips = try act.daftarAkun
            .printed(cetakan, on: act.today, limit: IssueKodeAktivasi.limit).compactMap { slip($0, act) }
        guard !slips.isEmpty else { throw Refused.hidden }
        try act.record(.akunLihatKode, cetakan.rawValue, sesudah: ["jumlah": slips.count])
        return CetakanKode(slips: slips, instansi: act.instansi, dibuka: act.now)
    }

    private func slip(_ row: AkunRow, _ act: Act) -> IssueKodeAktivasi.Slip? {
        guard let akun = row.akun, let until = akun.kodeBerlakuSampai, akun.kodeAktivasi != nil else { return nil }
        return IssueKodeAktivasi.Slip(
            pegawai: row.pegawai, nama: row.nama, masuk: akun.nip ?? akun.namaMasuk ?? "", jabatan: row.jabatan, unitNama: row.unitNama,
            kode: KodeSekaliPakai.activation(act.site.secrets, act.actor.instansi, row.pegawai, cetakan), berlakuSampai: until)
    }
}
