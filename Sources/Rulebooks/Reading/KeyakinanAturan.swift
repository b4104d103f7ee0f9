/// How sure we are that a rulebook says what the law says (`status` of `Regulations/index.yaml`), in the reader's words.
package enum KeyakinanAturan: Sendable, Equatable {
    case naskah
    case sumberKedua
    case ingatan
    /// A status that the index has and this table does not know is shown as it stands.
    case lain(String)

    init(_ text: String) {
        switch text {
        case "CONFIRMED-LAW": self = .naskah
        case "CONFIRMED-2ND": self = .sumberKedua
        case "RECALLED": self = .ingatan
        default: self = .lain(text)
        }
    }

    package var kode: String {
        switch self {
        case .naskah: "CONFIRMED-LAW"
        case .sumberKedua: "CONFIRMED-2ND"
        case .ingatan: "RECALLED"
        case .lain(let text): text
        }
    }

    package var label: String {
        switch self {
        case .naskah: "Sesuai naskah"
        case .sumberKedua: "Dari sumber kedua"
        case .ingatan: "Belum diperiksa"
        case .lain(let text): text
        }
    }

    package var arti: String {
        switch self {
        case .naskah: "Isinya sudah dicocokkan dengan naskah peraturannya."
        case .sumberKedua: "Isinya dilaporkan oleh sumber resmi lain; naskah peraturannya sendiri belum kami baca."
        case .ingatan: "Isinya ditulis menurut ingatan dan masih harus dicocokkan dengan naskahnya. Jangan dijadikan satu-satunya pegangan."
        case .lain: "Status ini ditulis oleh penyusun aturan."
        }
    }

    package static let perluDijelaskan: [KeyakinanAturan] = [.sumberKedua, .ingatan]
}
