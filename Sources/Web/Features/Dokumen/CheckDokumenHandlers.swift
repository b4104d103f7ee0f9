import HTTPTypes
import Hummingbird
import Kinerja
import UseCases

/// Anybody with a printed document: is it what was sealed here?
enum CheckDokumenHandlers {
    static func show(_ call: Call) async throws -> Response {
        guard let view = try await find(call) else { return try await unknown(call) }
        return call.html(CheckDokumenPage(view: view, call: call).page)
    }

    static func check(_ call: Call) async throws -> Response {
        guard let view = try await find(call) else { return try await unknown(call) }
        let (digits, typed) = (call.form.text("empat_angka"), call.form.text("sidik_jari"))
        if let file = call.form.file("berkas"), file.size > 0 {
            let matches = try await CheckDokumen.matches(
                file: file.sha256, view.dokumen.id, base: call.site.configuration.baseURL, in: call.site.installation)
            return answer(.isi(cocok: matches), view, call)
        }
        if !typed.isEmpty { return answer(.isi(cocok: CheckDokumen.matches(typed, view.dokumen)), view, call) }
        guard digits.count == 4, digits.allSatisfy(\.isASCIIDigit) else {
            let fault = FieldError("empat_angka", "Ketik empat angka terakhir NIP yang tercetak pada kertas.")
            return call.invalid(CheckDokumenPage(view: view, call: call, errors: [fault]).page)
        }
        return try await rincian(digits, view, call)
    }

    private static func rincian(_ digits: String, _ view: DokumenCheck, _ call: Call) async throws -> Response {
        let found = try await CheckDokumen.rincian(view.dokumen.id, digits: digits, alamat: call.clientAddress, in: call.site.installation)
        return switch found {
        case .cocok(let rincian): answer(.rincian(rincian), view, call)
        case .tidakCocok: answer(.angkaTidakCocok, view, call, status: .unprocessableContent)
        case .tunggu(let seconds): answer(.tunggu(seconds), view, call, status: .tooManyRequests)
        }
    }

    private static func answer(
        _ jawaban: CheckDokumenPage.Jawaban, _ view: DokumenCheck, _ call: Call, status: HTTPResponse.Status = .ok
    ) -> Response {
        call.html(CheckDokumenPage(view: view, call: call, jawaban: jawaban).page, status: status)
    }

    /// `nil` for a code that was never issued, whatever its form.
    private static func find(_ call: Call) async throws -> DokumenCheck? {
        guard let id = call.parameters["id"].flatMap(DokumenID.init(disalin:)) else { return nil }
        do {
            return try await CheckDokumen.find(id, in: call.site.installation)
        } catch Refused.hidden {
            return nil
        }
    }

    private static func unknown(_ call: Call) async throws -> Response {
        let instansi = try await CheckDokumen.instansi(in: call.site.installation)
        return call.html(DokumenTidakTerdaftarPage(instansi: instansi).page, status: .notFound)
    }
}

extension Character {
    var isASCIIDigit: Bool { isASCII && isNumber }
}

extension DokumenID {
    /// A code copied by hand: capitals count as small letters, and the digits 0 and 1 may have been read as letters (Crockford's base 32).
    init?(disalin text: String) {
        let folded = text.lowercased().map { character -> Character in
            switch character {
            case "o": "0"
            case "i", "l": "1"
            default: character
            }
        }
        self.init(text: String(folded.filter { $0 != "-" && !$0.isWhitespace }))
    }
}
