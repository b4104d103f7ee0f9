/// Every migration of the program, oldest first. Add at the end, one file each; never edit a released one.
package enum Migrations {
    package static let all: [Migration] = [
        m0001Operations,
        m0002Organisasi,
        m0003Akun,
        m0004SKP,
        m0005Pelaksanaan,
        m0006Evaluasi,
        m0007Jejak,
        m0008Aturan,
        m0009Urutan,
        m0010Keputusan,
        m0011HariTerbit,
        m0012SecondAdmin,
    ]
}
