import Kinerja
import Rulebooks
import Storage

/// What every act and page about an evaluation needs in one transaction: record, people, calendar and rules.
struct MejaEvaluasi {
    let db: any SQLConnection
    let instansi: Instansi
    let actor: Actor
    let today: LocalDate
    let rules: Rulebook
    let kalender: KalenderKerja
    /// The windows asked for so far: a page asks for the same few again and again.
    let jendelaDikenal = JendelaDikenal()

    init(_ act: Act) throws {
        try self.init(db: act.db, instansi: act.instansi, actor: act.actor, today: act.today, rules: act.rules)
    }

    init(_ look: Look) throws {
        try self.init(db: look.db, instansi: look.instansi, actor: look.actor, today: look.today, rules: look.rules)
    }

    private init(db: any SQLConnection, instansi: Instansi, actor: Actor, today: LocalDate, rules: Rulebook) throws {
        (self.db, self.instansi, self.actor, self.today, self.rules) = (db, instansi, actor, today, rules)
        kalender = try HariLiburRepository(db, instansi.id)
            .kalender(instansi.polaHariKerja, today.adding(days: -800), today.adding(days: 400))
    }

    var skp: SKPRepository { SKPRepository(db, instansi.id) }
    var periode: PeriodeRepository { PeriodeRepository(db, instansi.id) }
    var evaluasi: EvaluasiRepository { EvaluasiRepository(db, instansi.id) }
    var keberatan: KeberatanRepository { KeberatanRepository(db, instansi.id) }

    /// The SKP, or ``Refused/hidden``: an unknown one and one of another agency are the same to the asker.
    func skp(_ id: SKPID) throws -> SKPRingkas {
        guard let skp = try self.skp.ringkas(id) else { throw Refused.hidden }
        return skp
    }

    func periode(_ id: PeriodeID) throws -> PeriodeEvaluasi {
        guard let periode = try self.periode.find(id) else { throw Refused.hidden }
        return periode
    }

    func evaluasi(_ id: EvaluasiID) throws -> (Evaluasi, SKPRingkas, PeriodeEvaluasi) {
        guard let found = try evaluasi.find(id) else { throw Refused.hidden }
        return (found, try skp(found.skp), try periode(found.periode))
    }

    func tanggal(_ instant: Instant) -> LocalDate { instansi.zona.date(instant) }
}

/// What a desk has already asked its rules about the windows of periods.
final class JendelaDikenal {
    private var jendela: [PeriodeID: JendelaEvaluasi] = [:]

    func jendela(
        _ periode: PeriodeEvaluasi, else ask: () throws(RulebookError) -> JendelaEvaluasi
    ) throws(RulebookError) -> JendelaEvaluasi {
        if let known = jendela[periode.id] { return known }
        let found = try ask()
        jendela[periode.id] = found
        return found
    }
}
