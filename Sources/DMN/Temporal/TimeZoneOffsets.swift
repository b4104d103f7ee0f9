/// Where the engine learns the offsets of named time zones. The module itself reads no files: the program supplies this.
package protocol TimeZoneOffsets: Sendable {
    /// Seconds east of UTC in `zone` at `instant`, seconds since 1970-01-01T00:00:00Z; nil for an unknown zone.
    func offset(of zone: String, at instant: Int) -> Int32?
}

extension TimeZoneOffsets {
    /// Seconds east of UTC when the clocks of `zone` show `localSeconds` since 1970-01-01T00:00:00.
    func offset(of zone: String, atLocalSeconds localSeconds: Int) -> Int32? {
        // Read as UTC, the local time is off by a change of the clocks at most; the second look is right.
        guard let first = offset(of: zone, at: localSeconds) else { return nil }
        return offset(of: zone, at: localSeconds - Int(first))
    }
}

/// Only UTC under its usual names: the default where no other zone may influence a result.
package struct UTCOnly: TimeZoneOffsets {
    package init() {}

    package func offset(of zone: String, at instant: Int) -> Int32? {
        ["UTC", "Etc/UTC", "GMT", "Etc/GMT", "Z"].contains(zone) ? 0 : nil
    }
}

/// What an evaluation may learn from outside the model: zones, and the clock for `now()` and `today()`.
package struct FEELEnvironment: Sendable {
    package var zones: any TimeZoneOffsets
    /// Answers `now()`; without a clock, `now()` and `today()` are null, so that a result can be recomputed years later.
    package var now: (@Sendable () -> FEELDateTime)?

    /// What functions of other languages do; nothing unless the host says so.
    package var externals: ExternalFunctions

    package init(
        zones: any TimeZoneOffsets = UTCOnly(), now: (@Sendable () -> FEELDateTime)? = nil, externals: ExternalFunctions = .none
    ) {
        self.zones = zones
        self.now = now
        self.externals = externals
    }
}
