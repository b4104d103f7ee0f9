import Hummingbird
import Kinerja
import UseCases

enum TimHandlers {
    static func board(_ call: Call) async throws -> Response {
        let view = try await call.ask(ReadTim(tahun: call.number("tahun", in: 2022...2100)))
        return call.html(TimPage(view: view, call: call).page)
    }

    static func agreeForm(_ call: Call) async throws -> Response { call.html(try await agreePage(call)) }

    static func agree(_ call: Call) async throws -> Response {
        try await call.attempt {
            let inputs = try call.form.all("skp").map { try ticked($0, tetapkan: call.form.isChecked("tetapkan")) }
            let rows = try await call.run(AgreeMany(inputs))
            let names = try await call.ask(ReadOwnerName(rows.map(\.skp)))
            return call.html(AgreedManyPage(rows: rows, nama: names).page)
        } again: {
            try await agreePage(call, $0.errors)
        }
    }

    /// `identifier.version` of one ticked SKP.
    private static func ticked(_ text: String, tetapkan: Bool) throws(Invalid) -> AgreeSKP {
        let parts = text.split(separator: ".")
        guard parts.count == 2, let id = SKPID(text: String(parts[0])), let version = Int64(parts[1]) else {
            throw Invalid([.notIdentifier("skp", text)])
        }
        return AgreeSKP(skp: id, version: version, tetapkan: tetapkan)
    }

    private static func agreePage(_ call: Call, _ errors: [FieldError] = []) async throws -> Page {
        let view = try await call.ask(ReadMenunggu())
        return AgreeManyPage(view: view, jumlah: view.jumlah, call: call, errors: errors).page
    }

    static func remind(_ call: Call) async throws -> Response {
        let year = Int(call.form.text("tahun")).flatMap { (2022...2100).contains($0) ? $0 : nil }
        return try await call.attempt {
            guard let year else { throw Refusal.notFound }
            let people: [PegawaiID] = try call.form.all("pegawai").identifiers("pegawai")
            let receipt = try await call.run(RemindMany(pegawai: people, tahun: year))
            let skipped: Kalimat = receipt.dilewati > 0 ? " \(receipt.dilewati) orang sudah diingatkan hari ini." : ""
            return call.redirect(to: Paths.tim(tahun: year), flash: Flash(.good, "\(receipt.dikirim) pengingat dikirim.\(skipped)"))
        } again: { fault in
            TimPage(
                view: try await call.ask(ReadTim(tahun: year)), call: call, errors: fault.errors
            ).page
        }
    }
}
