package import Kinerja
package import Secrets

/// One-time codes for activation, reset and recovery: ten digits of Crockford's base 32 (50 bits), written `7K3QX-M9T2B`.
///
/// A code follows from the installation's key, the person and the print run, so the database never holds it, and a re-sent
/// print request prints the same sheet. The database keeps only its keyed hash.
package enum KodeSekaliPakai {
    private static let digits = Array("0123456789ABCDEFGHJKMNPQRSTVWXYZ".utf8)

    package static func activation(_ secrets: InstallationKeys, _ instansi: InstansiID, _ pegawai: PegawaiID, _ cetakan: CetakanKodeID)
        -> String
    {
        text(Secrecy.mac(secrets, "kode aktivasi", String(instansi.rawValue), pegawai.rawValue, cetakan.rawValue))
    }

    package static func random() -> String { text(Secrecy.bytes(10)) }

    /// What is stored.
    package static func hash(_ code: String, _ secrets: InstallationKeys, _ instansi: InstansiID, _ pegawai: PegawaiID) -> String {
        Secrecy.mac(secrets, "hash kode", String(instansi.rawValue), pegawai.rawValue, canonical(code)).hexadecimal
    }

    /// The ten digits, in the way people misread them: O is 0, I and L are 1, lower case and dashes do not matter.
    package static func canonical(_ text: String) -> String {
        let map: [Character: Character] = ["O": "0", "I": "1", "L": "1"]
        return String(text.uppercased().filter { $0.isLetter || $0.isNumber }.map { map[$0] ?? $0 })
    }

    private static func text(_ bytes: [UInt8]) -> String {
        let code = bytes.prefix(10).map { digits[Int($0 & 31)] }
        return String(decoding: code[..<5] + [45] + code[5...], as: UTF8.self)
    }
}
