import Hummingbird
import Kinerja
import UseCases

/// Capaian unit: the units one may set, and one unit's form.
enum CapaianUnitHandlers {
    static func list(_ call: Call) async throws -> Response {
        let periode = call.query["periode"].flatMap { PeriodeID(text: $0) }
        let view = try await call.ask(ReadCapaianUnit(periode, after: call.query["sesudah"] ?? ""))
        return call.html(CapaianUnitPage(view: view).page)
    }

    static func show(_ call: Call) async throws -> Response { call.html(try await page(call)) }

    static func save(_ call: Call) async throws -> Response {
        let (unit, periode): (UnitKerjaID, PeriodeID) = (try call.path("unit"), try call.path("periode"))
        return try await call.attempt {
            _ = try await call.run(input(call, unit, periode))
            return call.redirect(to: Paths.capaianUnit(periode), flash: Flash(.good, "Capaian unit ditetapkan."))
        } again: {
            try await page(call, $0)
        }
    }

    private static func input(_ call: Call, _ unit: UnitKerjaID, _ periode: PeriodeID) throws -> SetCapaianUnit {
        let typed = call.form.text("terbit")
        let terbit = LocalDate(typed)
        guard typed.isEmpty || terbit != nil else {
            throw Invalid("terbit", "Tanggal terbit tidak terbaca", remedy: "Tulis tanggal, bulan, dan tahunnya.")
        }
        return SetCapaianUnit(
            unit: unit, periode: periode, predikat: PredikatKinerjaOrganisasi(rawValue: call.form.text("predikat")),
            alasan: call.form.text("alasan"), terbit: terbit, version: Int64(call.form.text("version")) ?? 0)
    }

    /// All issued documents of the unit and period in one archive.
    static func bundle(_ call: Call) async throws -> Response {
        let job = try await BundleDokumen.start(
            call.path("unit"), call.path("periode"), base: call.site.configuration.baseURL, by: call.actor, key: call.idempotencyKey,
            in: call.site.installation)
        return await call.follow(job)
    }

    private static func page(_ call: Call, _ fault: FormFault? = nil) async throws -> Page {
        let view = try await call.ask(ReadCapaianOfUnit(call.path("unit"), call.path("periode")))
        return CapaianUnitForm(
            unit: view.unit, periode: view.periode, idealnya: view.idealnya, hariIni: view.hariIni, call: call, errors: fault?.errors ?? [],
            isStale: fault?.isStale ?? false
        ).page
    }
}

struct CapaianUnitPage {
    let view: CapaianUnitView?

    var page: Page {
        Page(title: "Capaian unit", section: Paths.daftarEvaluasi) {
            """
            \(PageHeader(title: view.map { "Capaian unit · \($0.periode.nama)" } ?? "Capaian unit",
                lead: "Capaian kinerja organisasi menjadi pertimbangan sebaran predikat. Ditetapkan atasan pimpinan unit, dengan alasan."))
            \(view.map(content) ?? EmptyState("Belum ada periode evaluasi", "Buka tahun kinerja lebih dahulu di Kelola.").html)
            """
        }
    }

    private func content(_ view: CapaianUnitView) -> HTML {
        """
        \(PeriodeSwitch(pilihan: view.pilihan, terpilih: view.periode.id, alamat: { Paths.capaianUnit($0) }))
        \(DataTable(caption: "Unit", hidesCaption: true, columns: [.init("Unit"), .evident("Capaian"), .init("Alasan")], rows: view.units.map { row($0, view.periode.id) },
            empty: EmptyState("Tidak ada unit yang Anda tetapkan", "Capaian sebuah unit ditetapkan atasan pimpinannya atau admin kepegawaian.")))
        \(Pagination(previous: nil, next: view.next.map { Paths.capaianUnit(view.periode.id, sesudah: $0) }))
        """
    }

    private func row(_ unit: UnitWithCapaian, _ periode: PeriodeID) -> [HTML] {
        [
            "\(Link(Kalimat(verbatim: unit.nama), Paths.capaianUnit(unit.id, periode))) <span class=\"small\">\(unit.kode)</span>",
            unit.capaian.map { "\($0.predikat.label)" } ?? "\(Tag(.wait, "Belum ditetapkan"))", "\(unit.capaian?.alasan ?? "–")",
        ]
    }
}

struct CapaianUnitForm {
    let unit: UnitWithCapaian
    let periode: PeriodeEvaluasi
    let idealnya: [PredikatKinerjaOrganisasi: PredikatKinerja]
    let hariIni: LocalDate
    let call: Call
    var errors: [FieldError] = []
    var isStale = false

    var page: Page {
        let c = unit.capaian
        let state = FormState(
            initial: ["predikat": c?.predikat.rawValue ?? "", "alasan": c?.alasan ?? "", "terbit": (c?.terbit ?? hariIni).description],
            form: call.submitted, errors: errors)
        return Page(title: "Capaian \(unit.nama)", section: Paths.daftarEvaluasi, hasErrors: !errors.isEmpty) {
            """
            \(PageHeader(title: "Capaian \(unit.nama)", lead: "\(periode.nama). Pilih satu predikat dan tulis dasarnya; semua penilai di unit ini membacanya.",
                status: [c == nil ? Tag(.wait, "Belum ditetapkan") : Tag(.good, "Sudah ditetapkan")], back: Link("Capaian unit", Paths.capaianUnit(periode.id))))
            \(ErrorSummary(errors))
            \(if: isStale, "\(StaleNotice(stored: [(term: "Capaian", value: c?.predikat.label ?? "-"), (term: "Alasan", value: c.map { Kalimat(verbatim: $0.alasan) } ?? "-")]))")
            \(FormBlock(to: Paths.capaianUnit(unit.id, periode.id), call.formTokens) {
                """
                <input type="hidden" name="version" value="\(String(c?.version ?? 0))">
                \(RadioGroup(FieldLabel("predikat", "Capaian kinerja organisasi", error: state.error("predikat")),
                    options: PredikatKinerjaOrganisasi.allCases.map { capaian in
                        Choice(capaian.rawValue, capaian.label, hint: idealnya[capaian].map { "Idealnya sebagian besar pegawai berpredikat \($0.label)." })
                    },
                    selected: state.value("predikat")))
                \(TextArea(FieldLabel("alasan", "Alasan", hint: "Sebut dasarnya, misalnya realisasi rencana aksi atau IKU.", error: state.error("alasan")),
                    value: state.value("alasan"), maximumLength: TextLimit.paragraph.characters))
                \(TextField(FieldLabel("terbit", "Tanggal terbit", hint: "Tanggal pada dokumen capaian, bukan hari Anda mengetiknya. Capaian tahunan yang terbit terlambat tidak dipakai: yang dipakai capaian tahun sebelumnya.", error: state.error("terbit")), value: state.value("terbit"), kind: .date, isNarrow: true))
                \(ButtonRow([.submit("Tetapkan capaian")]))
                """
            })
            <h2>Dokumen evaluasi unit ini</h2>
            <p>Semua dokumen yang sudah terbit untuk \(periode.nama), dalam satu arsip.</p>
            \(FormBlock(to: Paths.arsipDokumen(unit.id, periode.id), call.formTokens) { "\(ButtonRow([.quietSubmit("Siapkan arsip PDF")]))" })
            """
        }
    }
}
