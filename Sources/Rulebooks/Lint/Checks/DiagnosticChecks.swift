internal import DMN

extension LintCheck {
    static let unknownNames = LintCheck(code: "name.unknown", title: "Nama yang tidak dikenal") { subject in
        spots(subject, Complaint.name) { "Di “\($0.element)” disebut nama yang tidak ada: \($0.message)." }
    }

    static let unknownTypes = LintCheck(code: "type.unknown", title: "Tipe yang tidak dikenal") { subject in
        spots(subject, Complaint.type) { "Di “\($0.element)” disebut tipe yang tidak ada: \($0.message)." }
    }

    /// Everything else that the compiler says: syntax, references that lead nowhere, missing parts.
    static let brokenElements = LintCheck(code: "model.broken", title: "Bagian model yang rusak") { subject in
        spots(subject, Complaint.other) { "“\($0.element)”: \($0.message)." }
    }

    private static func spots(
        _ subject: LintSubject, _ kind: Complaint, _ words: (DMNDiagnostic) -> String
    ) -> [LintSpot] {
        subject.model.diagnostics.filter { Complaint($0) == kind }.map {
            LintSpot(position: $0.position, message: words($0), remedy: kind.remedy)
        }
    }

    /// What a diagnostic of the compiler is about.
    private enum Complaint {
        case name, type, other

        init(_ diagnostic: DMNDiagnostic) {
            if diagnostic.message.hasPrefix("there is no variable or function") {
                self = .name
            } else {
                self = diagnostic.message.hasPrefix("there is no type") ? .type : .other
            }
        }

        var remedy: String {
            switch self {
            case .name: "Periksa ejaannya, atau tambahkan informationRequirement ke masukan atau keputusan itu."
            case .type: "Periksa ejaannya, atau tambahkan itemDefinition dengan nama itu."
            case .other: "Perbaiki ungkapan atau acuan di tempat itu."
            }
        }
    }
}
