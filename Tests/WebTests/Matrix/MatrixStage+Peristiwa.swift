import Storage
import TestSupport

extension MatrixStage {
    /// Events so far, when the work that a request began in the background has come to its end: a job that ends during the next
    /// request would be counted there.
    func events() async throws -> Int {
        for _ in 0..<3000 {
            let running = try await agency.database.read {
                try $0.row("select count(*) as n from pekerjaan where status in ('menunggu', 'berjalan')")?.get("n", as: Int.self) ?? 0
            }
            if running == 0 { break }
            try await Task.sleep(for: .milliseconds(20))
        }
        return try await agency.database.read { try $0.row("select count(*) as n from peristiwa")?.get("n") ?? 0 }
    }
}
