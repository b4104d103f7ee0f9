package import Kinerja
import Storage

/// Where a file that is applied came from.
package enum ImporSource: Sendable {
    /// A page's upload, applied by a job, with the mark of the comparison that was looked at.
    case upload(ImporID, job: PekerjaanID, sidik: String?)
    /// A file at the command line, by the SHA-256 under which it is kept.
    case file(sha256: String)

    /// What the event names as its object.
    var objek: String {
        switch self {
        case .upload(let id, _, _): id.rawValue
        case .file(let sha256): sha256
        }
    }

    /// What stays whatever becomes of the job afterwards.
    static let tersimpan: Kalimat = "Isi berkas sudah diterapkan dan tetap berlaku."

    /// Says with the upload and its job, in the transaction that applies the file, that it was applied: also a server that stops at the next
    /// moment must not say that nothing has changed.
    func keep(in act: Act) throws {
        guard case .upload(let id, let job, _) = self, var record = try act.impor.find(id) else { return }
        record.status = .diterapkan
        try act.impor.update(record)
        try act.pekerjaan.note(Self.tersimpan, of: job)
    }
}
