import HTTPTypes
import Hummingbird
import Kinerja
import Rulebooks
import UseCases

/// The rulebooks for programs: list, version, answer. What a token's owner may see does not matter here: it is the law.
enum AturanAPI {
    static let tooLong = Refusal.conflict(
        code: "aturan.fuel", sentence: "Perhitungan ini terlalu panjang dan dihentikan", remedy: "Kurangi isi daftarnya.")

    static func list(_ call: Call) throws -> Response {
        let view = AturanListView.read(
            cari: String((call.query["q"] ?? "").prefix(100)), today: call.aturanToday, in: call.site.installation.aturan)
        return try call.json(List(aturan: view.baris.map(Row.init)))
    }

    static func today(_ call: Call) throws -> Response {
        let topik: String = try call.path("topik")
        let mulai = try AturanDesk.mulai(topik, on: nil, today: call.aturanToday, in: call.site.installation.aturan)
        return try answer(AturanDesk(topik, mulai, today: call.aturanToday, in: call.site.installation.aturan), call)
    }

    static func show(_ call: Call) throws -> Response { try answer(try call.aturanDesk, call) }

    /// The inputs stand in the query, as the page's form sends them; the answer may be kept as long as the model stays the same.
    static func calculate(_ call: Call) throws -> Response {
        let view = try CalculatorView.read(try call.aturanDesk, asked: call.query["keputusan"], of: .program) { call.query.all($0) }
        try refuseOthers(view, call.query)
        guard view.galat.isEmpty else { throw Invalid(view.galat) }
        switch view.hasil {
        case .jawaban(let jawaban): return try call.json(JawabanJSON(view.kepala, jawaban))
        case .terlaluLama: throw tooLong
        case nil:
            throw Invalid(view.isian.map { FieldError($0.nama, "Isian ini belum diisi", remedy: "Isi sekurangnya satu masukan.") })
        }
    }

    /// The inputs of a rule are known only with the rule: what is none of them, or is said twice, is named.
    private static func refuseOthers(_ view: CalculatorView, _ query: Query) throws {
        let faults = Set(query.pairs.map(\.name)).sorted().compactMap { name -> FieldError? in
            let field = view.isian.first { $0.nama == name }
            guard field != nil || name == "keputusan" else { return .unknown(name) }
            if case .beberapa? = field?.jenis { return nil }
            return query.all(name).count > 1 ? .twice(name) : nil
        }
        guard faults.isEmpty else { throw Invalid(faults) }
    }

    private static func answer(_ desk: AturanDesk, _ call: Call) throws -> Response {
        let view = AturanView.read(desk)
        var response = try call.json(Version(view))
        response.headers[.eTag] = "\"\(view.kepala.sha256)\""
        return response
    }
}

extension AturanAPI {
    struct List: Codable { let aturan: [Row] }

    struct Row: Codable {
        let topik: String
        let judul: String
        let lingkup: RulebookReach
        let instansi: String?
        let mulai: LocalDate
        let masa: MasaBerlaku
        let status: RulebookStatus
        let instrumen: [String]
        let menjawab: [String]

        init(_ row: AturanRow) {
            (topik, judul, lingkup, instansi) = (row.alamat, row.judul, row.lingkup, row.instansi)
            (mulai, masa, status) = (row.mulai, row.masa, row.status)
            (instrumen, menjawab) = (row.instrumen, row.menjawab)
        }
    }

    struct Version: Codable {
        let topik: String
        let judul: String
        let uraian: String?
        let nama: String
        let mulai: LocalDate
        let sampai: LocalDate?
        let masa: MasaBerlaku
        let status: RulebookStatus
        let lingkup: RulebookReach
        let instansi: String?
        let instrumen: [InstrumenJSON]
        let belum_dibaca: [UnreadJSON]
        let butir: [String]
        let sha256: String
        let masukan: [Input]
        let keputusan: [Decision]
        let versi: [LocalDate]
        let contoh: Int

        init(_ view: AturanView) {
            let kepala = view.kepala
            (topik, judul, uraian, nama) = (kepala.alamat, kepala.judul, view.uraian, kepala.nama)
            (mulai, sampai, masa, status) = (kepala.mulai, kepala.sampai, kepala.masa, kepala.status)
            (lingkup, instansi, butir, sha256) = (kepala.lingkup, kepala.instansi, kepala.butir, kepala.sha256)
            instrumen = kepala.instrumen.map { InstrumenJSON(id: $0.id, judul: $0.judul) }
            belum_dibaca = kepala.belumDibaca.map { UnreadJSON(id: $0.id, judul: $0.title, catatan: $0.note) }
            masukan = view.masukan.map { Input(nama: $0.nama, jenis: $0.jenis, uraian: $0.uraian) }
            keputusan = view.keputusan.map {
                Decision(nama: $0.nama, pertanyaan: $0.pertanyaan, memerlukan: $0.memerlukan.map(\.nama), dasar: $0.dasar)
            }
            (versi, contoh) = (kepala.versi.map(\.mulai), view.contoh.count)
        }
    }

    struct InstrumenJSON: Codable {
        let id: String
        let judul: String
    }

    struct UnreadJSON: Codable {
        let id: String
        let judul: String
        let catatan: String?
    }

    struct Input: Codable {
        let nama: String
        let jenis: String
        let uraian: String?
    }

    struct Decision: Codable {
        let nama: String
        let pertanyaan: String?
        let memerlukan: [String]
        let dasar: [String]
    }

    struct JawabanJSON: Codable {
        let aturan: String
        let sha256: String
        let keputusan: String
        let hasil: NilaiAturan?
        let langkah: [LangkahJSON]
        let kosong: [String]
        let peringatan: [String]

        init(_ kepala: AturanHead, _ jawaban: JawabanView) {
            (aturan, sha256, keputusan) = (kepala.nama, kepala.sha256, jawaban.keputusan)
            hasil = (jawaban.langkah.last?.mentah.hasil).flatMap(NilaiAturan.given)
            langkah = jawaban.langkah.map(LangkahJSON.init)
            (kosong, peringatan) = (jawaban.kosong, jawaban.peringatan.map(\.teks))
        }
    }

    struct LangkahJSON: Codable {
        let nama: String
        let masukan: NilaiAturan
        let hasil: NilaiAturan?
        let tabel: [Reading]
        let dasar: [String]

        init(_ langkah: LangkahView) {
            (nama, masukan, hasil) = (langkah.nama, NilaiAturan(langkah.mentah.masukan), NilaiAturan.given(langkah.mentah.hasil))
            (tabel, dasar) = (langkah.tabel.map(Reading.init), langkah.dasar)
        }
    }

    /// A table's rows that fitted, counted from 1, with their annotations.
    struct Reading: Codable {
        let tabel: String
        let baris: [Int]
        let catatan: [[String]]

        init(_ reading: LangkahTable) {
            (tabel, baris) = (reading.pemilik, reading.cocok)
            catatan = reading.barisCocok.map(\.catatan)
        }
    }
}
