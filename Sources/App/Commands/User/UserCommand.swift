import ArgumentParser
import Kinerja
import Storage
import UseCases

struct UserCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "user", abstract: "Akun: admin pertama, kode sekali pakai, kunci.",
        subcommands: [AddAdmin.self, Code.self, Lock.self, Unlock.self, List.self])

    /// Every subcommand's folder and form of answer.
    struct Place: ParsableArguments {
        @Option(help: "Folder data.")
        var data = "data"

        @Flag(help: "Jawaban sebagai JSON.")
        var json = false

        /// Opens the installation, runs, closes; a refusal becomes one sentence and exit code 1.
        func run(_ body: (Installation) async throws -> Void) async throws {
            let environment = try await Environment.open(folder: data)
            do {
                try await body(environment.installation)
            } catch {
                await environment.close()
                throw Self.explained(error)
            }
            await environment.close()
        }

        /// One sentence on the terminal and exit code 1.
        private static func explained(_ error: any Error) -> any Error {
            switch error {
            case Refused.hidden: StandardError.write("Tidak ada akun dengan NIP atau nama masuk itu.\n")
            case let invalid as Invalid: StandardError.write(invalid.fields.map { "\($0.problem). \($0.remedy)\n" }.joined())
            case let unknown as CreateInstansi.Unknown: StandardError.write("\(unknown.message)\n")
            default: return error
            }
            return ExitCode.failure
        }

        func show(_ code: OperatorActs.Code) throws {
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
            let number: NIP
            do { number = try NIP(nip) } catch { throw ValidationError("\(error.problem). \(error.remedy)") }
            try await place.run { site in
                let agency = try await CreateInstansi.findOrCreate(named: instansi, fallback: "Instansi saya", in: site)
                try place.show(try await OperatorActs.addAdmin(nip: number, nama: nama, instansi: agency.id, in: site))
            }
        }
    }

    struct Code: AsyncParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Kode aktivasi baru untuk satu orang (juga bila lupa kata sandi).")

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
                if place.json { return print(try UseCases.json(rows)) }
                for row in rows {
                    let marks = ([row.status.label] + (row.totp ? ["TOTP"] : []) + row.peran).joined(separator: ", ")
                    print("\(row.masuk)  \(row.nama)  (\(marks))")
                }
                print("\(rows.count) akun.")
            }
        }
    }
}
