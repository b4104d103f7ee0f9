import Kinerja
import Rulebooks
import Storage

/// Computes every sealed result of the database again, by the bytes whose hash it carries, and says where it differs.
package enum ReplayHasil {
    package struct Laporan: Codable, Sendable, Equatable {
        /// Results computed again, by what they decided (``ObjekKeputusan/Jenis``).
        package var diperiksa: [String: Int]
        package var sama: Int
        package var simpangan: [Deviation]
        /// Deviations in all; only the first of them are listed.
        package var jumlahSimpangan: Int
    }

    /// A result that is not what its rulebook gives.
    package struct Deviation: Codable, Sendable, Equatable {
        package enum Cause: String, Codable, Sendable {
            /// No bytes with that hash: neither in the program nor in the database.
            case aturanTidakAda = "aturan_tidak_ada"
            /// The stored bytes no longer have the hash under which they are kept.
            case isiBerubah = "isi_berubah"
            case nilaiBeda = "nilai_beda"
            /// The value is the same, its explanation is not.
            case penjelasanBeda = "penjelasan_beda"
            /// The column beside the decision says something else.
            case kolomBeda = "kolom_beda"
            case galat
        }

        package let instansi: Int64
        package let jenis: String
        package let id: String
        package let sebab: Cause
        package let tersimpan: String
        package let dihitungUlang: String
    }

    static let page = 500
    static let mostListed = 1_000

    /// - Parameter progress: results done and in all.
    package static func run(
        in site: Installation, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> Laporan {
        let kinds = ObjekKeputusan.Jenis.allCases.map { ($0.rawValue, 0) }
        var out = Laporan(diperiksa: Dictionary(uniqueKeysWithValues: kinds), sama: 0, simpangan: [], jumlahSimpangan: 0)
        let agencies = try await site.database.read { try InstansiRepository($0).all().map(\.id) }
        let total = try await site.database.read { try SegelRepository($0).count() }
        for agency in agencies {
            var after: String?
            repeat {
                let cursor = after
                let sealed = try await site.database.read { try SegelRepository($0).page(agency, after: cursor, limit: page) }
                for segel in sealed {
                    let difference = try await compare(segel, agency, site)
                    out.add(difference, segel.jenis, segel.id, agency)
                }
                after = sealed.count == page ? sealed.last?.id : nil
                progress(out.diperiksa.values.reduce(0, +), total)
            } while after != nil
            for id in try await site.database.read({ try SegelRepository($0).tanpaKeputusan(agency, limit: mostListed) }) {
                out.add((.galat, "evaluasi tanpa keputusan", ""), .evaluasi, id, agency)
            }
        }
        return out
    }

    private typealias Difference = (Deviation.Cause, String, String)

    private static func compare(_ segel: Segel, _ agency: InstansiID, _ site: Installation) async throws -> Difference? {
        switch segel.isi {
        case .rusak(let why): return (.galat, why, "")
        case .keputusan(let kept, let kolom):
            switch try await book(kept, agency, site) {
            case .failure(let difference): return difference.isi
            case .success(let book): return compare(kept, kolom, book)
            }
        }
    }

    private struct Missing: Error { let isi: Difference }

    /// The book with the decision's hash: one of the program's, or the agency's from the database. Each is compiled once (the shelf).
    private static func book(_ kept: Keputusan, _ agency: InstansiID, _ site: Installation) async throws -> Result<OpenRulebook, Missing> {
        if let known = site.rules.book(of: kept.topik, hash: kept.hash) { return .success(known) }
        guard let text = try await site.database.read({ try AturanRepository($0, agency).isi(kept.hash) }),
            let book = try? OpenRulebook(name: kept.rulebook, text: text, origin: .uploaded)
        else { return .failure(Missing(isi: (.aturanTidakAda, "\(kept.rulebook) \(kept.hash)", ""))) }
        guard book.hash == kept.hash else { return .failure(Missing(isi: (.isiBerubah, kept.hash, book.hash))) }
        return .success(book)
    }

    private static func compare(_ kept: Keputusan, _ kolom: Segel.Columns?, _ book: OpenRulebook) -> Difference? {
        if let predikat = kolom?.predikat, predikat.rawValue != kept.teks { return (.kolomBeda, kept.nilai, predikat.rawValue) }
        guard let question = book.question(kept.tanya) else { return (.galat, kept.nilai, "tidak ada \(kept.tanya)") }
        do throws(OpenQuestion.Fault) {
            let again = try question.again(kept.read(with: kolom))
            if again.nilai != kept.nilai { return (.nilaiBeda, kept.nilai, again.nilai) }
            if let other = kept.masukanBeda(kolom) { return (.kolomBeda, other.tersimpan, other.kolom) }
            return again.langkah == kept.langkah && again.rulebook == kept.rulebook
                ? nil : (.penjelasanBeda, words(kept.langkah), words(again.langkah))
        } catch {
            return (.galat, kept.nilai, error.words)
        }
    }

    private static func words(_ steps: [LangkahKeputusan]) -> String { (try? json(steps)) ?? "" }
}

extension Keputusan {
    /// An input that was kept with the decision and is another one in the column beside it.
    fileprivate func masukanBeda(_ kolom: Segel.Columns?) -> (tersimpan: String, kolom: String)? {
        guard let hasil = kolom?.hasil, let perilaku = kolom?.perilaku else { return nil }
        for (name, value) in Rulebook.masukanPredikat(hasil: hasil, perilaku: perilaku) {
            guard let kept = masukan[name], kept.nilai != value.nilai else { continue }
            return ("\(name): \(kept.nilai)", value.nilai)
        }
        return nil
    }

    /// The decision as the columns beside it say that it was asked and what came out, in today's words.
    fileprivate func read(with kolom: Segel.Columns?) -> Keputusan {
        guard let kolom, let hasil = kolom.hasil, let perilaku = kolom.perilaku, let predikat = kolom.predikat else { return self }
        let masukan = Rulebook.masukanPredikat(hasil: hasil, perilaku: perilaku)
        let last = langkah.last.map {
            LangkahKeputusan(
                judul: $0.judul, masukan: $0.masukan, hasil: predikat.label.indonesia, keterangan: $0.keterangan, dasar: $0.dasar)
        }
        return Keputusan(
            topik: topik, tanya: tanya, tanggal: tanggal, masukan: masukan, nilai: nilai, rulebook: rulebook, hash: hash,
            langkah: Array(langkah.dropLast()) + [last].compactMap(\.self))
    }
}

extension ReplayHasil.Laporan {
    fileprivate mutating func add(
        _ difference: (ReplayHasil.Deviation.Cause, String, String)?, _ jenis: ObjekKeputusan.Jenis, _ id: String, _ agency: InstansiID
    ) {
        diperiksa[jenis.rawValue, default: 0] += 1
        guard let (why, stored, again) = difference else { return sama += 1 }
        jumlahSimpangan += 1
        guard simpangan.count < ReplayHasil.mostListed else { return }
        simpangan.append(
            .init(instansi: agency.rawValue, jenis: jenis.rawValue, id: id, sebab: why, tersimpan: stored, dihitungUlang: again))
    }
}
