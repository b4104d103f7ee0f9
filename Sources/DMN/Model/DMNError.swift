/// Why a model could not be loaded.
package struct DMNError: Error, Sendable, Equatable {
    package enum Kind: Sendable, Equatable {
        /// Not well-formed, with a document type declaration, or beyond a limit.
        case xml
        /// Well-formed, but not what DMN describes.
        case model
        /// A required or imported model, or a decision asked for, does not exist.
        case missing
        /// Decisions that need each other, or imports that import themselves.
        case cycle
    }

    package let kind: Kind
    package let file: String
    package let position: SourcePosition
    /// What is wrong and what was expected, without the place.
    package let message: String
}

extension DMNError: CustomStringConvertible {
    package var description: String { "\(file):\(position.line):\(position.column): \(message)" }
}

/// A line and column, counted from 1.
package struct SourcePosition: Sendable, Hashable {
    package let line: Int
    package let column: Int

    package init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// Something wrong in one expression or element: the rest of the model works, this part is null.
package struct DMNDiagnostic: Sendable, Equatable {
    package let file: String
    package let position: SourcePosition
    /// The decision, business knowledge model or type in which it stands.
    package let element: String
    package let message: String
}

extension DMNDiagnostic: CustomStringConvertible {
    package var description: String { "\(file):\(position.line):\(position.column): \(element): \(message)" }
}
