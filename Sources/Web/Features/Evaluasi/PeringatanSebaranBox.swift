import Kinerja
import UseCases

/// Which limits the spread of a team breaks, in people, with the article; beside it that nobody's predikat is changed by it.
struct PeringatanSebaranBox: Component {
    let peringatan: PeringatanSebaran?

    var html: HTML {
        guard let peringatan else { return "" }
        switch peringatan.keputusan.value.kesesuaian {
        case .tidakDiuji: return ""
        case .dalamPola: return "<p>Sebaran predikat tim sesuai pola capaian unit \(peringatan.capaian.label).</p>"
        case .keluarPola: return notice(peringatan)
        }
    }

    private func notice(_ peringatan: PeringatanSebaran) -> HTML {
        let next: Kalimat =
            peringatan.belumDinilai > 0
            ? "Masih \(peringatan.belumDinilai) orang belum dinilai, jadi gambarnya sementara."
            : "Bila Anda yakin, tulis alasannya saat menandatangani."
        return Notice(
            .note, "Sebaran predikat tim di luar pola capaian unit \(peringatan.capaian.label)",
            detail: """
                <ul>\(each: peringatan.pelanggaran, { batas($0) })</ul>
                <p>Ini peringatan: predikat siapa pun tidak berubah karenanya. \(next)</p>
                """
        ).html
    }

    private func batas(_ b: BatasSebaran) -> HTML {
        let limit: Kalimat = b.arah == .palingBanyakPersen ? "paling banyak" : "paling sedikit"
        return """
            <li>\(b.uraian) Untuk tim ini \(limit) \(b.kursi) orang; sekarang \(b.jumlah) orang (\(AngkaRealisasi.text(b.persen))%). \
            <span class="small">\(Catatan(teks: b.dasar))</span></li>
            """
    }
}

/// Asks for the reason where it is owed; on every form that signs.
struct AlasanSebaranField: Component {
    let peringatan: PeringatanSebaran?
    let state: FormState

    var html: HTML {
        guard peringatan?.butuhAlasan == true else { return "" }
        return TextArea(
            FieldLabel(
                "alasan_sebaran", "Mengapa sebaran predikat tim Anda di luar pola?",
                hint: "Disimpan bersama evaluasi dan jejaknya. Tidak tercetak pada dokumen pegawai.", error: state.error("alasan_sebaran")),
            value: state.value("alasan_sebaran"), rows: 3, maximumLength: TextLimit.paragraph.characters
        ).html
    }
}
