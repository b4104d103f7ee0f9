import Kinerja
import Storage

extension Installation {
    /// The name of the first agency, for pages of people who are not signed in; `nil` while there is none.
    package func instansiName() async throws -> String? {
        try await database.read { try InstansiRepository($0).all() }.first?.nama
    }
}
