import Documents
package import Kinerja
import Secrets
import Storage

/// Adds evidence to a result in a period: a file or a link (PermenPANRB 6/2022 Pasal 16 ayat (3)–(4)).
///
/// The file is kept durably before any row names it. A file whose content is not of an accepted kind, or whose name claims
/// another kind than its content, is refused.
package enum AddBukti {
    package static let maksimumByte = 10 * 1_048_576
    package static let maksimumPerHasil = 30

    package enum Isi: Sendable, Equatable {
        case berkas(nama: String, isi: [UInt8])
        case tautan(String)
    }

    package struct Input: Sendable, Equatable {
        package var skp: SKPID
        package var periode: PeriodeID
        package var rhk: RencanaHasilKerjaID
        package var keterangan: String
        package var isi: Isi

        package init(skp: SKPID, periode: PeriodeID, rhk: RencanaHasilKerjaID, keterangan: String, isi: Isi) {
            (self.skp, self.periode, self.rhk, self.keterangan, self.isi) = (skp, periode, rhk, keterangan, isi)
        }
    }

    package struct Receipt: Codable, Sendable, Equatable {
        package let id: BuktiDukungID
        package let dibuat: Instant
    }

    package static func run(_ input: Input, by actor: Actor, key: String? = nil, in site: Installation) async throws -> Receipt {
        // Nothing of a stranger's file is kept: permission is asked before and again in the transaction.
        try await site.look(by: actor) { look in _ = try mayAdd(input, MejaPencatatan(look)) }
        let (keterangan, isi) = try checked(input)
        if case .berkas(let nama, let bytes) = input.isi { try keep(bytes, nama, site) }
        let fingerprint = try json(Sidik(skp: input.skp, periode: input.periode, rhk: input.rhk, keterangan: keterangan, isi: isi))
        return try await site.perform(by: actor, key: key, input: "bukti.tambah \(fingerprint)") { act in
            let meja = MejaPencatatan(act)
            let rhk = try mayAdd(input, meja)
            guard try meja.bukti.count(rhk.id, input.periode) < maksimumPerHasil else {
                throw Invalid(
                    "berkas", "Sudah ada \(maksimumPerHasil) bukti untuk hasil ini",
                    remedy: "Pilih yang terpenting, tarik yang lain dahulu.")
            }
            let bukti = BuktiDukung(
                id: act.id(), rhk: rhk.id, periode: input.periode, keterangan: keterangan, isi: isi, dibuat: act.now)
            try meja.bukti.insert(bukti, oleh: actor.pegawai)
            try act.record(.buktiTambah, bukti.id.rawValue, sesudah: bukti)
            return Receipt(id: bukti.id, dibuat: act.now)
        }
    }

    private struct Sidik: Codable {
        let skp: SKPID
        let periode: PeriodeID
        let rhk: RencanaHasilKerjaID
        let keterangan: String
        let isi: BuktiDukung.Isi
    }

    private static func mayAdd(_ input: Input, _ meja: MejaPencatatan) throws -> RencanaHasilKerja {
        let open = try meja.buka(input.skp, input.periode)
        try open.require(.catatHasil, .hasil)
        return try meja.hasilKerja(input.rhk, of: open.skp.id)
    }

    private static func checked(_ input: Input) throws(Invalid) -> (keterangan: String, isi: BuktiDukung.Isi) {
        var faults: [FieldError] = []
        let keterangan = TextLimit.sentence.required(
            input.keterangan, "keterangan", "Keterangan bukti belum ditulis",
            remedy: "Tulis hasil apa yang ditunjukkan bukti ini, misalnya “Rapor 32 siswa kelas VIII”.", &faults)
        var isi: BuktiDukung.Isi?
        do throws(FieldError) { isi = try content(input.isi) } catch { faults.append(error) }
        guard faults.isEmpty, let isi else { throw Invalid(faults) }
        return (keterangan, isi)
    }

    private static func content(_ isi: Isi) throws(FieldError) -> BuktiDukung.Isi {
        switch isi {
        case .tautan(let text):
            guard let link = TautanBukti(text) else {
                throw FieldError(
                    "tautan", "Tautan ini tidak dapat dipakai", remedy: "Salin alamat lengkap yang diawali https:// dari bilah alamat.")
            }
            return .tautan(link.alamat)
        case .berkas(let nama, let bytes):
            guard bytes.count <= maksimumByte else {
                throw FieldError(
                    "berkas", "Berkas ini lebih besar dari 10 MB", remedy: "Perkecil fotonya, atau pindai ulang dengan mutu lebih rendah.")
            }
            let kind = try kind(of: bytes, nama)
            return .berkas(
                sha256: Fingerprint.of(bytes), ukuran: Int64(bytes.count), jenis: kind.rawValue, nama: NamaBerkas.bersih(nama))
        }
    }

    private static func kind(of bytes: [UInt8], _ nama: String) throws(FieldError) -> FileKind {
        do throws(EvidenceProblem) {
            return try EvidenceFile.check(bytes, name: NamaBerkas.bersih(nama))
        } catch {
            throw FieldError("berkas", error.message.dropStop, remedy: error.remedy)
        }
    }

    private static func keep(_ bytes: [UInt8], _ nama: String, _ site: Installation) throws {
        _ = try site.evidence.keep(bytes)
    }
}

extension String {
    /// Without the full stop at its end: problems and remedies are joined by one.
    fileprivate var dropStop: String { hasSuffix(".") ? String(dropLast()) : self }
}
