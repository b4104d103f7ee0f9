/// A place that writes without the door: no command, no event, and the transaction stands whatever becomes of the act around it.
///
/// A test holds the list against every file of this target. A row needs a reason why an act would be wrong there.
package struct PastTheDoor: Sendable {
    /// From `Sources/UseCases`.
    package let file: String
    package let alasan: String

    package static let all: [PastTheDoor] = [
        ("Akun/ActivateAkun.swift", "kode yang benar tidak dihitung sebagai tebakan, juga bila kata sandinya ditolak"),
        ("Akun/Lookup.swift", "kapan sesi atau token terakhir dipakai; ditulis di samping permintaan, bukan sebagai perbuatan"),
        ("Akun/SecondFactor.swift", "kode yang sudah diketik habis terpakai, juga bila masuknya gagal"),
        ("Akun/SignIn.swift", "tebakan dihitung walau gagal, dan hash lama dikuatkan; belum ada pelaku yang dikenal"),
        ("Dokumen/CheckDokumen.swift", "tebakan atas angka pada kertas dihitung; yang memeriksa tidak punya akun"),
        ("Isian/IsianSementara.swift", "yang sedang diketik bukan perbuatan dan tidak meninggalkan jejak"),
        ("Kelola/CreateDemo.swift", "instansi contoh pertama belum ada, jadi belum ada tempat bagi pelaku dan jejak"),
        ("Kelola/CreateInstansi.swift", "instansi pertama belum ada, jadi belum ada tempat bagi pelaku dan jejak"),
        ("Pekerjaan/LivePekerjaan.swift", "kemajuan pekerjaan, ditulis juga bila pekerjaannya gagal"),
        ("Pekerjaan/PekerjaanView.swift", "pekerjaan yang terputus ditandai saat dilihat"),
    ].map { PastTheDoor(file: $0.0, alasan: $0.1) }
}
