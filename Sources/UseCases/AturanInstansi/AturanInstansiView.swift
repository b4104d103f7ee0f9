package import Kinerja
import Rulebooks
import Storage

/// The agency's rulebooks, newest upload first.
package struct DaftarAturanView: Sendable {
    package let aturan: [AturanInstansi]
    /// Identifiers of the versions that are in force today.
    package let berlaku: Set<AturanID>
    package let nama: [PegawaiID: String]
    package let today: LocalDate
}

/// All rulebooks of the agency.
package struct ReadDaftarAturan: Query {
    package static let authority = Authority.role(.lihatAturanInstansi)

    package init() {}

    package func read(in look: Look) throws -> DaftarAturanView {
        let all = try AturanRepository(look.db, look.actor.instansi).all()
        let topics = Dictionary(grouping: all, by: \.topik)
        let inForce = topics.values.compactMap { AturanTopik.berlaku($0, on: look.today)?.id }
        let names = try PegawaiRepository(look.db, look.actor.instansi).nama(of: all.map(\.diunggah.oleh))
        return DaftarAturanView(aturan: all, berlaku: Set(inForce), nama: names, today: look.today)
    }
}

extension DaftarAturanView {
    /// What is in force or approved for a coming day, by title: what people may rely on.
    ///
    /// - Parameter cari: Words that all must stand in a row; empty for all rows.
    package func disetujui(cari: String = "") -> [AturanInstansi] {
        let words = cari.lowercased().split(separator: " ")
        return aturan.filter { a in
            guard berlaku.contains(a.id) || (a.status == .disetujui && a.mulai > today) else { return false }
            let text = "\(a.topik) \(a.judul) \(a.dasar) \(a.keputusan)".lowercased()
            return words.allSatisfy { text.contains($0) }
        }.sorted { ($0.judul, $0.versi) < ($1.judul, $1.versi) }
    }
}

/// One version of an agency's rulebook with everything its page shows.
package struct AturanInstansiView: Sendable {
    package let aturan: AturanInstansi
    /// What the result needs, with the fact that answers it for each person.
    package let masukan: [Masukan]
    package let langkah: [AksiAturan]
    /// The version that is in force today; another one, this one, or none.
    package let berlaku: AturanInstansi?
    package let simulasi: [SimulasiAturan]
    package let hasil: [Hari]
    package let riwayat: Riwayat
    package let today: LocalDate

    package struct Masukan: Sendable {
        let input: QuestionInput
        /// The fact that answers it; `nil` where it has to be given.
        package let fakta: FaktaPegawai?

        package var nama: String { input.name }
        package var jenis: NilaiMasukan.Jenis { input.kind }
        /// The texts that the model allows; empty when all are.
        package var pilihan: [String] { input.allowed }
        package var keterangan: String { input.description ?? input.remedy }
    }

    /// How many sealed results a day has.
    package struct Hari: Sendable, Equatable {
        package let tanggal: LocalDate
        package let orang: Int
    }

    /// Whether what-ifs and results may be made of it.
    package var dapatDihitung: Bool { aturan.pemeriksaan.bolehDiajukan }
}

/// One version with its history, what-ifs and results.
package struct ReadAturanInstansi: Query {
    package static let authority = Authority.role(.lihatAturanInstansi)

    package let id: AturanID

    package init(_ id: AturanID) { self.id = id }

    package func read(in look: Look) throws -> AturanInstansiView {
        let open = try AturanTerbuka.find(id, in: look)
        let repository = AturanRepository(look.db, look.actor.instansi)
        return AturanInstansiView(
            aturan: open.aturan, masukan: try open.masukan(), langkah: open.langkah(look.actor),
            berlaku: try repository.berlaku(open.aturan.topik, on: look.today),
            simulasi: try SimulasiAturanRepository(look.db, look.actor.instansi).of(id),
            hasil: try KeputusanRepository(look.db, look.actor.instansi).days(of: id).map {
                AturanInstansiView.Hari(tanggal: $0.tanggal, orang: $0.orang)
            },
            riwayat: try ReadRiwayat(.aturanInstansi, id.rawValue).read(in: look), today: look.today)
    }
}

/// A kept file of a version, as it was uploaded.
package struct ReadIsiAturan: Query {
    package static let authority = Authority.role(.lihatAturanInstansi)

    package let id: AturanID
    /// The examples rather than the model.
    package let contoh: Bool

    package init(_ id: AturanID, contoh: Bool) { (self.id, self.contoh) = (id, contoh) }

    package func read(in look: Look) throws -> String {
        let open = try AturanTerbuka.find(id, in: look)
        return contoh ? open.contoh : open.model
    }
}

/// A version with its bytes.
struct AturanTerbuka {
    let aturan: AturanInstansi
    let model: String
    let contoh: String

    /// The version, or ``Refused/hidden``: an unknown one and one of another agency are the same to the asker.
    static func find(_ id: AturanID, in look: Look) throws -> AturanTerbuka {
        let repository = AturanRepository(look.db, look.actor.instansi)
        guard let aturan = try repository.find(id) else { throw Refused.hidden }
        return try AturanTerbuka(aturan, repository)
    }

    init(_ aturan: AturanInstansi, _ repository: AturanRepository) throws {
        guard let model = try repository.isi(aturan.sha256), let contoh = try repository.isi(aturan.sha256Contoh) else {
            throw StorageError.corrupt("isi aturan \(aturan.id.rawValue) tidak ada")
        }
        (self.aturan, self.model, self.contoh) = (aturan, model, contoh)
    }

    func masukan() throws -> [AturanInstansiView.Masukan] {
        (try book.question(aturan.keputusan)?.inputs ?? []).map { AturanInstansiView.Masukan(input: $0, fakta: FaktaPegawai.of($0)) }
    }

    /// Its book, from the shelf where the process compiled it once.
    var book: OpenRulebook {
        get throws(RulebookError) { try OpenRulebook(name: aturan.rulebook, text: model, origin: .uploaded) }
    }

    func pertanyaan() throws -> OpenQuestion {
        guard let question = try book.question(aturan.keputusan) else {
            throw Refused.wrongState("keputusan \(aturan.keputusan) tidak ada")
        }
        return question
    }

    func langkah(_ actor: Actor) -> [AksiAturan] {
        guard let pegawai = try? actor.pegawai else { return [] }
        let relasi = Policy.byRole(actor.peran)
        return AturanLifecycle.table.actions(from: aturan.status, by: aturan.pelaku(pegawai)).filter {
            Policy.allows($0 == .setujui || $0 == .tolak ? .setujuiAturan : .kelolaAturan, relasi)
        }
    }
}
