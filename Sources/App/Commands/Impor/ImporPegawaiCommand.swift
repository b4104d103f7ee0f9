import ArgumentParser
import Documents
import FoundationEssentials
import Impor
import Kinerja
import UseCases

struct ImporPegawaiCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "pegawai", abstract: "Muat unit, jabatan, dan pegawai dari XLSX atau CSV.",
        discussion: """
            Semua baris diperiksa dahulu. Bila ada yang ditolak, tidak ada yang berubah, kecuali dengan --skip-refused.
            Kode keluar: 0 berhasil atau tidak ada perubahan, 2 ada baris yang ditolak dan tidak ada yang diterapkan,
            atau berkasnya tidak dapat dibaca sebagai tabel, 1 gagal.
            """)

    @Argument(help: "Berkas .xlsx atau .csv.")
    var file: String

    @Option(help: "Folder data Tolok; dibuat bila belum ada.")
    var data: String

    @Flag(help: "Periksa saja, jangan ubah apa pun.")
    var dryRun = false

    @Flag(help: "Cetak hasil sebagai JSON.")
    var json = false

    @Flag(help: "Terapkan baris yang diterima walaupun ada baris yang ditolak.")
    var skipRefused = false

    @Option(help: "Nama instansi.")
    var instansi: String?

    @Option(help: "Tanggal berlaku (TTTT-BB-HH) untuk baris tanpa TMT jabatan.")
    var tmt: String?

    @Option(help: "Unit kerja untuk daftar yang tidak memiliki kolom unit.")
    var unit: String?

    @Option(
        name: .customLong("kolom"),
        help: "Kolom yang dimaksud, bila judulnya meragukan: tmt_jabatan=G; atau PNS!tmt_jabatan=G untuk satu lembar.")
    var columns: [String] = []

    func run() async throws {
        do {
            let report = try await load()
            ImporOutput(json: json).show(report, dryRun: dryRun)
            if !report.refused.isEmpty && !skipRefused { throw Outcome.refused }
        } catch let exit as ExitCode {
            throw exit
        } catch {
            ImporOutput(json: json).show(error)
            throw Outcome.code(of: error)
        }
    }

    private func load() async throws -> LaporanImpor {
        let source = try TableFile.open(path: file)
        guard var mapping = try HeaderGuess.mapping(of: source) else { throw ImporFileFault.noHeader }
        for choice in columns { try ColumnChoice(choice).apply(to: &mapping) }
        if let question = mapping.pertanyaan?.first { throw ImporFileFault.unclear(question) }
        mapping.unit = unit
        if let tmt {
            guard let date = LocalDate(tmt) else { throw ImporFileFault.badDate(tmt) }
            mapping.tmt = date
        }
        let rows = try ParsedRows.read(source, mapping, progress: KemajuanTerminal.make())
        if dryRun && !DataFolder.hasDatabase(data) { return ImporPreview(rows, mapping).report }
        return try await DataFolder.open(data) { site in
            let agency = try await CreateInstansi.findOrCreate(
                named: instansi, fallback: rows.rootName ?? "Instansi", in: site)
            let actor = Actor.serverOperator(agency.id)
            if dryRun { return try await ImporPegawai.preview(rows, mapping, by: actor, in: site, progress: KemajuanTerminal.make()) }
            let kept = try site.evidence.keep([UInt8](try Data(contentsOf: URL(filePath: file))))
            return try await ImporPegawai.apply(
                rows, mapping, source: .file(sha256: kept), skipRefused: skipRefused, by: actor, in: site, progress: KemajuanTerminal.make()
            )
        }
    }
}

/// What is wrong with a file or an option as a whole.
enum ImporFileFault: Error {
    case noHeader
    case badDate(String)
    case badColumn(String)
    /// Which of two columns is meant only who made the file knows.
    case unclear(ColumnQuestion)

    var message: String {
        switch self {
        case .noHeader: "Tidak ada lembar dengan baris judul yang dikenali dalam \(HeaderGuess.deepest) baris pertama."
        case .badDate(let text): "“\(text)” bukan tanggal."
        case .badColumn(let text): "“\(text)” bukan pilihan kolom."
        case .unclear(let question):
            "Lembar \(question.sheet): kolom \(Self.letters(question).joined(separator: " dan ")) sama-sama dapat berarti \(question.field.label.indonesia)."
        }
    }

    var remedy: String {
        switch self {
        case .noHeader: "Pakai judul kolom seperti nip, nama, nama_jabatan, unit_kerja; atau petakan kolomnya di halaman Impor."
        case .badDate: "Tulis tanggal seperti 2026-01-01."
        case .badColumn:
            "Tulis seperti tmt_jabatan=G; isi yang dikenal: \(SheetSubject.pegawai.fields.map(\.rawValue).joined(separator: ", "))."
        case .unclear(let question):
            "Pilih dengan --kolom \(question.field.rawValue)=\(Self.letters(question).first ?? "A"), ubah judul kolomnya, atau petakan di halaman Impor."
        }
    }

    private static func letters(_ question: ColumnQuestion) -> [String] { question.columns.map { ColumnName.letters($0) } }
}
