/// Why an evaluation was stopped: the only two ways in which one ends without a value.
package enum FEELHalt: Error, Sendable, Equatable {
    /// The work allowed was used up.
    case outOfFuel
    /// Functions called each other too deeply.
    case tooDeep
}

/// Something that went wrong on the way to a null.
package struct FEELWarning: Sendable, Equatable {
    /// The decision or function in which it happened.
    package let place: String
    package let message: String
}

/// The state of one evaluation: a stack of slots, the values of the decision graph, and the limits.
struct Machine {
    /// Slots of all frames; the current frame begins at `base`.
    var slots: [FEELValue] = []
    var base = 0
    /// Values of the model's inputs and decisions, by their index, in the current decision service or in the whole model.
    var globals: [FEELValue] = []
    var fuel: Int
    var depth = 0
    let environment: FEELEnvironment
    /// Nil when nobody asked for warnings, so that no text is made for them.
    var warnings: [FEELWarning]?
    var warningCount = 0
    var trace: TraceBuilder?
    var place = ""

    /// Levels of nested expressions in all functions being called: each takes a few hundred bytes of stack.
    static let depthLimit = 1200
    static let warningLimit = 200

    init(fuel: Int, environment: FEELEnvironment, keepsWarnings: Bool, traces: Bool = false) {
        self.fuel = fuel
        self.environment = environment
        warnings = keepsWarnings ? [] : nil
        trace = traces ? TraceBuilder() : nil
    }

    @inline(__always)
    mutating func spend(_ amount: Int) throws(FEELHalt) {
        fuel -= amount
        if fuel < 0 { throw .outOfFuel }
    }

    /// Pays for a comparison of two values, which looks at most at the whole of the smaller one.
    @inline(__always)
    mutating func spend(comparing a: FEELValue, _ b: FEELValue) throws(FEELHalt) {
        switch (a, b) {
        case (.list, .list), (.context, .context), (.string, .string): try spend(min(a.extent.weight, b.extent.weight) / 4)
        default: break
        }
    }

    /// Null, with a warning if they are kept.
    mutating func fail(_ message: @autoclosure () -> String) -> FEELValue {
        warn(message())
        return .null
    }

    mutating func warn(_ message: @autoclosure () -> String) {
        warningCount += 1
        guard let count = warnings?.count, count < Self.warningLimit else { return }
        warnings?.append(FEELWarning(place: place, message: message()))
    }

    /// Runs `body` in a frame of its own, after fitting the arguments to the parameters' types.
    mutating func call(_ body: FunctionBody, captured: [FEELValue], arguments: [FEELValue]) throws(FEELHalt) -> FEELValue {
        guard arguments.count == body.parameters.count else {
            return fail("\(body.name) takes \(body.parameters.count) arguments, not \(arguments.count)")
        }
        let cost = body.expression.height + 4
        depth += cost
        guard depth <= Self.depthLimit else { throw .tooDeep }
        try spend(4 + body.slotCount)
        var frame: [FEELValue] = []
        frame.reserveCapacity(body.slotCount)
        for (parameter, argument) in zip(body.parameters, arguments) {
            let value = try parameter.type.coerced(argument, &self, "\(parameter.name) of \(body.name)")
            // A value of the wrong type makes the whole invocation null (DMN 10.3.2.9.4).
            if value.isNull && !argument.isNull {
                depth -= cost
                return .null
            }
            frame.append(value)
        }
        let callerBase = enter(frame, slotCount: body.slotCount)
        for (slot, value) in zip(body.captureSlots, captured) { slots[base + slot] = value }
        let value = try body.expression.evaluate(&self)
        leave(callerBase)
        depth -= cost
        return try body.result.coerced(value, &self, "the result of \(body.name)")
    }

    /// Pushes a frame that begins with `values`; answers what `leave` needs.
    mutating func enter(_ values: [FEELValue], slotCount: Int) -> Int {
        let callerBase = base
        base = slots.count
        slots.append(contentsOf: values)
        for _ in values.count..<max(slotCount, values.count) { slots.append(.null) }
        return callerBase
    }

    mutating func leave(_ callerBase: Int) {
        slots.removeLast(slots.count - base)
        base = callerBase
    }
}
