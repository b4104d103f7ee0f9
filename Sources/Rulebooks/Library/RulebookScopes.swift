internal import Yams

/// The optional fields of a topic in `index.yaml` that say for whom it holds.
struct RulebookScopes {
    private let topics: [String: Fields]

    init(files: [String: String]) throws(RulebookError) {
        do {
            let index = try YAMLDecoder().decode(Index.self, from: files["index.yaml"] ?? "topics: []")
            topics = Dictionary(index.topics.map { ($0.topic, $0) }, uniquingKeysWith: { first, _ in first })
        } catch {
            throw .malformed("index.yaml", "\(error)")
        }
    }

    subscript(topic: String) -> (scope: RulebookScope, agency: String?) {
        (topics[topic]?.scope ?? .nasional, topics[topic]?.agency)
    }

    private struct Index: Decodable { let topics: [Fields] }

    private struct Fields: Decodable {
        let topic: String
        let scope: RulebookScope?
        let agency: String?
    }
}
