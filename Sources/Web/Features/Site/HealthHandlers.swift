import Hummingbird

enum HealthHandlers {
    /// For a load balancer or monitor: the process answers. It tells nothing else.
    static func show(_ call: Call) throws -> Response {
        try call.json(["status": "ok"])
    }
}
