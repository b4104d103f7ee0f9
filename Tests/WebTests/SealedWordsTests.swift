import Foundation
import HTTPTypes
import Kinerja
import TestSupport
import Testing

@testable import Web

@Suite("Names in addresses")
struct SealedWordsTests {
    @Test("F24b looking for somebody puts neither name nor NIP into an address, also not on the next page")
    func search() async throws {
        let stage = try await MatrixStage.make()
        let admin = try #require(MatrixColumn.admin.person(at: stage.agency.clock.now))
        let nip = Cast.sri.nip ?? ""
        for (path, words) in [
            (Paths.cariPegawai, "rahayu"), (Paths.cariPegawai, "sri rah"), (Paths.cariAkun, nip), (Paths.cariAkun, "sri rah"),
        ] {
            let sent = try await stage.client.send(.post(path, [("q", words)]), as: admin)
            let location = try #require(sent.headers[.location])
            #expect(sent.status == 303 && !location.contains(words) && !location.lowercased().contains("rah"), "\(location)")
            let page = try await stage.client.send(.get(location), as: admin)
            #expect(page.status == 200 && page.body.contains("Sri Rahayu") && !page.body.contains("Joko Wibowo"), "\(path)")
        }
        let sri = try #require(MatrixColumn.diri.person(at: stage.agency.clock.now))
        let asked = try await stage.client.send(.post(Paths.cariPemberi(stage.stage.skp, Cast.periode(3)), [("q", "joko")]), as: sri)
        #expect(asked.status == 303 && asked.headers[.location]?.contains("joko") == false)
    }

    @Test("F24b no page of a person has a form that sends what is typed in its address, but filters and the calculator of the law")
    func forms() async throws {
        for row in try await MatrixRun.reads.value where !row.route.requirement.isToken && !row.target.hasPrefix("/aturan") {
            for cell in row.cells where cell.status == 200 {
                let stage = try await Self.stage.value
                let page = try await stage.client.send(.get(row.target), as: cell.kolom.person(at: stage.agency.clock.now))
                for form in page.body.split(separator: "<form").dropFirst() where form.hasPrefix(" method=\"get\"") {
                    let inside = form.components(separatedBy: "</form>")[0]
                    #expect(!inside.contains("type=\"search\"") && !inside.contains("type=\"text\""), "\(row.target)")
                }
            }
        }
    }

    private static let stage = Task { try await MatrixStage.make() }

    @Test("words that were sealed elsewhere, or changed, are no words")
    func foreign() {
        let call = { (target: String) in
            var call = Call(
                site: .test(), head: HTTPRequest(method: .get, scheme: nil, authority: nil, path: target),
                context: WebContext(peer: "", logger: Site.test().logger))
            call.target = try? RequestTarget(target)
            return call
        }
        let sealed = SealedWords.sealed("Sri", call("/pegawai")) ?? ""
        #expect(SealedWords.words(call("/pegawai?cari=\(sealed)")) == "Sri")
        #expect(SealedWords.words(call("/pegawai?cari=\(sealed.dropLast())0")) == "" || sealed.hasSuffix("0"))
        #expect(SealedWords.words(call("/pegawai?q=Sri")) == "Sri", "addresses of before go on working")
    }
}
