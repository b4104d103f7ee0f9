package import HTTPTypes
package import Kinerja

/// Why the web layer itself turns a request down. Handlers throw these for what concerns addresses and forms.
package enum Refusal: Explained, Equatable {
    case notFound
    case methodNotAllowed([HTTPRequest.Method])
    case malformedURL
    case uriTooLong
    /// Bytes that are no UTF-8, or a NUL.
    case malformedText
    case malformedUpload
    case malformedJSON(String)
    /// An idempotency key of fewer than 8 or more than 100 bytes.
    case malformedKey
    case tooManyFields
    case bodyTooLarge(limit: Int)
    case fileTooLarge(name: String, limit: Int)
    case filesNotTaken
    case unsupportedMediaType
    case signInRequired
    case tokenRequired
    case stepUpRequired
    case unknownHost
    case crossSite
    case formForged
    case formForSomebodyElse
    /// The state of the document does not allow this now: 409 with a sentence of the caller.
    case conflict(code: String, sentence: String, remedy: String)
    case invalid([FieldError])
    case busy
    case deadlinePassed
    case tooManyRequests(seconds: Int)
    case storageUnavailable(String)

    package var problem: Problem {
        addressProblem ?? bodyProblem ?? personProblem ?? serverProblem
    }

    private var addressProblem: Problem? {
        switch self {
        case .notFound:
            Problem(
                .notFound, "page.not_found", "Halaman tidak ditemukan",
                "Periksa alamatnya, atau mulai dari Beranda. Bisa jadi halaman ini sudah dipindahkan atau bukan untuk akun Anda.")
        case .methodNotAllowed(let methods):
            Problem(
                .methodNotAllowed, "request.method", "Cara membuka halaman ini tidak sesuai", "Buka kembali dari menu, lalu coba lagi.",
                allowed: methods)
        case .malformedURL, .uriTooLong:
            Problem(
                self == .uriTooLong ? .uriTooLong : .badRequest, "request.url", "Alamat halaman ini tidak lengkap atau rusak",
                "Salin ulang seluruh alamatnya, atau mulai dari Beranda.")
        case .unknownHost:
            Problem(
                .misdirectedRequest, "request.host", "Alamat situs ini tidak dikenal",
                "Gunakan alamat resmi yang diberikan oleh instansi Anda.")
        default: nil
        }
    }

    private var bodyProblem: Problem? {
        switch self {
        case .malformedText:
            Problem(
                .badRequest, "form.text", "Ada huruf yang tidak dapat dibaca",
                "Ketik ulang bagian yang disalin dari aplikasi lain, lalu kirim lagi.")
        case .malformedUpload:
            Problem(.badRequest, "form.cut", "Kiriman terputus di tengah jalan", "Periksa sambungan internet, lalu kirim lagi.")
        case .malformedJSON(let detail):
            Problem(
                .badRequest, "request.json", "Isi JSON tidak dapat dibaca", "Periksa bentuknya terhadap dokumentasi API.",
                underlying: detail)
        case .malformedKey:
            Problem(
                .badRequest, "request.key", "Kunci kiriman terlalu pendek atau terlalu panjang",
                "Kirim kunci acak sepanjang 8 sampai 100 bita.")
        case .tooManyFields:
            Problem(.contentTooLarge, "form.fields", "Terlalu banyak isian atau berkas sekaligus", "Kirim dalam beberapa bagian.")
        case .bodyTooLarge(let limit):
            Problem(
                .contentTooLarge, "form.size", "Kiriman terlalu besar, paling besar {0}", "Perkecil berkas, atau kirim satu per satu.",
                arguments: [ByteCount.text(limit)])
        case .fileTooLarge(let name, let limit):
            Problem(
                .contentTooLarge, "file.size", "Berkas “{0}” terlalu besar, paling besar {1}",
                "Perkecil gambar atau pindai ulang dengan mutu lebih rendah.", arguments: [name, ByteCount.text(limit)])
        case .filesNotTaken:
            Problem(.badRequest, "form.files", "Halaman ini tidak menerima berkas", "Buka kembali halamannya, lalu kirim lagi.")
        case .unsupportedMediaType:
            Problem(.unsupportedMediaType, "request.type", "Bentuk kiriman ini tidak dikenal", "Kirim lewat formulir pada halaman ini.")
        case .invalid(let fields):
            Problem(
                .unprocessableContent, "form.invalid", "Ada isian yang perlu diperbaiki", "Periksa isian yang ditandai, lalu kirim lagi.",
                fields: fields)
        default: nil
        }
    }

    private var personProblem: Problem? {
        switch self {
        case .signInRequired:
            Problem(
                .unauthorized, "session.required", "Anda belum masuk, atau sesi Anda telah berakhir",
                "Masuk dengan NIP dan kata sandi Anda.")
        case .tokenRequired:
            Problem(
                .unauthorized, "token.required", "Token API tidak ada atau tidak berlaku",
                "Kirim header Authorization: Bearer dengan token yang berlaku.")
        case .stepUpRequired:
            Problem(
                .forbidden, "session.step_up", "Untuk tindakan ini kami perlu memastikan bahwa ini Anda",
                "Masukkan kata sandi Anda sekali lagi.")
        case .crossSite, .formForged:
            Problem(
                .forbidden, "form.forged", "Formulir ini tidak dikirim dari situs ini, atau sudah terlalu lama terbuka",
                "Muat ulang halamannya, lalu kirim lagi.")
        case .formForSomebodyElse:
            Problem(
                .forbidden, "form.other_account", "Formulir ini dibuka dengan akun lain",
                "Masuk dengan akun yang semula, atau buka kembali halamannya dengan akun ini.")
        case .conflict(let code, let sentence, let remedy): Problem(.conflict, code, sentence, remedy)
        default: nil
        }
    }

    private var serverProblem: Problem {
        let wait = "Isian Anda belum terkirim. Tunggu sebentar, lalu kirim lagi."
        switch self {
        case .tooManyRequests(let seconds):
            return Problem(.tooManyRequests, "request.rate", "Terlalu banyak percobaan", wait, retryAfterSeconds: seconds)
        case .deadlinePassed:
            return Problem(.serviceUnavailable, "server.slow", "Permintaan ini terlalu lama dikerjakan", wait, retryAfterSeconds: 10)
        case .storageUnavailable(let detail):
            return Problem(
                .serviceUnavailable, "server.storage", "Penyimpanan sedang tidak dapat dipakai", wait, underlying: detail,
                retryAfterSeconds: 30)
        default:
            return Problem(.serviceUnavailable, "server.busy", "Situs sedang sangat ramai", wait, retryAfterSeconds: 5)
        }
    }
}

/// `10 MB`, `1,5 MB`, `800 KB`: powers of 1,024, one decimal at most.
package enum ByteCount {
    package static func text(_ bytes: Int) -> String {
        switch bytes {
        case 1_048_576...: tenths(bytes, of: 1_048_576) + " MB"
        case 1_024...: tenths(bytes, of: 1_024) + " KB"
        default: "\(bytes) B"
        }
    }

    private static func tenths(_ bytes: Int, of unit: Int) -> String {
        let tenths = (bytes * 10 + unit / 2) / unit
        return tenths.isMultiple(of: 10) ? String(tenths / 10) : "\(tenths / 10),\(tenths % 10)"
    }
}
