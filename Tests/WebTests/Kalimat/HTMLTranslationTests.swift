import Kinerja
import Testing

@testable import Web

@Suite("Sentences in HTML")
struct HTMLTranslationTests {
    private static let words = [
        "Simpan": "Save", "Baca <a href=\"{0}\">panduan</a> dahulu.": "First read the <a href=\"{0}\">guide</a>.",
        "{0} dari {1} baris": "{1} rows, {0}",
        "Cari nama {0}": "Look for {0}", "Ditulis oleh {0}": "Written by {0}", "Halo": "Hello",
    ]

    private func english(_ html: @autoclosure () -> HTMLPieces) -> String {
        String(decoding: HTMLTranslation.render(html().pieces) { key, _ in Self.words[key] }, as: UTF8.self)
    }

    @Test("the text of a block is a sentence with its inline tags; tags around the whole of it are not part of it")
    func blocks() {
        #expect(
            english("<p> Simpan\n</p><button><strong>Simpan</strong></button>") == "<p> Save\n</p><button><strong>Save</strong></button>")
        #expect(english("<p>Baca <a href=\"\(code: "/x")\">panduan</a> dahulu.</p>") == "<p>First read the <a href=\"/x\">guide</a>.</p>")
        #expect(english("<td>\(3) dari \(5) baris</td>") == "<td>5 rows, 3</td>")
    }

    @Test("what people read in an attribute is a sentence, what programs read is not")
    func attributes() {
        #expect(
            english("<input placeholder=\"Cari nama \(data: "Sri")\" class=\"Simpan\">")
                == "<input placeholder=\"Look for Sri\" class=\"Simpan\">")
    }

    @Test("what people wrote is marked as Indonesian, escaped, and never translated; in a title or an option it cannot be marked")
    func data() {
        #expect(
            english("<p>Ditulis oleh \(data: "Simpan & <b>")</p>") == "<p>Written by <span lang=\"id\">Simpan &amp; &lt;b&gt;</span></p>")
        #expect(english("<td>\(data: "12.5")</td><option>\(data: "Simpan")</option>") == "<td>12.5</td><option>Simpan</option>")
    }

    @Test("markup and entities stay as they are; a kept sentence without translation is marked as Indonesian")
    func rest() {
        #expect(english("<p>Belum ada</p>\n<hr>&nbsp;– ") == "<p>Belum ada</p>\n<hr>&nbsp;– ")
        #expect(english("<p>\(sentence: "Halo") \(sentence: "Belum")</p>") == "<p>Hello <span lang=\"id\">Belum</span></p>")
        #expect(english("<option>\(sentence: "Belum")</option>") == "<option>Belum</option>")
    }

    @Test("a sentence that follows another one is found by its words, with or without the space before it")
    func spaces() throws {
        let catalogue = try Catalogue(po: "msgid \" tentang nilai {0}\"\nmsgstr \" about the value {0}\"\n")
        #expect(catalogue.translation(of: " tentang nilai {0}", nil) == " about the value {0}")
        #expect(catalogue.translation(of: "tentang nilai {0}", nil) == "about the value {0}")
        let english = Language.$current.withValue(.en) { (" tentang hasil “\("Literasi" as String)”" as HTML).string }
        #expect(english == " about the result “<span lang=\"id\">Literasi</span>”")
    }

    @Test("what people wrote in a field or an option says its language on the element, where no tag can stand; an empty field says none")
    func elements() {
        func page() -> String {
            let area = TextArea(FieldLabel("a", "Alasan"), value: "Target terlalu rendah").html.string
            let empty = TextArea(FieldLabel("a", "Alasan"), value: "").html.string
            let choice = Select(
                FieldLabel("b", "Unit kerja"), options: [Choice("1", Kalimat(verbatim: "Dinas")), Choice("2", "Periode")], selected: "")
            return [area, empty, choice.html.string].joined(separator: "\n")
        }
        #expect(!page().contains("lang="))
        let english = Language.$current.withValue(.en) { page() }
        #expect(english.matches(of: /<textarea [^>]*lang="id"/).count == 1)
        #expect(english.contains("<option value=\"1\" lang=\"id\">Dinas") && english.contains("<option value=\"2\">Period"))
    }

    @Test("the keys of a literal are those that its rendering asks for")
    func keys() {
        #expect(
            HTMLTranslation.keys(of: [
                "<p class=\"x\">Baca <a href=\"", "\">panduan</a> dahulu.</p><p aria-label=\"Cari nama ", "\">", "</p>",
            ])
                == ["Baca <a href=\"{0}\">panduan</a> dahulu.", "Cari nama {0}"])
    }

    @Test("a page is rendered in the language of its answer")
    func current() {
        func page() -> HTML { "<p>Halaman \(Kalimat("Beranda")) \("Sri" as String)</p>" }
        #expect(page().string == "<p>Halaman Beranda Sri</p>")
        let english = Language.$current.withValue(.en) { page().string }
        #expect(english == "<p>Halaman Home <span lang=\"id\">Sri</span></p>")
    }
}

/// The pieces of a literal, as ``HTML`` keeps them in another language than Indonesian.
private struct HTMLPieces: ExpressibleByStringInterpolation {
    var pieces: [HTMLPiece] = []

    init(stringLiteral value: StaticString) { pieces = [.literal(value)] }
    init(stringInterpolation: StringInterpolation) { pieces = stringInterpolation.pieces }

    struct StringInterpolation: StringInterpolationProtocol {
        var pieces: [HTMLPiece] = []

        init(literalCapacity: Int, interpolationCount: Int) {}
        mutating func appendLiteral(_ literal: StaticString) { pieces.append(.literal(literal)) }
        mutating func appendInterpolation(_ number: Int) { pieces.append(.number(number)) }
        mutating func appendInterpolation(data: String) { pieces.append(.data(data)) }
        mutating func appendInterpolation(code: String) { pieces.append(.code(Array(code.utf8))) }
        mutating func appendInterpolation(sentence: Kalimat) { pieces.append(.sentence(sentence)) }
    }
}
