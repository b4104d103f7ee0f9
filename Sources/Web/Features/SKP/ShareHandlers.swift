import Hummingbird
import Kinerja
import UseCases

/// Giving results of one SKP to many people.
enum ShareHandlers {
    static func form(_ call: Call) async throws -> Response { call.html(try await page(call)) }

    /// The report is the answer itself: the key makes a re-send give the same one.
    static func share(_ call: Call) async throws -> Response {
        let id: SKPID = try call.path("id")
        return try await call.attempt {
            let ticked = call.form.all("penerima").compactMap(PegawaiID.init(text:))
            let pasted = try await call.ask(FindPenerima(nip: call.form["nip"] ?? ""))
            let rows = try await call.run(
                ShareHasilKerja(
                    sumber: id, hasil: call.form.all("hasil").compactMap(RencanaHasilKerjaID.init(text:)),
                    penerima: ticked + pasted.filter { !ticked.contains($0) }))
            return call.html(SharedPage(skp: id, rows: rows).page)
        } again: {
            try await page(call, $0)
        }
    }

    private static func page(_ call: Call, _ fault: FormFault? = nil) async throws -> Page {
        SharePage(view: try await call.ask(ReadShare(call.path("id"))), call: call, fault: fault)
            .page
    }
}
