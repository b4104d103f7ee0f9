package import Kinerja
import Rulebooks
import Storage

/// The agency's rulebooks, newest upload first.
package struct AturanInstansiListView: Sendable {
    package let aturan: [AturanInstansi]
    /// Identifiers of the versions that are in force today.
    package let berlaku: Set<AturanID>
    package let nama: [PegawaiID: String]
    package let today: LocalDate
}

/// All rulebooks of the agency.
package struct ReadAturanInstansiList: Query {
    package static let authority = Authority.role(.lihatAturanInstansi)

    package init() {}

    package func read(in look: Look) throws -> AturanInstansiListView {
        let all = try look.aturan.all()
        let topics = Dictionary(grouping: all, by: \.topik)
        let inForce = topics.values.compactMap { AturanTopic.berlaku($0, on: look.today)?.id }
        let names = try look.pegawai.nama(of: all.map(\.diunggah.oleh))
        return AturanInstansiListView(aturan: all, berlaku: Set(inForce), nama: names, today: look.today)
    }
}

extension AturanInstansiListView {
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
    package let masukan: [Input]
    package let langkah: [AksiAturan]
    /// The version that is in force today; another one, this one, or none.
    package let berlaku: AturanInstansi?
    package let simulasi: [SimulasiAturan]
    package let hasil: [Hari]
    package let riwayat: Riwayat
    package let today: LocalDate

    package struct Input: Sendable {
        let input: QuestionInput
        /// The fact that answers it; `nil` where it has to be given.
        package let fakta: PegawaiFacts?

        package var nama: String { input.name }
        package var jenis: KeputusanInput.Jenis { input.kind }
        /// The texts that the model allows; empty when all are.
        package var pilihan: [String] { input.allowed }
        package var keterangan: Kalimat { input.description.map { Kalimat(verbatim: $0) } ?? input.remedy }
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
        let open = try OpenAturan.open(id, in: look)
        return AturanInstansiView(
            aturan: open.aturan, masukan: try IsiAturan(open.aturan, in: look).masukan(), langkah: open.actions,
            berlaku: try look.aturan.berlaku(open.aturan.topik, on: look.today),
            simulasi: try look.simulasiAturan.of(id),
            hasil: try look.keputusan.days(of: id).map {
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
        let isi = try IsiAturan(OpenAturan.open(id, in: look).aturan, in: look)
        return contoh ? isi.contoh : isi.model
    }
}
