import Kinerja
import Testing

@Suite("The closed table of acts")
struct AksiTests {
    @Test("every act has one row: a kind of thing, a sentence, and somebody who may do it")
    func rows() {
        #expect(Set(Aksi.tabel.keys) == Set(Aksi.allCases))
        for aksi in Aksi.allCases { #expect(!aksi.kalimat.key.isEmpty && !aksi.pelaku.isEmpty, "\(aksi.rawValue)") }
    }

    @Test("no two acts on one kind of thing read alike")
    func sentences() {
        let words = Aksi.allCases.map { "\($0.objek.rawValue): \($0.kalimat.key)" }
        #expect(Set(words).count == words.count)
    }

    @Test("who gives feedback or will not is named in no history")
    func unnamed() {
        #expect(Aksi.allCases.filter { !$0.menyebutPelaku } == [.umpanBalikTolak, .umpanBalikBeri])
    }
}

@Suite("Sentences")
struct KalimatTests {
    private let english = ["Ada {0} baris yang {1}": "{1}: {0} rows", "ditolak": "refused"]

    @Test("the literal is the key, arguments stand beside it, and a sentence inside is translated with it")
    func translated() {
        let inner: Kalimat = "ditolak"
        let sentence: Kalimat = "Ada \(3) baris yang \(inner)"
        #expect(sentence.key == "Ada {0} baris yang {1}")
        #expect(sentence.indonesia == "Ada 3 baris yang ditolak")
        #expect(sentence.teks { key, _ in english[key] } == "refused: 3 rows")
    }

    @Test("an argument that looks like a place, and a place without argument, stay as they are")
    func literalPlaces() {
        let typed = "{1} {0"
        let sentence: Kalimat = "Catatan: \(typed)"
        #expect(sentence.indonesia == "Catatan: {1} {0")
        #expect(Kalimat.fill("{2} {x} {0}", ["a"]) == "{2} {x} a")
    }
}

@Suite("Who acts")
struct ActorTests {
    private let instansi = InstansiID(rawValue: 1)
    private let id = PegawaiID(rawValue: "01hf7yat000000000000000001")

    @Test("only a person has an identifier: everybody else's own things are nobody's")
    func person() throws {
        let ticket = Actor.ticket(.init(instansi: instansi, putaran: Instant(rawValue: 0)))
        for other in [Actor.serverOperator(instansi), .system(instansi), ticket] {
            #expect(throws: Refused.hidden) { try other.pegawai }
            #expect(!other.isPegawai(id) && !other.isPegawai(nil))
        }
        let person = Actor(instansi: instansi, pegawai: id, nama: "Sri")
        #expect(try person.pegawai == id && person.isPegawai(id) && !person.isPegawai(nil))
    }

    @Test("who is acted for is the person; who sits at the keyboard stands beside")
    func onBehalf() throws {
        let other = PegawaiID(rawValue: "01hf7yat000000000000000002")
        let actor = Actor(instansi: instansi, pegawai: id, nama: "Sri", atasNamaOleh: other)
        #expect(try actor.pegawai == id && actor.atasNamaOleh == other && actor.jenis == .orang)
    }
}
