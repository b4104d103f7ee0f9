internal import DMN
package import Kinerja

/// One dated version of a rulebook, readable: what it decides, on which law, by which tables, with which examples.
package struct AturanView: Sendable {
    package let kepala: AturanHead
    package let uraian: String?
    package let dasar: [Basis]
    /// What people have to say, in the model's order.
    package let masukan: [InputView]
    package let jenis: [TypeView]
    /// In the order in which they are worked out: each after those it needs.
    package let keputusan: [DecisionView]
    package let fungsi: [FunctionView]
    package let contoh: [ContohView]
    package let ukuranBerkas: Int

    /// A knowledge source: where in which instrument it stands.
    package struct Basis: Sendable, Equatable {
        package let nama: String
        package let uraian: String?
    }

    package struct InputView: Sendable, Equatable {
        package let nama: String
        package let uraian: String?
        package let jenis: String
    }

    package struct DecisionView: Sendable, Equatable {
        package let nama: String
        package let jangkar: String
        package let pertanyaan: String?
        package let uraian: String?
        package let jawaban: String?
        /// Names of the inputs and decisions it needs, each with the place on the page if it is a decision.
        package let memerlukan: [Requirement]
        package let dasar: [String]
        package let isi: ExpressionView?
    }

    package struct Requirement: Sendable, Equatable {
        package let nama: String
        package let jangkar: String?
    }

    package struct FunctionView: Sendable, Equatable {
        package let nama: String
        package let uraian: String?
        package let dasar: [String]
        package let isi: ExpressionView
    }
}

/// What stands at the top of every page about a version.
package struct AturanHead: Sendable, Equatable {
    package let alamat: String
    package let judul: String
    package let lingkup: RulebookReach
    package let instansi: String?
    /// `predikat-kinerja/2022-02-07`.
    package let nama: String
    package let mulai: LocalDate
    package let sampai: LocalDate?
    package let masa: MasaBerlaku
    package let status: RulebookStatus
    package let instrumen: [Instrumen]
    /// Newer law that changes what the version stands on and was not read.
    package let belumDibaca: [UnreadInstrumen]
    /// Ids of the rules in our collection of the law.
    package let butir: [String]
    package let sha256: String
    package let versi: [Version]

    package struct Instrumen: Sendable, Equatable {
        package let id: String
        package let judul: String
    }

    package struct Version: Sendable, Equatable {
        package let mulai: LocalDate
        package let sampai: LocalDate?
        package let status: RulebookStatus

        init(_ version: RulebookVersion) { (mulai, sampai, status) = (version.mulai, version.sampai, version.status) }
    }

    init(_ topic: RulebookTopic, _ version: RulebookVersion, _ book: OpenRulebook, today: LocalDate) {
        (alamat, judul, lingkup, instansi) = (topic.alamat, topic.title, topic.scope, topic.agency)
        (nama, mulai, sampai) = (version.name, version.mulai, version.sampai)
        (masa, status) = (MasaBerlaku(version, today: today), version.status)
        (instrumen, butir, sha256) = (version.instruments.map { Instrumen(id: $0.id, judul: $0.title) }, version.rules, book.hash)
        belumDibaca = version.sampai == nil ? version.instruments.flatMap(\.newer) : []
        versi = topic.versions.reversed().map(Version.init)
    }
}
