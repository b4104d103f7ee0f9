import HTTPTypes
import Kinerja
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
    static func text(_ seconds: Int64) -> Kalimat {
        seconds < 60 ? "\(seconds) detik" : "\((seconds + 59) / 60) menit"
    }
}
