internal import Documents
package import Kinerja

/// The slips of a print run as PDF, ten on a sheet, to be cut and handed over one by one.
package enum ActivationSheet {
    /// - Parameter alamat: the page where the code is typed, as people write it.
    package static func pdf(_ cetakan: CetakanKodeID, alamat: String, by actor: Actor, in site: Installation) async throws -> [UInt8] {
        let slips = try await IssueActivationCodes.sheet(cetakan, by: actor, in: site)
        let instansi = try await site.look(by: actor) { $0.instansi }
        let units = Set(slips.map(\.unitNama))
        let until = slips.map(\.berlakuSampai).min() ?? site.clock()
        let sheet = LembarKodeAktivasi(
            namaInstansi: instansi.nama, unitKerja: units.count == 1 ? units.first ?? "" : "\(units.count) unit kerja", alamat: alamat,
            berlakuSampai: instansi.zona.date(until).panjang,
            slips: slips.map { .init(nama: $0.nama, nip: $0.masuk, kode: $0.kode) })
        return try sheet.pdf(created: site.clock().rfc3339)
    }
}
