package import Kinerja
import Storage

/// Gives feedback on a result, a value, or in general (PermenPANRB 6/2022 Pasal 17–19). It answers an open request, if there is one.
package struct GiveUmpanBalik: Command, Equatable {
    package static let aksi = Aksi.umpanBalikBeri
    package static let authority = Authority.record([.beriUmpanBalik])

    package static let maksimumPerPeriode = 40

    package var skp: SKPID
    package var periode: PeriodeID
    /// `umum`, `rhk.<id>` or `nilai.<nilai>`.
    package var tentang: String
    package var nada: String
    package var teks: String

    package init(skp: SKPID, periode: PeriodeID, tentang: String, nada: String, teks: String) {
        (self.skp, self.periode, self.tentang, self.nada, self.teks) = (skp, periode, tentang, nada, teks)
    }

    package struct Receipt: Codable, Sendable, Equatable {
        package let id: UmpanBalikID
        package let penerima: String
    }

    package func run(in act: Act) throws -> Receipt {
        let open = try OpenUmpanBalik.open((skp, periode), in: act)
        let (tentang, nada, teks) = try read(open)
        let item = UmpanBalik(
            id: act.id(), skp: skp, periode: periode, pemberi: try act.actor.pegawai, peran: open.peran, tentang: tentang,
            nada: nada, teks: teks, dibuat: act.now)
        try act.umpanBalik.insert(item)
        if let asked = open.permintaan { try act.permintaan.answer(asked.id, at: act.now) }
        try act.record(.umpanBalikBeri, item.id, sesudah: Record(item))
        return Receipt(id: item.id, penerima: open.penerima.nama)
    }

    private func read(_ open: OpenUmpanBalik) throws(Invalid) -> (UmpanBalik.Tentang, NadaUmpanBalik, String) {
        var faults: [FieldError] = []
        let tentang = UmpanBalik.Tentang(kode: self.tentang)
        if tentang.map({ !open.mengenal($0) }) ?? true {
            faults.append(FieldError("tentang", "Pilih hal yang ditanggapi", remedy: "Pilih satu hasil kerja, satu nilai, atau umum."))
        }
        let nada = NadaUmpanBalik(rawValue: self.nada)
        if nada == nil {
            faults.append(FieldError("nada", "Pilih penilaian Anda", remedy: "Pilih salah satu: baik, cukup, atau perlu diperbaiki."))
        }
        let teks = TextLimit.paragraph.required(
            self.teks, "teks", "Umpan balik belum ditulis", remedy: "Tulis apa yang Anda lihat, dan apa dampaknya.", &faults)
        if open.sudahMenulis >= Self.maksimumPerPeriode {
            faults.append(
                FieldError(
                    "teks", "Anda sudah menulis \(Self.maksimumPerPeriode) umpan balik pada periode ini",
                    remedy: "Sampaikan selebihnya langsung kepada yang bersangkutan."))
        }
        guard faults.isEmpty, let tentang, let nada else { throw Invalid(faults) }
        return (tentang, nada, teks)
    }

    /// The event does not repeat the words: they are in the row, and the row is never changed.
    private struct Record: Codable {
        let skp: SKPID
        let periode: PeriodeID
        let peran: PeranPemberiUmpanBalik
        let tentang: String
        let nada: NadaUmpanBalik

        init(_ u: UmpanBalik) { (skp, periode, peran, tentang, nada) = (u.skp, u.periode, u.peran, u.tentang.kode, u.nada) }
    }
}

extension OpenUmpanBalik {
    fileprivate func mengenal(_ tentang: UmpanBalik.Tentang) -> Bool {
        if case .hasilKerja(let id) = tentang { hasil.contains { $0.id == id } } else { true }
    }
}

extension UmpanBalik.Tentang {
    /// As forms and JSON write it: `umum`, `rhk.<id>`, `nilai.<nilai>`.
    package var kode: String {
        switch self {
        case .umum: "umum"
        case .hasilKerja(let id): "rhk.\(id.rawValue)"
        case .perilaku(let nilai): "nilai.\(nilai.rawValue)"
        }
    }

    package init?(kode: String) {
        let parts = kode.split(separator: ".", maxSplits: 1).map(String.init)
        switch (parts.first, parts.count) {
        case ("umum", 1): self = .umum
        case ("rhk", 2):
            guard let id = RencanaHasilKerjaID(text: parts[1]) else { return nil }
            self = .hasilKerja(id)
        case ("nilai", 2):
            guard let nilai = NilaiBerAKHLAK(rawValue: parts[1]) else { return nil }
            self = .perilaku(nilai)
        default: return nil
        }
    }
}
