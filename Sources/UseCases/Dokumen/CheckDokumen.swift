import Documents
package import Kinerja
internal import Secrets
internal import Storage

/// What the check page tells about a document before anything was typed: nothing that names a person.
package struct DokumenCheck: Sendable {
    package let dokumen: DokumenPublik
    package let keadaan: KeadaanDokumen
}

/// What it tells to who holds the paper and typed the last four digits of its NIP.
package struct DokumenDetail: Sendable, Equatable {
    /// `S•• R••••••`: enough to recognise the person whose paper it is.
    package let nama: String
    /// The span of the plan, and which of its versions.
    package let masa: String
    /// The period that was evaluated; `nil` for an SKP.
    package let periode: String?
    /// As it holds by this paper: after an objection what the decision left. `nil` for an SKP.
    package let predikat: String?
    /// The assessor's, where the decision changed it.
    package let semula: String?
}

/// Anybody with a printed document asks whether it is what was sealed here.
package enum CheckDokumen {
    package static func find(_ id: DokumenID, in site: Installation) async throws -> DokumenCheck {
        let found = try await site.database.read { db -> DokumenCheck? in
            guard let publik = try DokumenRepository.periksa(id, in: db), let (dokumen, _) = try DokumenRepository.lengkap(id, in: db)
            else {
                return nil
            }
            let instansi = try InstansiRepository(db).find(publik.instansiID)
            let look = Look(db: db, actor: .system(instansi.id), now: site.clock(), instansi: instansi, site: site)
            let skp = dokumen.jenisObjek == "skp" ? try SKPID(text: dokumen.objek).flatMap { try look.skp.ringkas($0) } : nil
            let all = try look.dokumen.of(dokumen.jenisObjek, dokumen.objek)
            return DokumenCheck(dokumen: publik, keadaan: try look.keadaan(of: all, skp: skp)[id] ?? .berlaku)
        }
        guard let found else { throw Refused.hidden }
        return found
    }

    /// The agency whose documents these are, for who asks about one that is not registered.
    package static func instansi(in site: Installation) async throws -> String {
        try await site.database.read { try InstansiRepository($0).all() }.map(\.nama).joined(separator: ", ")
    }

    package enum Jawaban: Sendable, Equatable {
        case cocok(DokumenDetail)
        case tidakCocok
        /// Too many guesses: seconds to wait.
        case tunggu(Int64)
    }

    /// - Parameter digits: the last four digits of the NIP on the paper.
    package static func rincian(_ id: DokumenID, digits: String, alamat: String, in site: Installation) async throws -> Jawaban {
        guard let (dokumen, _) = try await site.database.read({ try DokumenRepository.lengkap(id, in: $0) }) else { throw Refused.hidden }
        let limit = GuessLimit(settings: site.akun, secrets: site.secrets)
        let source = limit.source(dokumen: id, alamat: alamat)
        let now = site.clock()
        if let wait = try await site.database.write({ try limit.begin(source, at: now, on: $0) }) { return .tunggu(wait) }
        let isi: IsiUmum = try decoded(dokumen.cuplikan)
        guard let nip = isi.kepala.pegawai.nip, nip.count >= 4, Secrecy.same(String(nip.suffix(4)), digits) else {
            try await site.database.write { try limit.failed(source, at: now, on: $0) }
            return .tidakCocok
        }
        try await site.database.write { try source.forget(on: $0) }
        return .cocok(isi.rincian)
    }

    /// Whether the printed fingerprint is that of the sealed snapshot; blanks and capitals do not matter.
    package static func matches(_ typed: String, _ dokumen: DokumenPublik) -> Bool {
        typed.lowercased().filter { $0.isHexDigit } == dokumen.sha256
    }

    /// Whether these bytes are the file that this site draws for the document.
    package static func matches(file sha256: String, _ id: DokumenID, base: String, in site: Installation) async throws -> Bool {
        let found = try await site.database.read { try DokumenRepository.lengkap(id, in: $0) }
        guard let (dokumen, zona) = found else { throw Refused.hidden }
        return try Fingerprint.of(RenderDokumen.pdf(dokumen, zona, base: base, site.rules)) == sha256
    }

    /// What the form is called in a list.
    package static func nama(_ formulir: String) -> Kalimat {
        switch OfficialForms.form(code: formulir)?.family {
        case .skp: "Sasaran kinerja pegawai"
        case .hasilEvaluasi: "Hasil evaluasi kinerja"
        case .dokumenEvaluasi: "Dokumen evaluasi kinerja"
        case nil: "Dokumen"
        }
    }

    /// Title of the form, for the page.
    package static func judul(_ formulir: String) -> String {
        OfficialForms.form(code: formulir)?.title.joined(separator: " ") ?? formulir
    }
}

/// What the snapshots of all forms have in common.
struct IsiUmum: Decodable {
    let kepala: KepalaSnapshot
    let periode: String?
    let predikat: String?
    let perubahan: String?
    let keberatan: Putusan?
    let tandaTanganPegawai: TandaTanganSnapshot?

    struct Putusan: Decodable {
        let predikat: String?
        let keputusan: [String]

        /// Forms of before say it in the words of section 8 alone.
        var hasil: String? {
            predikat ?? keputusan.first?.firstMatch(of: /Predikat kinerja pegawai: ([^.]+)\./).map { String($0.1) }
        }
    }

    var rincian: DokumenDetail {
        let masa = kepala.periodePenilaian.capitalized(romans: false).replacing(" Sd ", with: " s.d. ")
        let (awal, putusan) = (Self.kata(predikat), Self.kata(keberatan?.hasil))
        return DokumenDetail(
            nama: Self.samar(kepala.pegawai.nama), masa: perubahan.map { "\(masa). \($0)" } ?? masa,
            periode: periode?.capitalized(romans: true), predikat: putusan ?? awal, semula: putusan == nil || putusan == awal ? nil : awal)
    }

    private static func kata(_ predikat: String?) -> String? {
        predikat?.capitalized(romans: false).replacing("(misconduct)", with: "(Misconduct)")
    }

    /// First letters stay, the rest of each word is dots; academic titles are left out.
    static func samar(_ nama: String) -> String {
        nama.prefix { $0 != "," }.split(separator: " ").map { word in
            String(word.prefix(1)) + String(repeating: "•", count: max(0, word.filter { $0.isLetter }.count - 1))
        }.joined(separator: " ")
    }
}
