/// The stems of the passwords that are tried first, here and elsewhere in the world.
///
/// A list of finished passwords is long and misses the next variant; digits, signs and disguises around a stem are taken away
/// before looking (``PasswordRules``), so each stem stands for its thousands of variants.
enum PasswordBlockList {
    static let words: [[UInt8]] = [everywhere, indonesian, office].flatMap { $0.split(whereSeparator: \.isWhitespace) }.map {
        Array($0.utf8)
    }

    private static let everywhere = """
        password passw0rd passwort passphrase qwerty qwertyuiop qwertz azerty asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc abcdef abcdefg
        abc abcd iloveyou ilove loveyou lovely love letmein welcome admin administrator root user guest login master monkey dragon football
        baseball basketball soccer hockey superman batman spiderman pokemon naruto princess sunshine shadow michael jessica ashley daniel charlie
        jordan thomas robert matthew andrew joshua nicole hunter ranger killer trustno starwars whatever freedom mustang ferrari porsche
        yamaha honda suzuki toyota corvette chelsea arsenal liverpool barcelona juventus realmadrid manchester united ronaldo messi
        computer internet google facebook instagram youtube samsung windows apple iphone android secret test testing demo default changeme
        temp temporary pass hello good morning happy birthday flower butterfly chocolate cookie cheese summer winter spring autumn
        monday tuesday wednesday thursday friday saturday sunday january february march april june july august september october november december
        jesus christ angel heaven god bless forever family mother father sister brother friend friends baby babygirl lovers hottie sweety
        cinderella tinkerbell hellokitty doraemon minnie mickey snoopy tigger bubbles blink eminem metallica slipknot nirvana
        access system server database oracle cisco linux ubuntu github gmail yahoo hotmail money million lucky number one two three four five
        """

    private static let indonesian = """
        katasandi sandi rahasia sayang cinta akucinta cintaku kamu akusayang sayangku kasih kekasih pacar mantan rindu kangen bahagia
        selamat pagi siang malam datang jalan ulangtahun bismillah alhamdulillah assalamualaikum allah allahuakbar muhammad insyaallah masyaallah
        subhanallah islam muslim ramadan ramadhan lebaran idulfitri puasa mekkah madinah tuhan yesus kristus haleluya natal
        indonesia indonesiaraya merdeka garuda pancasila nusantara merahputih jakarta bandung surabaya semarang yogyakarta jogja medan makassar
        palembang bali denpasar bogor bekasi depok tangerang malang solo padang pekanbaru lampung banten aceh papua kalimantan sumatera sulawesi
        jawa sunda batak bugis minang betawi madura persib persija persebaya arema anak anakku ibu ibuku ayah ayahku bapak mama papa bunda
        istri istriku suami suamiku keluarga keluargaku kakak adik sahabat teman rumah rumahku bunga mawar melati bintang bulan matahari
        pelangi kupu kucing kelinci harimau macan naga elang rajawali sukses jaya makmur sejahtera semangat doraemon upin ipin dilan
        senin selasa rabu kamis jumat sabtu minggu januari februari maret mei juni juli agustus oktober desember
        satu dua tiga empat lima enam tujuh delapan sembilan sepuluh nol
        agus ahmad andi bambang budi dewi dian dedi eko endang fitri hendra indah iwan joko lestari maya nur putra putri rahayu ratna rina
        rizki rizky santoso sari setiawan siti sri susanti susilo tri wahyu wati wibowo widodo wulandari yanti yudi yusuf
        """

    private static let office = """
        tolok tolokukur kinerja ekinerja skp sasaran pegawai pegawainegeri asn pns cpns pppk p3k asnjaya korpri bangga melayani bangsa
        berakhlak berorientasi pelayanan akuntabel kompeten harmonis loyal adaptif kolaboratif pemerintah kabupaten pemkab pemkot kota provinsi
        pemprov daerah dinas badan kantor kecamatan kelurahan desa sekolah guru kepala kasubag kabid sekda bupati walikota gubernur bkpsdm bkd bkn
        menpan simpeg siasn myasn puskesmas rumahsakit inspektorat bappeda pendidikan kesehatan kepegawaian negara republik
        """
}
