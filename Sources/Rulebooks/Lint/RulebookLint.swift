package import DMN
internal import Kinerja
internal import Secrets

/// The checks of rulebooks: of one model with its examples, or of a folder with its index.
package enum RulebookLint {
    /// Every check of a single rulebook, in the order in which findings are shown.
    package static let checks: [LintCheck] = [
        .unknownNames, .unknownTypes, .brokenElements, .gaps, .overlaps, .unreachableRows, .uncitedDecisions, .rowsWithoutAnnotation,
        .emptyOutputs, .missingContoh, .failingContoh, .rowsNotHit, .thresholds, .notAnalysed,
    ]

    /// Findings of one rulebook.
    ///
    /// - Parameters:
    ///   - file: What findings call the model; its examples are called by `contohFile`.
    ///   - examples: Test cases in the format of the DMN TCK; nil when there are none.
    package static func check(
        model text: String, file: String, examples: String?, contohFile: String, environment: FEELEnvironment? = nil
    ) -> [LintTemuan] {
        let model: DMNModel
        var suite: TCKSuite?
        do throws(DMNError) {
            model = try OpenRulebook.model(text, SHA256.hex(of: text.utf8), file, environment)
        } catch {
            return [.unreadable("model.unreadable", error)]
        }
        var unreadable: [LintTemuan] = []
        do throws(DMNError) {
            suite = try examples.map { text throws(DMNError) in
                try TCKSuite.read(Array(text.utf8), file: contohFile, environment: environment ?? FEELEnvironment())
            }
        } catch {
            unreadable = [.unreadable("examples.unreadable", error)]
        }
        return unreadable + check(model, suite, file: file, contohFile: contohFile)
    }

    /// Findings of a rulebook that is open already.
    static func check(_ model: DMNModel, _ suite: TCKSuite?, file: String, contohFile: String) -> [LintTemuan] {
        let subject = LintSubject(model: model, suite: suite)
        return checks.flatMap { check in
            check.find(subject).map { spot in
                LintTemuan(
                    code: check.code, severity: spot.severity, file: spot.isInContoh ? contohFile : file, position: spot.position,
                    message: spot.message, remedy: spot.remedy)
            }
        }
    }

    /// Findings of a whole folder: its index, its instruments, and every model that the index names.
    package static func check(files: [String: String], environment: FEELEnvironment? = nil) -> [LintTemuan] {
        let index = IndexFile(files)
        let models = index.modelNames.compactMap { name in files["\(name).dmn"].map { (name, $0) } }
        return IndexCheck.all.flatMap { check in check.find(index).map { $0.finding(check.code) } }
            + models.flatMap { name, text in
                check(
                    model: text, file: "\(name).dmn", examples: files["\(name).examples.xml"], contohFile: "\(name).examples.xml",
                    environment: environment)
            }
    }
}

extension LintTemuan {
    fileprivate static func unreadable(_ code: String, _ error: DMNError) -> LintTemuan {
        LintTemuan(
            code: code, severity: .error, file: error.file, position: error.position,
            message: "Berkas tidak dapat dibaca: \(PeringatanWords.sentence(error.message)?.indonesia ?? error.message).",
            remedy: "Perbaiki XML di tempat itu, lalu periksa lagi.")
    }
}
