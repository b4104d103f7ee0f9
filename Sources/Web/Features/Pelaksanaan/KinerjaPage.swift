import Kinerja
import UseCases

/// "Kinerja saya · Triwulan III": target beside realisasi, evidence and feedback of each planned result.
struct KinerjaPage {
    let view: KinerjaPeriode
    let call: Call
    let kembali: IsianKembali?

    private var skp: SKPID { view.terbuka.skp.id }
    private var periode: PeriodeEvaluasi { view.terbuka.periode }
    private var nama: String { view.terbuka.skp.pihakPegawai.nama }

    var page: Page {
        Page(title: title, section: view.milikSendiri ? Paths.kinerjaSaya : nil, hasErrors: kembali != nil) {
            """
            \(ErrorSummary(kembali?.errors ?? []))\(if: kembali?.isStale == true, "\(Self.stale)")
            \(PageHeader(title: title, lead: lead, status: status, actions: actions, back: Link("SKP \(view.terbuka.skp.tahun)", Paths.skp(skp))))
            \(periods)\(closed)\(facts)\(contents)
            \(each: view.hasil.enumerated(), { HasilSection(nomor: $0.offset + 1, hasil: $0.element, view: view, call: call, kembali: kembali).html })
            \(general)
            """
        }
    }

    private static let stale = Notice(
        .bad, "Catatan ini sudah diubah sejak Anda membukanya. Isian Anda masih ada di bawah.",
        detail: "<p>Bandingkan keduanya, lalu simpan lagi.</p>")

    private var title: Kalimat { view.milikSendiri ? "Kinerja saya · \(periode.nama)" : "Kinerja \(nama) · \(periode.nama)" }

    private var lead: Kalimat {
        if view.dapatMencatat { return "Tulis apa yang tercapai, lalu tambahkan buktinya. Tersimpan otomatis saat Anda mengetik." }
        if view.milikSendiri { return "Catatan hasil, bukti, dan umpan balik Anda pada periode ini." }
        return "\(view.terbuka.skp.pihakPegawai.jabatan). Catatan hasil, bukti, dan umpan balik pada periode ini."
    }

    private var status: [Tag] {
        let maju = view.kemajuan
        let done = Tag(maju.lengkap ? .good : .wait, maju.lengkap ? "Lengkap" : "\(maju.terisi) dari \(maju.indikator) indikator terisi")
        guard view.terbuka.halangan(.hasil) == nil else { return [done] }
        return [done, view.tenggat?.tagPeriode].compactMap(\.self)
    }

    private var actions: ButtonRow? {
        var buttons: [ButtonRow.Button] = []
        if view.dapatMemberiUmpanBalik { buttons.append(.link("Beri umpan balik", Paths.beriUmpanBalik(skp, periode.id))) }
        if view.dapatMemintaUmpanBalik { buttons.append(.quiet("Minta umpan balik", Paths.mintaUmpanBalik(skp, periode.id))) }
        return buttons.isEmpty ? nil : ButtonRow(buttons)
    }

    private var periods: HTML {
        guard view.periode.count > 1 else { return .empty }
        return """
            <nav aria-label="Periode"><ul class="links">\(each: view.periode, {
                "<li><a href=\"\(Paths.kinerja(skp, $0.id))\"\(attr: "aria-current", $0.id == periode.id ? "page" : nil)>\($0.nama)</a></li>"
            })</ul></nav>
            """
    }

    private var closed: HTML {
        guard let halangan = view.terbuka.halangan(.hasil) else { return .empty }
        return Notice(.note, "\(halangan.kalimat).", detail: "<p>\(halangan.langkah)</p>").html
    }

    private var facts: HTML {
        let maju = view.kemajuan
        let feedback = view.umpanBalik.count + view.hasil.reduce(0) { $0 + $1.umpanBalik.count }
        var items: [(term: Kalimat, value: HTML)] = [
            ("Indikator terisi", "\(maju.terisi) dari \(maju.indikator)"),
            ("Hasil kerja berbukti", "\(maju.berbukti) dari \(maju.hasilKerja)"),
            ("Umpan balik", "\(feedback)"),
        ]
        if view.diminta > 0 { items.append(("Permintaan dijawab", "\(view.menjawab) dari \(view.diminta)")) }
        return Facts(items).html
    }

    /// On a phone the results stand far below each other: each with its state, one tap away.
    private var contents: HTML {
        guard view.hasil.count > 1 else { return .empty }
        return TugasList(
            view.hasil.enumerated().map { n, hasil in
                .init(
                    "\(n + 1). \(hasil.rhk.uraian)", Paths.kinerja(skp, periode.id, hasil: hasil.rhk.id),
                    detail: "\(hasil.terisi) dari \(hasil.indikator.count) indikator terisi, \(hasil.bukti.count { !$0.ditarik }) bukti.",
                    tag: view.dapatMencatat ? progress(hasil) : nil)
            }
        ).html
    }

    private func progress(_ hasil: HasilDicatat) -> Tag {
        if hasil.terisi == 0 { return Tag(.plain, "Belum diisi") }
        if hasil.terisi < hasil.indikator.count { return Tag(.wait, "Belum terisi semua") }
        return hasil.berbukti ? Tag(.good, "Lengkap") : Tag(.wait, "Belum ada bukti")
    }

    private var general: HTML {
        """
        <section><h2>Umpan balik perilaku dan umum</h2>
        \(UmpanBalikTampilList(items: view.umpanBalik, hasil: [], kosong: "Belum ada umpan balik tentang perilaku pada periode ini."))</section>
        """
    }
}

extension Tenggat {
    /// "12 hari kerja lagi · 31 Mar", for the end of a period.
    var tagPeriode: Tag {
        Tag(
            sisaHariKerja < 0 ? .bad : sisaHariKerja <= 5 ? .wait : .note,
            "\(sisa) · \(tanggal.day) \(DateNames.bulanPendek[tanggal.month - 1])")
    }
}

/// "Kinerja saya" for somebody without an SKP in force.
struct NoKinerjaPage {
    let call: Call

    var page: Page {
        Page(title: "Kinerja saya", section: Paths.kinerjaSaya) {
            """
            \(PageHeader(title: "Kinerja saya", lead: "Tempat mencatat hasil kerja, bukti, dan umpan balik."))
            \(EmptyState(
                "Belum ada SKP yang ditetapkan tahun ini",
                "Di sini akan ada target Anda, tempat mengisi realisasi, dan bukti. Mulailah dari SKP.",
                action: ButtonRow([.link("Buka SKP saya", Paths.skpSaya)])))
            """
        }
    }
}
