import Foundation
import Kinerja
import Testing

@testable import Documents

@Suite struct FormTests {
    /// Set to a folder to look at the pictures; nothing is asserted about it.
    private static let gallery = ProcessInfo.processInfo.environment["TOLOK_GALLERY"]

    @Test("samples for a look by eye", .enabled(if: gallery != nil))
    func writeGallery() throws {
        for form in SampleForms.all { try save(form.pdf(SampleForms.facts), form.form.code) }
        try save(SampleForms.lembar.pdf(created: "2026-01-02T08:00:00+07:00"), "kode")
    }

    private func save(_ pdf: [UInt8], _ name: String) throws {
        try Data(pdf).write(to: URL(fileURLWithPath: "\(Self.gallery ?? ".")/\(name).pdf"))
    }

    @Test("the registry lists the ten forms once each, and every form has a sample")
    func registry() {
        let codes = ["A.1.1", "A.1.2", "A.1.6", "A.1.7", "C.1.1", "C.1.2", "C.1.3", "D.1.1", "D.1.2", "D.1.3"]
        #expect(OfficialForms.all.map(\.code) == codes)
        #expect(SampleForms.all.map(\.form.code) == codes)
        #expect(OfficialForms.form(code: "D.1.1")?.orientation == .portrait)
        #expect(OfficialForms.form(code: "C.1.3")?.title[0] == "HASIL EVALUASI KINERJA PEGAWAI")
        #expect(OfficialForms.form(code: "Z.9") == nil)
    }

    @Test("every field of every form is printed", arguments: OfficialForms.all.map(\.code))
    func fields(code: String) throws {
        let form = try #require(SampleForms.all.first { $0.form.code == code })
        let text = try PDFReading.words(form.pdf(SampleForms.facts))
        for expected in form.form.title + ExpectedText.of(form) where !contains(text, expected) {
            Issue.record("\(code) lacks “\(expected)”")
        }
    }

    /// Text in narrow columns is broken between words; the reading order inside a cell is kept.
    private func contains(_ text: String, _ expected: String) -> Bool {
        text.contains(expected.split(whereSeparator: \.isWhitespace).joined(separator: " "))
    }

    @Test("two printings of one snapshot are the same bytes, another snapshot is not", arguments: OfficialForms.all.map(\.code))
    func deterministic(code: String) throws {
        let form = try #require(SampleForms.all.first { $0.form.code == code })
        let first = try form.pdf(SampleForms.facts)
        #expect(try form.pdf(SampleForms.facts) == first)
        let later = PrintFacts(created: "2026-01-10T08:15:02+07:00", verification: SampleForms.verification)
        #expect(try form.pdf(later) != first)
    }

    @Test("forms drawn at the same time on several threads are the same bytes as one alone")
    func concurrent() async throws {
        let alone = try SampleForms.all.map { try $0.pdf(SampleForms.facts) }
        try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
            for index in 0..<4 * alone.count {
                group.addTask { (index % alone.count, try SampleForms.all[index % alone.count].pdf(SampleForms.facts)) }
            }
            for try await (index, pdf) in group { #expect(pdf == alone[index]) }
        }
    }

    @Test(
        "signatures never stand alone: the page that holds them holds the last part of the text", arguments: OfficialForms.all.map(\.code))
    func signaturesWithText(code: String) throws {
        let form = try #require(SampleForms.all.first { $0.form.code == code })
        let text = try PDFReading.layoutText(form.pdf(SampleForms.facts))
        let last = ["A": "Kolaboratif", "C": "PREDIKAT KINERJA PEGAWAI", "D": code == "D.1.3" ? "8. KEPUTUSAN" : "5. CATATAN"]
        let pages = text.split(separator: "\u{0C}").filter { $0.contains("Tanda tangan elektronik internal\n") }
        let page = try #require(pages.first)
        #expect(page.contains(try #require(last[String(code.prefix(1))])))
    }

