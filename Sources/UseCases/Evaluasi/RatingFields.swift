import Kinerja
import Rulebooks

/// What the assessor typed, checked: both ratings chosen, reasons where they are owed, nothing too long.
struct RatingFields {
    let hasil: RatingHasilKerja
    let alasanHasil: String
    let perilaku: RatingPerilakuKerja
    let alasanPerilaku: String
    let catatan: String
    let alasanAmbilAlih: String?

    init(_ input: RateEvaluasi, _ usulan: UsulanEvaluasi, sebagaiAtasan: Bool) throws(Invalid) {
        var faults: [FieldError] = []
        alasanHasil = TextLimit.paragraph.clean(input.alasanHasil, "alasan_hasil", &faults)
        alasanPerilaku = TextLimit.paragraph.clean(input.alasanPerilaku, "alasan_perilaku", &faults)
        catatan = TextLimit.paragraph.clean(input.catatan, "catatan", &faults)
        if sebagaiAtasan {
            alasanAmbilAlih = TextLimit.paragraph.required(
                input.alasanAmbilAlih, "alasan_ambil_alih", "Alasan penilaian oleh atasan belum ditulis",
                remedy: "Tulis mengapa pejabat penilai tidak menilai.", &faults)
        } else {
            alasanAmbilAlih = nil
        }
        Self.owed(input.hasil, usulan.hasilKerja, alasanHasil, "hasil", "hasil kerja", &faults)
        Self.owed(input.perilaku, usulan.perilaku, alasanPerilaku, "perilaku", "perilaku kerja", &faults)
        guard faults.isEmpty, let hasil = input.hasil, let perilaku = input.perilaku else { throw Invalid(faults) }
        (self.hasil, self.perilaku) = (hasil, perilaku)
    }

    private static func owed<Rating>(
        _ rating: Rating?, _ usulan: Usulan<Rating>, _ alasan: String, _ field: String, _ nama: Kalimat, _ faults: inout [FieldError]
    ) {
        guard let rating else {
            faults.append(FieldError(field, "Rating \(nama) belum dipilih", remedy: "Pilih salah satu dari tiga rating."))
            return
        }
        guard rating != usulan.rating, alasan.isEmpty else { return }
        let problem: Kalimat =
            usulan.rating == nil
            ? "Catatan kinerja belum cukup untuk mengusulkan rating \(nama)"
            : "Rating \(nama) berbeda dari usulan, tetapi alasannya belum ditulis"
        faults.append(FieldError("alasan_\(field)", problem, remedy: "Tulis alasan Anda dengan kalimat yang dapat dibaca pegawai."))
    }

    func penilaian(_ jawaban: Jawaban<PredikatKinerja>, _ segel: KeputusanID) -> Penilaian {
        Penilaian(
            hasil: hasil, alasanHasil: alasanHasil, perilaku: perilaku, alasanPerilaku: alasanPerilaku, catatan: catatan,
            predikat: jawaban.value, keputusan: jawaban.keputusan, segel: segel)
    }
}
