import Kinerja
import Rulebooks
import Storage

/// Computes every sealed result of the database again, by the bytes whose hash it carries, and says where it differs.
package enum ReplayHasil {
    package struct Report: Codable, Sendable, Equatable {
        /// Results computed again, by kind: `evaluasi`, `keberatan`, `hasil_aturan`.
        package var diperiksa: [String: Int]
        package var sama: Int
        package var simpangan: [Simpangan]
        /// Deviations in all; only the first of them are listed.
        package var jumlahSimpangan: Int
    }

    /// A result that is not what its rulebook gives.
    package struct Simpangan: Codable, Sendable, Equatable {
        package enum Sebab: String, Codable, Sendable {
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
        package let sebab: Sebab
        package let tersimpan: String
        package let dihitungUlang: String
    }

    static let page = 500
    static let mostListed = 1_000

    /// - Parameter progress: results done and in all.
    package static func run(
        in site: Installation, progress: @escaping @Sendable (_ done: Int, _ total: Int) -> Void = { _, _ in }
    ) async throws -> Report {
        var out = Report(diperiksa: ["evaluasi": 0, "keberatan": 0, "hasil_aturan": 0], sama: 0, simpangan: [], jumlahSimpangan: 0)
        let agencies = try await site.database.read { try InstansiRepository($0).all().map(\.id) }
        let total = try await site.database.read { try SegelRepository($0).count() }
        for agency in agencies {
            var shelf: [String: AgencyRulebook] = [:]
            for jenis in Segel.Jenis.allCases {
                var after: String?
                repeat {
                    let cursor = after
                    let sealed = try await site.database.read {
                        try SegelRepository($0).page(of: jenis, agency, after: cursor, limit: page)
                    }
                    for segel in sealed {
                        try await load(segel, agency, &shelf, site)
                        out.add(compare(segel, shelf, site.rules), segel, agency)
                    }
                    after = sealed.count == page ? sealed.last?.id : nil
                    progress(out.diperiksa.values.reduce(0, +), total)
                } while after != nil
            }
        }
        return out
    }

    /// Agency rulebooks come from the database by their hash, and each is compiled once.
    private static func load(_ segel: Segel, _ agency: InstansiID, _ shelf: inout [String: AgencyRulebook], _ site: Installation)
        async throws
    {
        guard case .aturan(let keputusan) = segel.isi, shelf[keputusan.rulebookHash] == nil else { return }
        let text = try await site.database.read { try AturanRepository($0, agency).isi(keputusan.rulebookHash) }
        guard let text else { return }
        shelf[keputusan.rulebookHash] = try? AgencyRulebook(model: text, examples: nil)
    }

    private typealias Difference = (Simpangan.Sebab, String, String)

    private static func compare(_ segel: Segel, _ shelf: [String: AgencyRulebook], _ rules: Rulebook) -> (Simpangan.Sebab, String, String)?
    {
        switch segel.isi {
        case .predikat(let hasil, let perilaku, let keputusan, let kolom): compare(hasil, perilaku, keputusan, kolom, rules)
        case .aturan(let keputusan): compare(keputusan, shelf)
        case .rusak(let why): (.galat, why, "")
        }
    }

    private static func compare(
        _ hasil: RatingHasilKerja, _ perilaku: RatingPerilakuKerja, _ stored: KeputusanPredikat, _ kolom: PredikatKinerja?,
        _ rules: Rulebook
    ) -> Difference? {
        if let kolom, kolom != stored.predikat { return (.kolomBeda, stored.predikat.rawValue, kolom.rawValue) }
        let again: KeputusanPredikat
        do throws(RulebookError) {
            again = KeputusanPredikat(try rules.predikatKinerja(hasil: hasil, perilaku: perilaku, byHash: stored.rulebookHash))
        } catch .missingFile {
            return (.aturanTidakAda, "\(stored.rulebook) \(stored.rulebookHash)", "")
        } catch {
            return (.galat, stored.predikat.rawValue, "\(error)")
        }
        if again.predikat != stored.predikat { return (.nilaiBeda, stored.predikat.rawValue, again.predikat.rawValue) }
        return again == stored ? nil : (.penjelasanBeda, words(stored.alasan), words(again.alasan))
    }

    private static func compare(_ stored: KeputusanAturan, _ shelf: [String: AgencyRulebook]) -> Difference? {
        guard let book = shelf[stored.rulebookHash] else {
            return (.aturanTidakAda, "\(stored.rulebook) \(stored.rulebookHash)", "")
        }
        guard book.hash == stored.rulebookHash else { return (.isiBerubah, stored.rulebookHash, book.hash) }
        guard let question = book.question(stored.keputusan) else { return (.galat, stored.nilai, "tidak ada \(stored.keputusan)") }
        do throws(AgencyQuestion.Fault) {
            let again = try question.ask(stored.masukan, explained: true)
            if again.literal != stored.nilai { return (.nilaiBeda, stored.nilai, again.literal) }
            return again.langkah == stored.alasan ? nil : (.penjelasanBeda, words(stored.alasan), words(again.langkah))
        } catch {
            return (.galat, stored.nilai, error.words)
        }
    }

    private static func words(_ steps: [LangkahKeputusan]) -> String { (try? json(steps)) ?? "" }
}

extension ReplayHasil.Report {
    fileprivate mutating func add(_ difference: (ReplayHasil.Simpangan.Sebab, String, String)?, _ segel: Segel, _ agency: InstansiID) {
        diperiksa[segel.jenis.rawValue, default: 0] += 1
        guard let (why, stored, again) = difference else { return sama += 1 }
        jumlahSimpangan += 1
        guard simpangan.count < ReplayHasil.mostListed else { return }
        simpangan.append(
            .init(
                instansi: agency.rawValue, jenis: segel.jenis.rawValue, id: segel.id, sebab: why, tersimpan: stored, dihitungUlang: again))
    }
}
