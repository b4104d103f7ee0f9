import HTTPTypes
import Hummingbird
import Kinerja
import NIOCore
import Secrets

/// Reads the body of a request as its route allows, before the handler runs.
struct BodyReader {
    let site: Site
    let rule: BodyRule

    /// - Throws: 413 as soon as the announced or received size is over the limit, 415 for another kind of body.
    func read(_ request: Request, into call: inout Call) async throws {
        switch rule {
        case .none: return
        case .json:
            try expect("application/json", in: request)
            call.bodyBytes = try await collect(request)
        case .form, .upload: call.form = try await form(request)
        }
    }

    func form(_ request: Request) async throws -> Form {
        let type = request.headers[.contentType] ?? ""
        switch HeaderParameters(type).value {
        case "application/x-www-form-urlencoded", "": return Form(fields: try Query(try await collect(request)))
        case "multipart/form-data": return try await multipart(request, type)
        default: throw Refusal.unsupportedMediaType
        }
    }

    private func expect(_ type: String, in request: Request) throws(Refusal) {
        guard HeaderParameters(request.headers[.contentType] ?? "").value == type else { throw .unsupportedMediaType }
    }

    private func announced(_ request: Request) -> Int {
        request.headers[.contentLength].flatMap { Int($0) } ?? 0
    }

    private func collect(_ request: Request) async throws -> [UInt8] {
        let limit = BodyRule.maximumFormBytes
        guard announced(request) <= limit else { throw Refusal.bodyTooLarge(limit: limit) }
        var bytes: [UInt8] = []
        for try await chunk in request.body {
            bytes.append(contentsOf: chunk.readableBytesView)
            guard bytes.count <= limit else { throw Refusal.bodyTooLarge(limit: limit) }
        }
        return bytes
    }

    private func multipart(_ request: Request, _ type: String) async throws -> Form {
        guard announced(request) <= totalLimit else { throw Refusal.bodyTooLarge(limit: totalLimit) }
        var parser = try MultipartParser(contentType: type)
        var sink = MultipartSink(site: site, fileLimit: fileLimit)
        var total = 0
        for try await chunk in request.body {
            total += chunk.readableBytes
            guard total <= totalLimit else { throw Refusal.bodyTooLarge(limit: totalLimit) }
            try parser.feed(chunk.readableBytesView) { try sink.take($0) }
        }
        try parser.finish()
        return sink.form
    }

    /// Bytes per file; nil where files are not taken.
    private var fileLimit: Int? {
        if case .upload(let bytes) = rule { bytes ?? site.configuration.limits.uploadBytes } else { nil }
    }

    private var totalLimit: Int {
        guard let fileLimit else { return BodyRule.maximumFormBytes }
        return BodyRule.maximumFormBytes + fileLimit * site.configuration.limits.filesPerRequest
    }
}

/// Gathers the events of a multipart body: fields in memory, files on disk.
struct MultipartSink {
    let site: Site
    let fileLimit: Int?
    private(set) var form = Form()
    private var field: (name: String, bytes: [UInt8])?
    private var file: UploadWriter?
    private var fieldBytes = 0

    init(site: Site, fileLimit: Int?) {
        self.site = site
        self.fileLimit = fileLimit
    }

    mutating func take(_ event: MultipartParser.Found) throws {
        switch event {
        case .began(let header): try begin(header)
        case .bytes(let bytes): try append(bytes)
        case .ended: try end()
        }
    }

    private mutating func begin(_ header: MultipartParser.PartHeader) throws {
        guard let filename = header.filename else {
            field = (header.name, [])
            return
        }
        // A file input that was left empty sends an empty name: no file.
        guard !filename.isEmpty else { return }
        guard let fileLimit else { throw Refusal.filesNotTaken }
        guard form.files.count < site.configuration.limits.filesPerRequest else { throw Refusal.tooManyFields }
        let name = Secrecy.bytes(16).hexadecimal
        file = try UploadWriter(header, folder: site.configuration.temporaryFolder, name: name, limit: fileLimit)
    }

    private mutating func append(_ bytes: ArraySlice<UInt8>) throws {
        try file?.append(bytes)
        guard field != nil else { return }
        fieldBytes += bytes.count
        guard fieldBytes <= BodyRule.maximumFormBytes else { throw Refusal.bodyTooLarge(limit: BodyRule.maximumFormBytes) }
        field?.bytes.append(contentsOf: bytes)
    }

    private mutating func end() throws {
        if let file { form.append(try file.finish()) }
        if let field {
            guard !field.bytes.contains(0), let text = String(validating: field.bytes, as: UTF8.self) else { throw Refusal.malformedText }
            form.append(field.name, text)
        }
        file = nil
        field = nil
    }
}
