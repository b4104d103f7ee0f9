package import Kinerja

extension Actor {
    /// Whoever types at the server's own command line: he can read the database anyway. Events name him by this identifier.
    package static func operatorServer(_ instansi: InstansiID) -> Actor {
        Actor(
            instansi: instansi, pegawai: PegawaiID(rawValue: "00000000000000000000000000"), nama: "Operator server",
            peran: [.adminKepegawaian])
    }
}
