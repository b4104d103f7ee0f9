import Testing

@testable import Kinerja

struct LifecycleTests {
    @Test("an SKP can be edited only before it is submitted or after it came back")
    func editing() {
        #expect(StatusSKP.allCases.filter(\.dapatDisunting) == [.draft, .dikembalikan])
    }

    @Test("no state has two steps for one action")
    func unambiguous() {
        for status in StatusSKP.allCases {
            for aksi in AksiSKP.allCases {
                #expect(SKPLifecycle.table.steps.filter { $0.from == status && $0.action == aksi }.count <= 1)
            }
        }
    }

    @Test("the owner takes none of the assessor's steps")
    func owner() {
        #expect(throws: Refused.notPermitted("setujui")) { try SKPLifecycle.table.next(from: .diajukan, .setujui, by: [.pegawai]) }
        #expect(SKPLifecycle.table.actions(from: .diajukan, by: [.pegawai]) == [.tarik])
    }

    @Test("only the assessor's superior decides an objection, and a final evaluation has no further step")
    func objection() {
        #expect(throws: Refused.self) {
            try EvaluasiLifecycle.table.next(from: .keberatan, .putuskanKeberatan, by: [.pejabatPenilaiKinerja])
        }
        #expect(EvaluasiLifecycle.table.steps.allSatisfy { $0.from != .final })
    }

    @Test("a relation gives one part in the document at most, and who only looks on takes none")
    func parts() {
        let parts: [Relasi: Pelaku] = [
            .diri: .pegawai, .atasanLangsung: .pejabatPenilaiKinerja, .atasanTidakLangsung: .atasanPejabatPenilaiKinerja,
            .adminInstansi: .pengelolaKinerja,
        ]
        for relasi in Relasi.allCases { #expect(Pelaku.of([relasi]) == Set([parts[relasi]].compactMap(\.self)), "\(relasi)") }
        #expect(Pelaku.of([.diri, .auditor]) == [.pegawai])
    }
}
