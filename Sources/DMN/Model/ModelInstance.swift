/// A loaded file in one place of the tree of imports. A file imported twice is instantiated twice, since its inputs may then
/// have two values.
final class ModelInstance {
    let source: ModelSource
    /// The names of the imports that lead here from the model asked for.
    let path: [String]
    let context: CompileContext
    var imports: [(name: String, instance: ModelInstance)] = []
    /// Indices of the elements by their id.
    var elements: [String: Int] = [:]

    init(source: ModelSource, path: [String], context: CompileContext) {
        self.source = source
        self.path = path
        self.context = context
    }

    /// The instance that a reference leads to, with the name it has here.
    func target(of reference: Reference) -> (instance: ModelInstance, prefix: String)? {
        let namespace = reference.namespace
        if namespace.isEmpty || namespace == source.namespace, elements[reference.id] != nil || imports.isEmpty { return (self, "") }
        guard let found = imports.first(where: { $0.instance.source.namespace == namespace }) else {
            return namespace.isEmpty || namespace == source.namespace ? (self, "") : nil
        }
        return (found.instance, found.name.isEmpty ? "" : found.name + ".")
    }
}

/// Reads a model and the models it imports.
struct ModelLoader {
    typealias Provider = (ModelImport) throws -> [UInt8]?

    let environment: FEELEnvironment
    let limits: XMLLimits
    let provider: Provider
    private var instanceCount = 0
    private var sources: [String: ModelSource] = [:]

    private static let instanceLimit = 64
    private static let depthLimit = 12

    init(environment: FEELEnvironment, limits: XMLLimits, provider: @escaping Provider) {
        self.environment = environment
        self.limits = limits
        self.provider = provider
    }

    mutating func instance(of source: ModelSource, path: [String] = [], namespaces: [String] = []) throws(DMNError) -> ModelInstance {
        instanceCount += 1
        let context = CompileContext(environment: environment, comparisonsEqualIntervals: source.precedes15)
        let instance = ModelInstance(source: source, path: path, context: context)
        for declared in source.imports {
            if Self.isForeign(declared) { continue }
            let chain = namespaces + [source.namespace]
            if chain.contains(declared.namespace) { throw failure(.cycle, source, declared, "the import leads back to itself") }
            guard path.count < Self.depthLimit, instanceCount < Self.instanceLimit else {
                throw failure(.model, source, declared, "too many imports")
            }
            let imported = try self.source(of: declared, from: source)
            instance.imports.append((declared.name, try self.instance(of: imported, path: path + [declared.name], namespaces: chain)))
        }
        addPrefixes(to: instance)
        return instance
    }

    /// Imports of XML Schema or PMML, which define nothing that this engine runs.
    private static func isForeign(_ declared: ModelImport) -> Bool {
        declared.namespace.hasPrefix("http://www.w3.org/") || declared.namespace.contains("PMML")
    }

    private mutating func source(of declared: ModelImport, from source: ModelSource) throws(DMNError) -> ModelSource {
        if let known = sources[declared.namespace] { return known }
        let bytes: [UInt8]?
        do { bytes = try provider(declared) } catch {
            throw failure(.missing, source, declared, "the model '\(declared.namespace)' cannot be read")
        }
        guard let bytes else { throw failure(.missing, source, declared, "expected a model of namespace '\(declared.namespace)'") }
        let read = try ModelReader.read(bytes, file: declared.location ?? declared.name, limits: limits)
        sources[declared.namespace] = read
        return read
    }

    private func failure(_ kind: DMNError.Kind, _ source: ModelSource, _ declared: ModelImport, _ message: String) -> DMNError {
        DMNError(kind: kind, file: source.file, position: declared.position, message: message)
    }

    private func addPrefixes(to instance: ModelInstance) {
        for (prefix, namespace) in instance.source.prefixes {
            if namespace == instance.source.namespace || namespace.contains("/FEEL/") || namespace.contains("/dmn.xsd") {
                instance.context.prefixes[prefix] = ""
            } else if let found = instance.imports.first(where: { $0.instance.source.namespace == namespace }) {
                instance.context.prefixes[prefix] = found.name.isEmpty ? "" : found.name + "."
            }
        }
        instance.context.prefixes["feel"] = ""
    }
}
