import Logging
import Storage

extension Installation {
    /// Has the database's planner count afresh what an act has just changed. The act is done: what fails here is logged and makes
    /// pages slower, not wrong.
    package func refreshStatistics() async {
        do {
            try await database.refreshStatistics()
        } catch {
            log.warning("statistik basis data tidak diperbarui", metadata: ["sebab": "\(error)"])
        }
    }
}
