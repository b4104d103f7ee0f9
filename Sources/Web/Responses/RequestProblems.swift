import HTTPTypes
import Kinerja

/// What is wrong with an address.
extension Problem {
    static let notFound = Problem(
        .notFound, "page.not_found", "Halaman tidak ditemukan",
        "Periksa alamatnya, atau mulai dari Beranda. Bisa jadi halaman ini sudah dipindahkan atau bukan untuk akun Anda.")

    static func methodNotAllowed(_ allowed: [HTTPRequest.Method]) -> Problem {
        Problem(
            .methodNotAllowed, "request.method", "Cara membuka halaman ini tidak sesuai", "Buka kembali dari menu, lalu coba lagi.",
            allowed: allowed)
    }

    static let malformedURL = Problem(
        .badRequest, "request.url", "Alamat halaman ini tidak lengkap atau rusak",
        "Salin ulang seluruh alamatnya, atau mulai dari Beranda.")

    static let uriTooLong = Problem(.uriTooLong, malformedURL.code, malformedURL.title, malformedURL.remedy)

    static let twoHosts = Problem(
        .badRequest, "request.hosts", "Permintaan ini menyebut dua nama situs", "Kirim satu nama saja, sama dalam alamat dan header Host.")

    static let unknownHost = Problem(
        .misdirectedRequest, "request.host", "Alamat situs ini tidak dikenal",
        "Gunakan alamat resmi yang diberikan oleh instansi Anda.")
}

/// What is wrong with what was sent.
extension Problem {
    static let malformedText = Problem(
        .badRequest, "form.text", "Ada huruf yang tidak dapat dibaca",
        "Ketik ulang bagian yang disalin dari aplikasi lain, lalu kirim lagi.")

    static let malformedUpload = Problem(
        .badRequest, "form.cut", "Kiriman terputus di tengah jalan", "Periksa sambungan internet, lalu kirim lagi.")

    static func malformedJSON(_ detail: String) -> Problem {
        Problem(
            .badRequest, "request.json", "Isi JSON tidak dapat dibaca", "Periksa bentuknya terhadap dokumentasi API.", underlying: detail)
    }

    static let malformedKey = Problem(
        .badRequest, "request.key", "Kunci kiriman terlalu pendek atau terlalu panjang", "Kirim kunci acak sepanjang 8 sampai 100 bita.")

    static let tooManyFields = Problem(
        .contentTooLarge, "form.fields", "Terlalu banyak isian atau berkas sekaligus", "Kirim dalam beberapa bagian.")

    static func bodyTooLarge(_ limit: Int) -> Problem {
        Problem(
            .contentTooLarge, "form.size", "Kiriman terlalu besar, paling besar \(ByteCount.text(limit))",
            "Perkecil berkas, atau kirim satu per satu.")
    }

    static func fileTooLarge(_ name: String, _ limit: Int) -> Problem {
        Problem(
            .contentTooLarge, "file.size", "Berkas “\(name)” terlalu besar, paling besar \(ByteCount.text(limit))",
            "Perkecil gambar atau pindai ulang dengan mutu lebih rendah.")
    }

    static let filesNotTaken = Problem(
        .badRequest, "form.files", "Halaman ini tidak menerima berkas", "Buka kembali halamannya, lalu kirim lagi.")

    static let unsupportedMediaType = Problem(
        .unsupportedMediaType, "request.type", "Bentuk kiriman ini tidak dikenal", "Kirim lewat formulir pada halaman ini.")

    static func invalid(_ fields: [FieldError]) -> Problem {
        Problem(
            .unprocessableContent, "form.invalid", "Ada isian yang perlu diperbaiki", "Periksa isian yang ditandai, lalu kirim lagi.",
            fields: fields)
    }
}

/// What is wrong with who asks.
extension Problem {
    static let signInRequired = Problem(
        .unauthorized, "session.required", "Anda belum masuk, atau sesi Anda telah berakhir", "Masuk dengan NIP dan kata sandi Anda.")

    static let tokenRequired = Problem(
        .unauthorized, "token.required", "Token API tidak ada atau tidak berlaku",
        "Kirim header Authorization: Bearer dengan token yang berlaku.")

    static let stepUpRequired = Problem(
        .forbidden, "session.step_up", "Untuk tindakan ini kami perlu memastikan bahwa ini Anda", "Masukkan kata sandi Anda sekali lagi.")

    static let formForged = Problem(
        .forbidden, "form.forged", "Formulir ini tidak dikirim dari situs ini, atau sudah terlalu lama terbuka",
        "Muat ulang halamannya, lalu kirim lagi.")

    static let formForSomebodyElse = Problem(
        .forbidden, "form.other_account", "Formulir ini dibuka dengan akun lain",
        "Masuk dengan akun yang semula, atau buka kembali halamannya dengan akun ini.")
}

/// What is wrong with us, for now.
extension Problem {
    private static let wait: Kalimat = "Isian Anda belum terkirim. Tunggu sebentar, lalu kirim lagi."

    static let busy = Problem(.serviceUnavailable, "server.busy", "Situs sedang sangat ramai", wait, retryAfterSeconds: 5)

    static let deadlinePassed = Problem(
        .serviceUnavailable, "server.slow", "Permintaan ini terlalu lama dikerjakan", wait, retryAfterSeconds: 10)

    static func tooManyRequests(_ seconds: Int) -> Problem {
        Problem(.tooManyRequests, "request.rate", "Terlalu banyak percobaan", wait, retryAfterSeconds: seconds)
    }

    static func storageUnavailable(_ detail: String) -> Problem {
        Problem(
            .serviceUnavailable, "server.storage", "Penyimpanan sedang tidak dapat dipakai", wait, underlying: detail,
            retryAfterSeconds: 30)
    }
}
