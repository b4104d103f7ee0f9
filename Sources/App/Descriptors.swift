import Glibc

/// How many descriptors (files and connections) this process may have open.
///
/// Running out is deadly: libdispatch traps when it cannot look at its own threads in /proc, and the accept loop spins.
enum Descriptors {
    /// Kept for everything but connections: the database, evidence, uploads, fonts, backups, libdispatch; and four for each core, on which
    /// an event loop of three and a thread that may write an upload run.
    static let reserve = 128 + 4 * max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
    /// Fewer are refused: little would be left for people.
    static let fewest = max(256, reserve + 64)
    /// What Linux grants a process at most, if nobody changed `fs.nr_open`.
    private static let most = rlim_t(1 << 20)

    /// Raises the soft limit to the hard one as far as the system lets it; returns the limit that holds now.
    static func raise() -> Int {
        var limit = current()
        let wanted = min(limit.rlim_max, most)
        if limit.rlim_cur < wanted {
            limit.rlim_cur = wanted
            setrlimit(resource, &limit)
        }
        return Int(clamping: current().rlim_cur)
    }

    /// How many the site may use for connections when it would like `wanted`. Throws `UnsafeStart` when the limit is too low to work.
    static func connections(wanted: Int, limit: Int) throws -> Int {
        guard limit >= fewest else {
            throw UnsafeStart(
                description: """
                    Proses ini hanya boleh membuka \(limit) berkas dan sambungan; sedikitnya \(fewest). Naikkan dengan ulimit -n, atau \
                    LimitNOFILE=65536 dalam layanan systemd.
                    """)
        }
        return min(wanted, limit - reserve)
    }

    private static let resource = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)

    private static func current() -> rlimit {
        var limit = rlimit()
        getrlimit(resource, &limit)
        return limit
    }
}
