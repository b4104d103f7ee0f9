import Documents
import Kinerja
import Secrets
import Storage

extension TandaTanganSnapshot {
    /// A place that nobody has signed yet: a line for the pen.
    init(_ p: Pihak) {
        let person = PihakSnapshot(p)
        self.init(tempat: nil, tanggal: nil, nama: person.nama, nip: person.nip)
    }

    /// A place that cites what the person signed elsewhere.
    init(_ p: Pihak, rujukan: String) {
        self.init(p)
        self.rujukan = rujukan
    }

    /// The same place citing the signature that stands on another form; unsigned there, it says so.
    func dikutip(dari formulir: String, tanpa: String) -> TandaTanganSnapshot {
        let rujukan = elektronik.map { "Ditandatangani pada Format \(formulir), \($0.waktu)" } ?? self.rujukan ?? tanpa
        return TandaTanganSnapshot(tempat: nil, tanggal: nil, nama: nama, nip: nip, keterangan: keterangan, rujukan: rujukan)
    }
}

extension Act {
    /// The mark of whoever signs now. It stands only on the content that he signs in this act, and names the one at the keyboard: a deputy
    /// "a.n." the person, a superior who steps in as what he is.
    func tandaTangan(_ p: Pihak) throws -> TandaTanganSnapshot {
        let (signer, keterangan) = try penandaTangan(p)
        let person = PihakSnapshot(signer)
        let local = instansi.zona.local(now)
        let waktu = FormText.waktu(now, instansi)
        return TandaTanganSnapshot(
            tempat: instansi.kota, tanggal: local.date.panjang.indonesia, nama: person.nama, nip: person.nip, keterangan: keterangan,
            elektronik: .init(nama: person.nama, nip: person.nip, waktu: waktu))
    }

    private func penandaTangan(_ p: Pihak) throws -> (Pihak, keterangan: String?) {
        if let deputy = actor.atasNamaOleh { return (try pihak(deputy, on: today).orHidden(), "a.n. \(p.nama)") }
        guard let pegawai = p.pegawai, !actor.isPegawai(pegawai) else { return (p, nil) }
        return (try pihak(actor.pegawai, on: today).orHidden(), "Atasan Pejabat Penilai Kinerja")
    }
}

/// What the owner of an SKP signed by submitting it: his mark, and the content it stands under.
struct TandaTanganTersimpan: Codable {
    /// SHA-256 of the unsigned snapshot.
    let isi: String
    let tandaTangan: TandaTanganSnapshot
}

/// A form that can be looked at without its signatures: what a signature stands under.
protocol Bertandatangan: Codable {
    var tanpaTandaTangan: Self { get }
}

extension Bertandatangan {
    /// SHA-256 of the content, whoever has signed it; hexadecimal.
    var isi: String { get throws { Fingerprint.of(try json(tanpaTandaTangan)) } }
}

extension TandaTanganSnapshot {
    fileprivate var kosong: TandaTanganSnapshot { TandaTanganSnapshot(tempat: nil, tanggal: nil, nama: "", nip: nil) }
}

extension SKPSnapshot: Bertandatangan {
    var tanpaTandaTangan: SKPSnapshot {
        var copy = self
        (copy.tandaTanganPegawai, copy.tandaTanganPenilai) = (tandaTanganPegawai.kosong, tandaTanganPenilai.kosong)
        return copy
    }
}

extension HasilEvaluasiSnapshot: Bertandatangan {
    var tanpaTandaTangan: HasilEvaluasiSnapshot {
        var copy = self
        copy.tandaTanganPenilai = tandaTanganPenilai.kosong
        return copy
    }
}

extension DokumenEvaluasiSnapshot: Bertandatangan {
    var tanpaTandaTangan: DokumenEvaluasiSnapshot {
        var copy = self
        (copy.tandaTanganPegawai, copy.tandaTanganPenilai) = (tandaTanganPegawai.kosong, tandaTanganPenilai.kosong)
        copy.keberatan?.tandaTanganAtasan = tandaTanganPegawai.kosong
        return copy
    }
}
