import Documents
import Hummingbird
import Kinerja
import UseCases

/// What-if and sealing: a form with what the database does not know, a job, a result.
enum SimulasiAturanHandlers {
    static func form(_ call: Call) async throws -> Response { call.html(try await formPage(call, nil)) }
    static func sealForm(_ call: Call) async throws -> Response { call.html(try await sealPage(call, nil)) }

    static func run(_ call: Call) async throws -> Response {
        let id: AturanID = try call.path("id")
        let view = try await call.ask(ReadAturanInstansi(id))
        return try await call.attempt {
            let job = try await SimulateAturan.start(
                id, try input(call, view), by: call.actor, key: call.idempotencyKey,
                in: call.site.installation)
            return await call.follow(job)
        } again: {
            try await formPage(call, $0)
        }
    }

    static func seal(_ call: Call) async throws -> Response {
        let id: AturanID = try call.path("id")
        let view = try await call.ask(ReadAturanInstansi(id))
        return try await call.attempt {
            let job = try await HasilAturanSealing.start(
                id, try input(call, view), by: call.actor, key: call.idempotencyKey,
                in: call.site.installation)
            return await call.follow(job)
        } again: {
            try await sealPage(call, $0)
        }
    }

    static func show(_ call: Call) async throws -> Response {
        let view = try await call.ask(
            ReadSimulasi(
                try call.path("id"), onlyChanged: call.query["semua"] != "ya", after: call.query["sesudah"].flatMap(PegawaiID.init(text:))))
        return call.html(SimulasiPage(view: view, call: call).page)
    }

    static func csv(_ call: Call) async throws -> Response {
        let bytes = try await SimulasiView.csv(try call.path("id"), by: call.actor, in: call.site.installation)
        return call.file(bytes, name: "simulasi-aturan.csv", type: "text/csv; charset=utf-8")
    }

    private static func formPage(_ call: Call, _ fault: FormFault?) async throws -> Page {
        let view = try await call.ask(ReadAturanInstansi(call.path("id")))
        guard view.dapatDihitung else { throw Refused.wrongState(view.aturan.status.rawValue) }
        return SimulateAturanPage(view: view, isSeal: false, state: state(call, view, fault), call: call).page
    }

    private static func sealPage(_ call: Call, _ fault: FormFault?) async throws -> Page {
        let view = try await call.ask(ReadAturanInstansi(call.path("id")))
        guard view.aturan.status == .disetujui || view.aturan.status == .dicabut else {
            throw Refused.wrongState(view.aturan.status.rawValue)
        }
        return SimulateAturanPage(view: view, isSeal: true, state: state(call, view, fault), call: call).page
    }

    private static func state(_ call: Call, _ view: AturanInstansiView, _ fault: FormFault?) -> FormState {
        if let fault { return FormState(form: call.form, errors: fault.errors) }
        return FormState(initial: ["tanggal": max(view.today, view.aturan.mulai).description])
    }

    private static func input(_ call: Call, _ view: AturanInstansiView) throws -> SimulasiInput {
        guard let date = LocalDate(call.form.text("tanggal")) else {
            throw Invalid("tanggal", "Tanggal belum diisi", remedy: "Pilih tanggal keadaan pegawai yang dihitung.")
        }
        var input = SimulasiInput(tanggal: date)
        for (n, asked) in view.masukan.enumerated() {
            let text = call.form.text("tetapan.\(n)")
            if !text.isEmpty { input.tetapan[asked.nama] = text }
        }
        let table = try call.form.bytes("berkas")
        guard !table.isEmpty else { return input }
        do {
            try input.read(try TableFile.open(bytes: table), for: view.masukan)
        } catch let problem as TableProblem {
            throw Invalid("berkas", problem.message, remedy: problem.remedy)
        }
        return input
    }
}
