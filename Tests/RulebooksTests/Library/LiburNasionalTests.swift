import Kinerja
import Testing

@testable import Rulebooks

struct LiburNasionalTests {
    @Test("the decrees of 2026 and 2027 with all their days, each once", arguments: [(2026, 17, 8), (2027, 18, 8)])
    func decrees(_ tahun: Int, _ nasional: Int, _ cuti: Int) {
        let list = LiburNasional.of(tahun)
        #expect(list.hari.count { $0.jenis == .nasional } == nasional && list.hari.count { $0.jenis == .cutiBersama } == cuti)
        #expect(
            Set(list.hari.map(\.tanggal)).count == nasional + cuti
                && list.hari.allSatisfy { $0.tanggal.year == tahun && !$0.keterangan.isEmpty })
        #expect(list.keputusan?.contains("Menteri PANRB") == true && list.sumber?.hasPrefix("https://") == true)
    }

    @Test("without a decree only the fixed days, each marked as provisional")
    func provisional() {
        let list = LiburNasional.of(2031)
        #expect(list.keputusan == nil && list.hari.count == 5 && list.hari.allSatisfy { $0.keterangan.hasSuffix("(sementara)") })
    }
}
