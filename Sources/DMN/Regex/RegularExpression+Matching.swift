extension RegularExpression {
    /// What to do when the present path fails.
    private enum Retreat {
        case branch(pc: Int, position: Int)
        case register(Int, Int)
    }

    func match(in text: [Unicode.Scalar], at start: Int, _ machine: inout Machine) throws(FEELHalt) -> Match? {
        var registers = [Int](repeating: -1, count: registerCount)
        var stack: [Retreat] = []
        var pc = 0
        var position = start
        while true {
            try machine.spend(1)
            var next = pc + 1
            var failed = false
            switch program[pc] {
            case .match: return captures(registers, whole: start..<position)
            case .jump(let target): next = target
            case .split(let first, let second):
                stack.append(.branch(pc: second, position: position))
                next = first
            case .save(let index), .beginRound(let index):
                stack.append(.register(index, registers[index]))
                registers[index] = position
            case .endRound(let index): failed = registers[index] == position
            case .start: failed = !isStart(position, text)
            case .end: failed = !isEnd(position, text)
            case .reference(let group):
                let length = try referenceLength(group, registers, text, position, &machine)
                if let length { position += length } else { failed = true }
            case .character, .anyCharacter, .set:
                failed = position >= text.count || !accepts(program[pc], text[position])
                if !failed { position += 1 }
            }
            if failed {
                guard let resumed = retreat(&stack, &registers) else { return nil }
                (next, position) = resumed
            }
            pc = next
        }
    }

    private func retreat(_ stack: inout [Retreat], _ registers: inout [Int]) -> (Int, Int)? {
        while let last = stack.popLast() {
            switch last {
            case .branch(let pc, let position): return (pc, position)
            case .register(let index, let value): registers[index] = value
            }
        }
        return nil
    }

    private func captures(_ registers: [Int], whole: Range<Int>) -> Match {
        var result: Match = [whole]
        for group in 0..<groupCount {
            let (start, end) = (registers[2 * group], registers[2 * group + 1])
            result.append(start >= 0 && end >= start ? start..<end : nil)
        }
        return result
    }

    private func isStart(_ position: Int, _ text: [Unicode.Scalar]) -> Bool {
        position == 0 || (flags.multiline && text[position - 1] == "\n" && position < text.count)
    }

    private func isEnd(_ position: Int, _ text: [Unicode.Scalar]) -> Bool {
        position == text.count || (flags.multiline && text[position] == "\n")
    }

    private func accepts(_ instruction: Instruction, _ scalar: Unicode.Scalar) -> Bool {
        switch instruction {
        case .anyCharacter: return flags.dotMatchesNewlines || (scalar != "\n" && scalar != "\r")
        case .set(let set): return set.contains(scalar, ignoringCase: flags.ignoresCase)
        case .character(let wanted):
            return wanted == scalar || (flags.ignoresCase && CharacterClass.variants(of: scalar).contains(wanted))
        default: return false
        }
    }

    /// How much text repeats a group here; nil when it does not. A group that took no part matches the empty text.
    private func referenceLength(
        _ group: Int, _ registers: [Int], _ text: [Unicode.Scalar], _ position: Int, _ machine: inout Machine
    ) throws(FEELHalt) -> Int? {
        let (start, end) = (registers[2 * group - 2], registers[2 * group - 1])
        guard start >= 0, end >= start else { return 0 }
        try machine.spend(end - start)
        guard position + end - start <= text.count else { return nil }
        for offset in 0..<end - start where !accepts(.character(text[start + offset]), text[position + offset]) { return nil }
        return end - start
    }
}
