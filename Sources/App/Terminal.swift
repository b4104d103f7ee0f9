import ArgumentParser
import Documents
import Glibc
import Impor
import Kinerja
import Storage
import UseCases

/// How commands end: 0 done, 1 failed, 2 refused or invalid input, 64 typed wrongly (ArgumentParser's own).
enum Outcome {
    static let failed = ExitCode(1)
    static let refused = ExitCode(2)

    /// Runs a command's body; an error becomes one sentence on standard error and the fitting exit code.
    static func of(_ body: () async throws -> Void) async throws {
        do {
            try await body()
        } catch let exit as ExitCode {
            throw exit
        } catch let error as ValidationError {
            throw error
        } catch {
            StandardError.write("\(words(error))\n")
            throw code(of: error)
        }
    }

    /// 2 for what the command was given or refuses to do, 1 for what failed on the way.
    static func code(of error: any Error) -> ExitCode { isRefusal(error) ? refused : failed }

    private static func isRefusal(_ error: any Error) -> Bool {
        switch error {
        case is ConfigurationFault, is UnsafeStart, is CreateDemo.NotEmpty, is Invalid, is Refused: true
        case is RulesFault: true
        case is TableProblem, is ImporFileFault, is NoLiburTable, is CreateInstansi.Unknown, is NIP.Fault: true
        case StorageError.unsafe, StorageError.superseded: true
        default: false
        }
    }

    private static func words(_ error: any Error) -> String {
        switch error {
        case let fault as ConfigurationFault: fault.description
        case let start as UnsafeStart: start.description
        case let rules as RulesFault: rules.description
        case let storage as StorageError: storage.description
        case let fault as StorageFault: fault.description
        case let full as CreateDemo.NotEmpty:
            "Folder ini sudah berisi “\(full.instansi)”. Demo hanya dibuat di folder kosong; pilih folder lain dengan --data."
        case Refused.hidden: "Tidak ada akun dengan NIP atau nama masuk itu."
        case let invalid as Invalid: invalid.fields.map { "\($0.problem.indonesia). \($0.remedy.indonesia)" }.joined(separator: "\n")
        case let unknown as CreateInstansi.Unknown: unknown.message
        case let fault as NIP.Fault: "\(fault.problem.indonesia). \(fault.remedy.indonesia)"
        default: "Perintah gagal: \(error)"
        }
    }
}

/// A start that would put people's data at risk.
struct UnsafeStart: Error, CustomStringConvertible {
    let description: String
}

/// Progress of long work on one line; silent when standard error is not a terminal.
struct KemajuanLine: Sendable {
    let title: String
    private let isShown = isatty(STDERR_FILENO) == 1

    init(_ title: String) { self.title = title }

    func show(_ done: Int, _ total: Int) {
        guard isShown else { return }
        let share = total > 0 ? done * 100 / total : 100
        StandardError.write("\r\(title) … \(share)%  \(done >= total ? "\n" : "")")
    }
}
