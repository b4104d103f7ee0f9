import ArgumentParser
import Kinerja
import Storage
import UseCases

struct AkunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Akun: admin pertama, kode sekali pakai, kunci.",
        subcommands: [AddAdmin.self, RemoveAdmin.self, Kode.self, Lock.self, Unlock.self, List.self])

    /// Every subcommand's folder and form of answer.
    struct Place: ParsableArguments {
        @Option(help: "Folder data.")
        var data = "data"

        @Flag(help: "Jawaban sebagai JSON.")
        var json = false

        /// Opens the installation, runs, closes; an error becomes one sentence and its exit code (``Outcome``).
        func run(_ body: (Installation) async throws -> Void) async throws {
            try await Outcome.of { try await Environment.with(data) { try await body($0.installation) } }
        }

        func show(_ code: OperatorActs.Kode) throws {
            if json { return print(try UseCases.json(code)) }
            print("\(code.nama)\nMasuk dengan : \(code.masuk)\nKode aktivasi: \(code.kode)")
            print("Buka /aktivasi, isi keduanya, lalu pilih kata sandi. Berlaku 14 hari, sekali pakai.")
        }
    }

    struct AddAdmin: AsyncParsableCommand {
        static let configuration = CommandConfiguration(commandName: "add-admin", abstract: "Buat admin kepegawaian dan kode aktivasinya.")

        @Option(help: "NIP 18 angka.")
        var nip: String

        @Option(help: "Nama lengkap.")
        var nama: String

        @Option(help: "Nama instansi; dibuat bila belum ada satu pun.")
        var instansi: String?

        @OptionGroup var place: Place

        func run() async throws {
            try await Outcome.of {
                let number = try NIP(nip)
                try await place.run { site in
                    let agency = try await CreateInstansi.findOrCreate(named: instansi, fallback: "Instansi saya", in: site)
                    try place.show(try await site.run(AppointAdmin(nip: number, nama: nama), by: .serverOperator(agency.id)))
                }
            }
        }
    }

    struct RemoveAdmin: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "remove-admin", abstract: "Cabut peran admin, bila tidak ada dua admin lain yang dapat memutusnya di situs.")

        @Argument(help: "NIP atau nama masuk.")
        var masuk: String

        @OptionGroup var place: Place

        func run() async throws {
            try await place.run { try await OperatorActs.removeAdmin(masuk, in: $0) }
            print("Peran admin dicabut.")
        }
    }

    struct Kode: AsyncParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "code", abstract: "Kode aktivasi baru untuk satu orang (juga bila lupa kata sandi).")

        @Argument(help: "NIP atau nama masuk.")
        var masuk: String

        @OptionGroup var place: Place

        func run() async throws { try await place.run { try place.show(try await OperatorActs.code(for: masuk, in: $0)) } }
    }

    struct Lock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Kunci akun: semua sesi, token, dan kodenya berakhir.")

        @Argument(help: "NIP atau nama masuk.")
        var masuk: String

        @OptionGroup var place: Place

        func run() async throws {
            try await place.run { try await OperatorActs.setLocked(true, masuk, in: $0) }
            print("Akun dikunci.")
        }
    }

    struct Unlock: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Buka akun yang dikunci.")

        @Argument(help: "NIP atau nama masuk.")
        var masuk: String

        @OptionGroup var place: Place

        func run() async throws {
            try await place.run { try await OperatorActs.setLocked(false, masuk, in: $0) }
            print("Akun dibuka.")
        }
    }

    struct List: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Akun yang sudah dipakai, punya kode, atau punya peran.")

        @Option(help: "Paling banyak berapa baris.")
        var limit = 1000

        @OptionGroup var place: Place

        func run() async throws {
            try await place.run { site in
                let rows = try await OperatorActs.list(limit: limit, in: site)
                if place.json { return print(try jsonForReaders(rows)) }
                for row in rows {
                    let marks = ([row.status.label.indonesia] + (row.totp ? ["TOTP"] : []) + row.peran).joined(separator: ", ")
                    print("\(row.masuk)  \(row.nama)  (\(marks))")
                }
                print("\(rows.count) akun.")
            }
        }
    }
}
