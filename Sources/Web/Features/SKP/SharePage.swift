import Kinerja
import UseCases

/// Gives results of one SKP to many people at once, and tells what happened for each.
struct SharePage {
    let view: ShareView
    let call: Call
    var fault: FormFault?

    private var skp: SKP { view.view.skp }

    var page: Page {
        let state = FormState(form: fault == nil ? nil : call.form, errors: fault?.errors ?? [])
        return Page(title: "Bagikan hasil kerja", section: Paths.tim(), hasErrors: !state.errors.isEmpty) {
            """
            \(ErrorSummary(state.errors))
            \(PageHeader(title: "Bagikan hasil kerja", lead: "Hasil dari SKP \(skp.tahun) \(skp.pihakPegawai.nama) menjadi draf pada SKP penerima. Yang sudah mereka tulis tidak berubah.", back: Link("Kembali ke SKP", Paths.skp(skp.id))))
            \(skp.isi.hasilKerja.isEmpty ? EmptyState("Belum ada hasil kerja", "Tulis hasil kerja dulu, lalu bagikan.").html : form(state))
            """
        }
    }

    private func form(_ state: FormState) -> HTML {
        FormBlock(to: Paths.bagikanSKP(skp.id), call.formTokens) {
            """
            \(CheckboxGroup(FieldLabel("hasil", "Hasil kerja yang dibagikan", error: state.error("hasil")), options: skp.isi.hasilKerja.map { Choice($0.id.rawValue, Kalimat(verbatim: $0.uraian), hint: "\($0.indikator.count) indikator") }, selected: state.values("hasil")))
            \(if: !view.anggota.isEmpty, CheckboxGroup(FieldLabel("penerima", "Penerima", error: state.error("penerima")), options: view.anggota.map { Choice($0.pegawai.rawValue, Kalimat(verbatim: $0.nama), hint: Kalimat(verbatim: $0.jabatan)) }, selected: state.values("penerima")).html)
            \(if: view.anggota.isEmpty && !view.semuaPegawai, Notice(.note, "Anda belum memiliki anggota tim. Hasil kerja hanya dapat dibagikan kepada tim sendiri.").html)
            \(if: view.semuaPegawai, TextArea(FieldLabel("nip", "NIP penerima lain", hint: "Satu NIP per baris, paling banyak 200.", error: state.error("nip"), isOptional: true), value: state.value("nip"), rows: 5).html)
            \(ButtonRow((view.anggota.isEmpty && !view.semuaPegawai ? [] : [.submit("Bagikan")]) + [.quiet("Batal", Paths.skp(skp.id))]))
            """
        }.html
    }
}

/// The report: one line a person.
struct SharedPage {
    let skp: SKPID
    let rows: [ShareHasilKerja.Share]

    var page: Page {
        let given = rows.count { $0.hasil != .dilewati }
        return Page(title: "Hasil pembagian", section: Paths.tim()) {
            """
            \(PageHeader(title: "Hasil pembagian", lead: "\(given) dari \(rows.count) orang menerima hasil kerja sebagai draf.", actions: ButtonRow([.link("Ke Tim saya", Paths.tim()), .quiet("Kembali ke SKP", Paths.skp(skp))])))
            \(DataTable(caption: "Yang terjadi pada setiap penerima", columns: [.init("Nama"), .init("Hasil"), .number("Jumlah"), .init("Keterangan")], rows: rows.map { ["\($0.nama)", tag($0.hasil).html, "\($0.jumlah)", "\($0.alasan.isEmpty ? "–" : $0.alasan)"] }))
            """
        }
    }

    private func tag(_ hasil: ShareHasilKerja.Share.Outcome) -> Tag {
        switch hasil {
        case .dibuat: Tag(.good, "SKP baru dibuat")
        case .ditambahkan: Tag(.good, "Ditambahkan")
        case .dilewati: Tag(.wait, "Dilewati")
        }
    }
}
