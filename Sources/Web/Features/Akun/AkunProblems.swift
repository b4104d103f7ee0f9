import HTTPTypes
import UseCases

extension PasswordHashing.Busy: Explained {
    package var problem: Problem {
        Problem(
            .serviceUnavailable, "server.busy", "Terlalu banyak orang masuk bersamaan", "Tunggu sepuluh detik, lalu kirim lagi.",
            retryAfterSeconds: retryAfterSeconds)
    }
}

extension TooManyGuesses: Explained {
    package var problem: Problem { .tooManyRequests(Int(seconds)) }
}

/// "1 menit", "45 detik": how long to wait, rounded up.
enum Waiting {
    static func text(_ seconds: Int64, _ language: Language) -> String {
        seconds < 60 ? L("{0} detik", language, String(seconds)) : L("{0} menit", language, String((seconds + 59) / 60))
    }
}
