import Foundation
import Kinerja
import Rulebooks

/// A refusal of `tolok rules` in one sentence: what is wrong and what to do. Exit code 2.
struct RulesFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) { self.description = description }

    /// Runs `body`; what is wrong with a rulebook becomes a sentence, with the topics or dates that there are.
    static func explaining<Value>(_ library: RulebookLibrary? = nil, _ body: () throws -> Value) throws -> Value {
        do {
            return try body()
        } catch let error as RulebookError {
            throw RulesFault(words(error, library))
        } catch let fault as LineFault {
            throw RulesFault("\(fault.message) (\(fault.code))")
        }
    }

    static func date(_ text: String) throws -> LocalDate {
        guard let date = LocalDate(text) else {
            throw RulesFault("“\(text)” bukan tanggal. Tulis sebagai TTTT-BB-HH, misalnya 2024-01-31.")
        }
        return date
    }

    private static func words(_ error: RulebookError, _ library: RulebookLibrary?) -> String {
        switch error {
        case .missingFile(let name): "Berkas \(name) tidak ada dalam folder aturan."
        case .malformed(let name, let detail): "Aturan \(name) tidak dapat dibaca: \(detail)" + (detail.hasSuffix(".") ? "" : ".")
        case .unknownTopic(let name):
            "Tidak ada aturan “\(name)”. Yang ada: \(library?.topics.map(\.name).joined(separator: ", ") ?? "lihat tolok rules list")."
        case .notInForce(let topic, let date, _):
            "Pada \(date) tidak ada versi “\(topic)” yang berlaku. Versinya: \(versions(of: topic, library))."
        case .unfit(let name, let decision): "Aturan \(name) tidak punya keputusan “\(decision)”."
        case .unexpectedAnswer(let name, let answer): "Aturan \(name) memberi jawaban yang tidak dikenal: \(answer)."
        }
    }

    private static func versions(of topic: String, _ library: RulebookLibrary?) -> String {
        let all = (try? library?.topic(topic).versions) ?? []
        return all.map { "\($0.mulai) s.d. \($0.sampai.map { "\($0)" } ?? "sekarang")" }.joined(separator: "; ")
    }
}

/// The date of an option, or today in the zone of the machine.
func ruleDate(_ text: String?) throws -> LocalDate {
    if let text { return try RulesFault.date(text) }
    let parts = Calendar(identifier: .gregorian).dateComponents([.year, .month, .day], from: Date())
    guard let year = parts.year, let month = parts.month, let day = parts.day, let date = LocalDate(year, month, day) else {
        throw RulesFault("Jam mesin ini tidak menunjukkan tanggal yang wajar. Sebutkan tanggalnya dengan --date.")
    }
    return date
}
