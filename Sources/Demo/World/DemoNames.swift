import Kinerja

/// Invented names: parts of names from many regions, put together by chance.
enum DemoNames {
    static func nama(_ sex: NIP.JenisKelamin, _ random: inout SeededRandom) -> String {
        let first = random.pick(sex == .wanita ? wanita : pria)
        let middle = random.chance(45) ? [random.pick(sex == .wanita ? tengahWanita : tengahPria)] : []
        let last = random.chance(70) ? [random.pick(keluarga)] : []
        let parts = [first] + middle + last
        return (parts.count > 1 ? parts : parts + [random.pick(keluarga)]).joined(separator: " ")
    }

    private static let wanita = words(
        """
        Sri Siti Dewi Ni_Luh Maria Fitri Rina Wahyuni Nurul Aisyah Yuliana Ratna Endang Kartini Lestari Indah Yohana Meutia Cut_Nyak
        Halimah Rosmawati Desi Elvira Marlina Theresia Agustina Komang Ni_Made Ni_Wayan Martha Debora Yosefina Nirmala Puspita Laras
        Ratu Andi_Tenri Rahmawati Salma Zubaidah Titik Sumiyati Wulan Melati Novita Hanna Kristina Sartika Asmara
        """)
    private static let pria = words(
        """
        Budi Agus Joko Slamet Ahmad Muhammad Hasan I_Made I_Wayan I_Ketut Yohanes Lukas Markus Teuku Syahrul Rahmat Eko Bambang
        Sutrisno Hendra Rudi Dedi Asep Ujang Daniel Stefanus Paulus Martinus Andi Baso La_Ode Gede Nyoman Ridwan Fauzan Irfan Iskandar
        Zulkifli Taufik Hermanus Frans Yance Otniel Saharuddin Wahyu Arif Bayu Galih Raden
        """)
    private static let tengahWanita = words(
        "Rahayu Ayu Puspita Anggraini Nur Kusuma Wati Handayani Permata Kartika Lia Rosa Natalia Fatimah Mulyani Sari Novianti Intan")
    private static let tengahPria = words(
        "Adi Nur Hadi Putra Setia Bagus Dwi Tri Fajar Maulana Surya Jaya Eka Rizky Alam Petrus Yusuf Karel Aditya Perdana")
    private static let keluarga = words(
        """
        Santoso Wibowo Nasution Siregar Simanjuntak Lubis Tampubolon Suardana Wijaya Kurniawan Hidayat Firmansyah Tamba Manurung
        Rumagit Pangemanan Latuconsina Pattinasarany Rumbiak Wenda Daeng_Matutu Mappanyukki Palembang Tanjung Chaniago Harahap Ginting
        Sembiring Situmorang Suprapto Prasetyo Nugroho Hartono Subagyo Purnomo Setiawan Gunawan Lestaluhu Kaimana Tuasikal Manggala
        Dharmawan Sudarma Widodo Iskandar Batubara Zebua Hulu Laia Sihombing Ratulangi Kandou Mokoginta Tahir Bachtiar Salampessy
        """)

    private static func words(_ text: String) -> [String] {
        text.split(whereSeparator: \.isWhitespace).map { $0.split(separator: "_").joined(separator: " ") }
    }
}
