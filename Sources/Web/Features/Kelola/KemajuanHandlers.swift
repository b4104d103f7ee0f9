import Hummingbird
import Kinerja
import UseCases

/// Progress by unit, and the unit tree.
enum KemajuanHandlers {
    static func show(_ call: Call) async throws -> Response { call.html(KemajuanPage(view: try await view(call), call: call).page) }

    static func units(_ call: Call) async throws -> Response {
        let unit = call.query["unit"].flatMap(UnitKerjaID.init(text:))
        let view = try await call.ask(ReadPohonUnit(unit))
        return call.html(UnitPage(view: view, call: call).page)
    }

    static func view(_ call: Call) async throws -> KemajuanView {
        try await call.ask(
            ReadKemajuan(
                unit: call.query["unit"].flatMap(UnitKerjaID.init(text:)), tahun: call.number("tahun", in: 2000...2100),
                periode: call.query["periode"].flatMap(PeriodeID.init(text:))))
    }
}
