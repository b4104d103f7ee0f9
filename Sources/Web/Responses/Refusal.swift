package import HTTPTypes
package import Kinerja

/// Why the web layer itself turns a request down. Handlers throw these for what concerns addresses and forms.
package enum Refusal: Explained, Equatable {
    case notFound
    case methodNotAllowed([HTTPRequest.Method])
    case malformedURL
    case uriTooLong
    /// Bytes that are no UTF-8, or a NUL.
    case malformedText
    case malformedUpload
    case malformedJSON(String)
    /// An idempotency key of fewer than 8 or more than 100 bytes.
    case malformedKey
    case tooManyFields
    case bodyTooLarge(limit: Int)
    case fileTooLarge(name: String, limit: Int)
    case filesNotTaken
    case unsupportedMediaType
    case signInRequired
    case tokenRequired
    case stepUpRequired
    case unknownHost
    /// In two `Host` lines, or in the target and another one in `Host`.
    case twoHosts
    case crossSite
    case formForged
    case formForSomebodyElse
    /// The state of the document does not allow this now: 409 with a sentence of the caller.
    case conflict(code: String, sentence: Kalimat, remedy: Kalimat)
    case invalid([FieldError])
    case busy
    case deadlinePassed
    case tooManyRequests(seconds: Int)
    case storageUnavailable(String)

    package var problem: Problem {
        switch self {
        case .notFound: .notFound
        case .methodNotAllowed(let methods): .methodNotAllowed(methods)
        case .malformedURL: .malformedURL
        case .uriTooLong: .uriTooLong
        case .malformedText: .malformedText
        case .malformedUpload: .malformedUpload
        case .malformedJSON(let detail): .malformedJSON(detail)
        case .malformedKey: .malformedKey
        case .tooManyFields: .tooManyFields
        case .bodyTooLarge(let limit): .bodyTooLarge(limit)
        case .fileTooLarge(let name, let limit): .fileTooLarge(name, limit)
        case .filesNotTaken: .filesNotTaken
        case .unsupportedMediaType: .unsupportedMediaType
        case .signInRequired: .signInRequired
        case .tokenRequired: .tokenRequired
        case .stepUpRequired: .stepUpRequired
        case .unknownHost: .unknownHost
        case .twoHosts: .twoHosts
        case .crossSite, .formForged: .formForged
        case .formForSomebodyElse: .formForSomebodyElse
        case .conflict(let code, let sentence, let remedy): Problem(.conflict, code, sentence, remedy)
        case .invalid(let fields): .invalid(fields)
        case .busy: .busy
        case .deadlinePassed: .deadlinePassed
        case .tooManyRequests(let seconds): .tooManyRequests(seconds)
        case .storageUnavailable(let detail): .storageUnavailable(detail)
        }
    }
}

/// `10 MB`, `1,5 MB`, `800 KB`: powers of 1,024, one decimal at most.
package enum ByteCount {
    package static func text(_ bytes: Int) -> String {
        switch bytes {
        case 1_048_576...: tenths(bytes, of: 1_048_576) + " MB"
        case 1_024...: tenths(bytes, of: 1_024) + " KB"
        default: "\(bytes) B"
        }
    }

    private static func tenths(_ bytes: Int, of unit: Int) -> String {
        let tenths = (bytes * 10 + unit / 2) / unit
        return tenths.isMultiple(of: 10) ? String(tenths / 10) : "\(tenths / 10),\(tenths % 10)"
    }
}