    @Test("in-use 60: the results of a usual quarter fill three pages at most, and no page holds a fingerprint alone")
    func quarterInThreePages() throws {
        var snapshot = SampleForms.evaluasi
        let indikator = { (text: String) in
            HasilKerjaSnapshot.Indikator(
                indikator: text, target: "85–90%",
                realisasi: "Sampai akhir Triwulan III 2026 tercapai 86% (target 85–90%). Berjalan sesuai rencana aksi.")
        }
        let usual = HasilKerjaSnapshot(
            rencana: "Peserta didik mencapai ketuntasan pada mata pelajaran yang diampu", pemberiTugas: "Kepala SMP Negeri 1 Nusa Harapan",
            indikator: [
                indikator("Persentase peserta didik yang mencapai kriteria"), indikator("Persentase nilai asesmen akhir semester"),
            ],
            umpanBalik: ["Pimpinan: Cukup baik. Lengkapi catatan agar orang lain dapat melanjutkan."])
        (snapshot.utama, snapshot.tambahan) = (Array(repeating: usual, count: 4), [usual])
        let form = FormHasilEvaluasi(.c11, snapshot, kurva: SampleForms.kurva)
        let pages = try PDFReading.layoutText(form.pdf(SampleForms.facts)).split(separator: "\u{0C}")
        #expect(pages.count <= 3)
        for page in pages { #expect(page.contains("HASIL KERJA") || page.contains("PERILAKU KERJA") || page.contains("PREDIKAT")) }
    }

    @Test("no line of a footer runs into another or off the paper, upright or across")
    func footers() throws {
        for form in SampleForms.all {
            let text = try PDFReading.layoutText(form.pdf(SampleForms.facts))
            let page = try #require(text.split(separator: "\u{0C}").first)
            let lines = page.split(separator: "\n").suffix(5).map { $0.split(separator: " ").joined(separator: " ") }
            #expect(lines.contains { $0.hasPrefix("\(form.form.reference) Halaman 1 dari ") })
            #expect(lines.contains { $0.hasSuffix("pada sistem instansi ini dan tidak tersertifikasi.") })
        }
    }

    @Test("files are tagged, titled and declare their language; form pages have the official set-up")
    func facts() throws {
        let landscape = try FormSKP(.a17, SampleForms.skp).pdf(SampleForms.facts)
        let info = try PDFReading.info(landscape)
        #expect(info.contains("Title:           SASARAN KINERJA PEGAWAI PENDEKATAN HASIL KERJA KUANTITATIF"))
        #expect(info.contains("Author:          Pemerintah Kabupaten Nusa Harapan"))
        #expect(info.contains("Tagged:          yes"))
        #expect(info.contains("841.89 x 595.28 pts (A4)"))
        #expect(String(decoding: landscape.suffix(600), as: UTF8.self).contains("/Lang (id-ID)"))
        let portrait = try FormDokumenEvaluasi(.d11, SampleForms.dokumen).pdf(SampleForms.facts)
        #expect(try PDFReading.info(portrait).contains("595.28 x 841.89 pts (A4)"))
        #expect(try PDFReading.info(portrait).contains("Pages:           1\n"))
    }

    @Test("screen readers meet a heading and tables with header cells")
    func structure() throws {
        let structure = try PDFReading.structure(FormSKP(.a17, SampleForms.skp).pdf(SampleForms.facts))
        for tag in ["Document", "H1", "Table", "TR", "TH", "TD"] { #expect(structure.contains(tag)) }
        #expect(structure.contains("\"SASARAN KINERJA PEGAWAI\""))
    }

    @Test("an unsigned draft has lines to fill in, a watermark and no QR text")
    func draft() throws {
        var snapshot = SampleForms.skp
        snapshot.tandaTanganPenilai.tanggal = nil
        snapshot.tandaTanganPenilai.elektronik = nil
        snapshot.tambahan = []
        snapshot.kepala.pejabatPenilai.nip = nil
        let text = try PDFReading.words(
            FormSKP(.a12, snapshot).pdf(PrintFacts(created: "2026-01-09T08:15:02+07:00", watermark: "DRAF")))
        #expect(text.contains("Nusa Harapan, ……………………………"))
        #expect(text.contains("B. TAMBAHAN – (dapat ditambahkan pada tahun berjalan)"))
        #expect(text.contains("DRAF"))
        #expect(!text.contains("SHA-256"))
    }

    @Test("D.1.1 leaves out the objection even when the snapshot holds one; D.1.2 is signed by the superior")
    func variants() throws {
        let first = try PDFReading.words(FormDokumenEvaluasi(.d11, SampleForms.dokumen).pdf(SampleForms.facts))
        #expect(!first.contains("KEBERATAN"))
        let second = try PDFReading.words(FormDokumenEvaluasi(.d12, SampleForms.dokumen).pdf(SampleForms.facts))
        #expect(second.contains("6. Atasan Pejabat Penilai Kinerja"))
    }

    @Test("names cannot print something other than they are: direction marks and control characters are left out")
    func hostileText() throws {
        var snapshot = SampleForms.dokumen
        snapshot.kepala.pegawai.nama = "Ani\u{202E}\u{0}\u{7} <b>&amp; ﷽ 😀 देव \u{2066}Budi"
        let text = try PDFReading.words(FormDokumenEvaluasi(.d11, snapshot).pdf(SampleForms.facts))
        #expect(text.contains("Ani <b>&amp;"))
        #expect(!text.contains("\u{202E}"))
    }

    @Test("the activation sheets hold each person's name, NIP and code")
    func codes() throws {
        let text = try PDFReading.words(SampleForms.lembar.pdf(created: "2026-01-02T08:00:00+07:00"))
        for slip in SampleForms.lembar.slips {
            #expect(text.contains(slip.nama))
            #expect(text.contains("NIP \(slip.nip)"))
            #expect(text.contains(slip.kode))
        }
        #expect(text.contains("Halaman 2 dari 2"))
    }

    @Test("U-070 very long names and units stay inside their slips, which grow")
    func longNames() throws {
        let long = "Prof. Dr. dr. Hj. Raden Ajeng Siti Nurhaliza Kusumawardhani Prawirodirdjo, Sp.PD-KGEH., M.Kes., Ph.D., FINASIM"
        let unit = Kalimat(
            verbatim: "Unit Pelaksana Teknis Daerah Laboratorium Kesehatan dan Pemeriksaan Lingkungan Hidup Kabupaten Nusa Harapan")
        func pages(_ nama: String, _ unit: Kalimat) throws -> [UInt8] {
            try LembarKodeAktivasi(
                namaInstansi: "A", unitKerja: unit, alamat: "http://127.0.0.1/aktivasi", berlakuSampai: "C",
                slips: (0..<10).map { .init(nama: nama, nip: "19850315201001200\($0)", kode: "7KQ4-M2XD") }
            ).pdf(created: "2026-01-02T08:00:00+07:00")
        }
        #expect(try PDFReading.info(pages("Ani", "B")).contains(/Pages: +1\n/))
        #expect(try PDFReading.info(pages(long, unit)).contains(/Pages: +2\n/))
    }

    @Test("an empty unit still gives a readable sheet")
    func noCodes() throws {
        let empty = LembarKodeAktivasi(namaInstansi: "A", unitKerja: "B", alamat: "", berlakuSampai: "C", slips: [])
        #expect(try PDFReading.words(empty.pdf(created: "2026-01-02T08:00:00+07:00")).contains("0 orang"))
    }

    @Test("in two languages a sheet has every text in both, and room for four rows of slips")
    func twoLanguages() throws {
        let sample = SampleForms.lembar
        let sheet = LembarKodeAktivasi(
            namaInstansi: sample.namaInstansi, unitKerja: sample.unitKerja, alamat: sample.alamat, berlakuSampai: sample.berlakuSampai,
            slips: Array(sample.slips.prefix(8)), bahasa: [{ $0.indonesia }, { "[en] \($0.key)" }])
        let pdf = try sheet.pdf(created: "2026-01-02T08:00:00+07:00")
        let words = try PDFReading.words(pdf)
        #expect(words.contains("pilih “Aktifkan akun”") && words.contains("[en] Buka {0}, pilih"))
        #expect(words.contains("[en] Kode aktivasi akun") && words.contains("[en] Rahasia."))
        #expect(try PDFReading.info(pdf).contains(/Pages: +1\n/))
    }
}
