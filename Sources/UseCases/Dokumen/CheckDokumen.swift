import Documents
package import Kinerja
import Secrets
import Storage

/// Anybody with a printed document asks whether it is what was sealed here. Nothing that names a person is told.
package enum CheckDokumen {
    package static func find(_ id: DokumenID, in site: Installation) async throws -> DokumenPublik {
        guard let found = try await site.database.read({ try DokumenRepository.periksa(id, in: $0) }) else { throw Refused.hidden }
        return found
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

    /// Title of the form, for the page.
    package static func judul(_ formulir: String) -> String {
        OfficialForms.form(code: formulir)?.title.joined(separator: " ") ?? formulir
    }
}
