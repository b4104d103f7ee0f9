import Documents
import FoundationEssentials
package import Kinerja
import Secrets
import Storage

/// Adds evidence to a result in a period: a file or a link (PermenPANRB 6/2022 Pasal 16 ayat (3)–(4)).
///
/// The file is kept durably before any row names it. A file whose content is not of an accepted kind, or whose name claims
/// another kind than its content, is refused.
package struct AddBukti: ReadyCommand, Equatable {
    package static let aksi = Aksi.buktiTambah
    package static let authority = Authority.record([.catatHasil])
    package static let maksimumByte = 10 * 1_048_576
    package static let maksimumPerHasil = 30

    package var skp: SKPID
    package var periode: PeriodeID
    package var rhk: RencanaHasilKerjaID
    package var keterangan: String
    package var isi: Isi

    package init(skp: SKPID, periode: PeriodeID, rhk: RencanaHasilKerjaID, keterangan: String, isi: Isi) {
        (self.skp, self.periode, self.rhk, self.keterangan, self.isi) = (skp, periode, rhk, keterangan, isi)
    }

    package struct Receipt: Codable, Sendable, Equatable {
        package let id: BuktiDukungID
        package let dibuat: Instant
    }

    package struct Prepared: Sendable {
        let keterangan: String
        let isi: BuktiDukung.Isi
    }

    /// Checks and keeps the file. Nothing of a stranger's file is kept: permission is asked here and again in the transaction.
    package func prepare(by actor: Actor, at site: Installation) async throws -> Prepared {
        try await site.look(by: actor) { look in _ = try mayAdd(in: look) }
        return try ready(at: site)
    }

    package func ready(at site: Installation) throws -> Prepared {
        let prepared = try checked()
        if case .berkas(_, let bytes) = isi { _ = try site.evidence.keep(bytes) }
        return prepared
    }

    package func run(_ prepared: Prepared, in act: Act) throws -> Receipt {
        let rhk = try mayAdd(in: act)
        guard try act.bukti.count(rhk.id, periode) < Self.maksimumPerHasil else {
            throw Invalid(
                "berkas", "Sudah ada \(Self.maksimumPerHasil) bukti untuk hasil ini",
                remedy: "Pilih yang terpenting, tarik yang lain dahulu.")
        }
        let bukti = BuktiDukung(
            id: act.id(), rhk: rhk.id, periode: periode, keterangan: prepared.keterangan, isi: prepared.isi, dibuat: act.now)
        try act.bukti.insert(bukti, oleh: act.actor.pegawai)
        try act.record(.buktiTambah, bukti.id, sesudah: bukti)
        return Receipt(id: bukti.id, dibuat: act.now)
    }

    private func mayAdd(in tx: some Transaction) throws -> RencanaHasilKerja {
        let open = try OpenPeriode.open((skp, periode), in: tx)
        try open.require(.catatHasil, .hasil)
        return try open.hasilKerja(rhk, in: tx)
    }

    private func checked() throws(Invalid) -> Prepared {
        var faults: [FieldError] = []
        let keterangan = TextLimit.sentence.required(
            self.keterangan, "keterangan", "Keterangan bukti belum ditulis",
            remedy: "Tulis hasil apa yang ditunjukkan bukti ini, misalnya “Rapor 32 siswa kelas VIII”.", &faults)
        var content: BuktiDukung.Isi?
        do throws(FieldError) { content = try Self.content(isi) } catch { faults.append(error) }
        guard faults.isEmpty, let content else { throw Invalid(faults) }
        return Prepared(keterangan: keterangan, isi: content)
    }

    private static func content(_ isi: Isi) throws(FieldError) -> BuktiDukung.Isi {
        switch isi {
        case .tautan(let text):
            guard let link = BuktiLink(text) else {
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
                sha256: Fingerprint.of(bytes), ukuran: Int64(bytes.count), jenis: kind.rawValue, nama: FileName.bersih(nama))
        }
    }

    private static func kind(of bytes: [UInt8], _ nama: String) throws(FieldError) -> FileKind {
        do throws(BuktiProblem) {
            return try BuktiFile.check(bytes, name: FileName.bersih(nama))
        } catch {
            throw FieldError("berkas", error.message, remedy: error.remedy)
        }
    }
}

extension AddBukti {
    package enum Isi: Sendable, Equatable {
        case berkas(nama: String, isi: [UInt8])
        case tautan(String)
    }
}

/// A file is written as base64: its bytes as numbers would be four times as long in the fingerprint's text.
extension AddBukti.Isi: Codable {
    private enum CodingKeys: CodingKey { case nama, berkas, tautan }

    package init(from decoder: any Decoder) throws {
        let members = try decoder.container(keyedBy: CodingKeys.self)
        if let data = try members.decodeIfPresent(Data.self, forKey: .berkas) {
            self = .berkas(nama: try members.decode(String.self, forKey: .nama), isi: [UInt8](data))
        } else {
            self = .tautan(try members.decode(String.self, forKey: .tautan))
        }
    }

    package func encode(to encoder: any Encoder) throws {
        var members = encoder.container(keyedBy: CodingKeys.self)
        switch self {
        case .berkas(let nama, let isi):
            try members.encode(nama, forKey: .nama)
            try members.encode(Data(isi), forKey: .berkas)
        case .tautan(let alamat): try members.encode(alamat, forKey: .tautan)
        }
    }
}
