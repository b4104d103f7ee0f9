import ArgumentParser
import Foundation
import UseCases

/// `tolok rules replay`: computes every sealed result again by the bytes it was made with.
struct ReplayRules: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "replay", abstract: "Hitung ulang semua hasil tersegel dan buktikan sama.",
        discussion: """
            Setiap hasil menyebut sidik jari aturannya. Aturan nasional dicari dalam program ini, aturan instansi dalam basis data.
            Situs harus berhenti, atau jalankan pada salinan cadangan. Tidak ada yang diubah.
            Kode keluar: 0 semua sama, 1 ada simpangan, 2 folder tanpa basis data.
            """)

    @Option(help: "Folder data.")
    var data = "data"

    @Flag(help: "Cetak hasil sebagai JSON.")
    var json = false

    func run() async throws {
        try await Outcome.of {
            guard DataFolder.hasDatabase(data) else { throw UnsafeStart(description: "Tidak ada basis data di \(data).") }
            let line = KemajuanLine("Menghitung ulang")
            let report = try await DataFolder.open(data) { site in try await ReplayHasil.run(in: site) { line.show($0, $1) } }
            if json { print(try UseCases.json(report)) } else { show(report) }
            if report.jumlahSimpangan > 0 { throw Outcome.failed }
        }
    }

    private func show(_ report: ReplayHasil.Laporan) {
        for (jenis, count) in report.diperiksa.sorted(by: { $0.key < $1.key }) { print("\(jenis): \(count) dihitung ulang") }
        for s in report.simpangan {
            print("SIMPANGAN instansi \(s.instansi) \(s.jenis) \(s.id) \(s.sebab.rawValue)")
            print("  tersimpan:      \(s.tersimpan)")
            print("  dihitung ulang: \(s.dihitungUlang)")
        }
        if report.jumlahSimpangan > report.simpangan.count { print("… dan \(report.jumlahSimpangan - report.simpangan.count) lagi") }
        print("\(report.sama) sama, \(report.jumlahSimpangan) menyimpang")
    }
}
