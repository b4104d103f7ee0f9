/// Collects the slots of one frame while its expressions are compiled.
final class FrameBuilder {
    let parent: FrameBuilder?
    private(set) var slotCount = 0
    /// Slots of the parent's frame that a function literal copies when it is made, and where they go.
    private(set) var captures: [(parent: Int, own: Int)] = []

    init(parent: FrameBuilder? = nil) { self.parent = parent }

    func allocate() -> Int {
        slotCount += 1
        return slotCount - 1
    }

    /// The slot here that holds what `slot` holds in the frame `owner`, which encloses this one.
    func slot(for slot: Int, of owner: FrameBuilder) -> Int {
        if owner === self { return slot }
        guard let parent else { return slot }
        let outer = parent.slot(for: slot, of: owner)
        if let known = captures.first(where: { $0.parent == outer }) { return known.own }
        let own = allocate()
        captures.append((outer, own))
        return own
    }
}

/// Something that a name in an expression can mean.
struct Variable {
    enum Place {
        case slot(Int, FrameBuilder)
        case global(Int)
        case constant(FEELValue)
    }

    let place: Place
    let type: FEELType
}

/// The names of one level: the entries of a context so far, the variables of a loop, or the fields of a filter's item.
struct ScopeBlock {
    var names: [(name: FEELName, variable: Variable)] = []
    /// In a filter: the item, whose own entries are names too.
    var item: Variable?
}

/// All names visible at a place, innermost block last, and the frame under construction.
struct Scope {
    var blocks: [ScopeBlock] = [ScopeBlock()]
    var frame = FrameBuilder()

    mutating func declare(_ name: String, _ type: FEELType) -> Int {
        let slot = frame.allocate()
        blocks[blocks.count - 1].names.append((FEELName(name), Variable(place: .slot(slot, frame), type: type)))
        return slot
    }

    mutating func declare(_ name: String, global index: Int, _ type: FEELType) {
        blocks[blocks.count - 1].names.append((FEELName(name), Variable(place: .global(index), type: type)))
    }

    func node(for variable: Variable) -> Compiled {
        switch variable.place {
        case .slot(let slot, let owner): Compiled(SlotNode(frame.slot(for: slot, of: owner)), variable.type)
        case .global(let index): Compiled(GlobalNode(index), variable.type)
        case .constant(let value): .constant(value, variable.type)
        }
    }
}

/// What expressions of one model share while they are compiled.
final class CompileContext {
    let environment: FEELEnvironment
    /// Whether `(< 10)` equals `(null..10)`, as before DMN 1.5.
    let comparisonsEqualIntervals: Bool
    /// Types by name, the model's before the standard's.
    private(set) var types: [(name: FEELName, type: FEELType)] = []
    private var typesByName: [FEELName: FEELType] = [:]
    /// Every name of several words that some context may have as key: what may follow a dot where the type is not known.
    private(set) var properties: Set<FEELName> = Set(["time offset", "start included", "end included"].map { FEELName($0) })

    /// Each of them is looked for behind each dot, so a hostile model may not have as many as it likes.
    private static let propertyLimit = 2000

    init(environment: FEELEnvironment, comparisonsEqualIntervals: Bool = false) {
        (self.environment, self.comparisonsEqualIntervals) = (environment, comparisonsEqualIntervals)
        for (name, type) in FEELType.named { add(FEELName(name), type) }
    }

    func add(_ name: FEELName, _ type: FEELType) {
        types.append((name, type))
        typesByName[name] = type
    }

    /// Notes a key that is more than one simple word.
    func note(property name: String) {
        guard properties.count < Self.propertyLimit else { return }
        let name = FEELName(name)
        if name.scalars.contains(where: { !FEELName.isPart($0) }) { properties.insert(name) }
    }

    func add(_ names: Set<FEELName>) {
        for name in names where properties.count < Self.propertyLimit { properties.insert(name) }
    }

    /// The model's inputs, whose values fit their types before any expression sees them.
    var inputs: Set<Int> = []

    /// What stands before a type's name instead of an XML prefix, as DMN 1.1 wrote references.
    var prefixes: [String: String] = [:]

    func type(named name: String) -> FEELType? {
        typesByName[FEELName(unprefixed(name))]
    }

    func unprefixed(_ name: String) -> String {
        guard let colon = name.firstIndex(of: ":"), let prefix = prefixes[String(name[..<colon])] else { return name }
        return prefix + name[name.index(after: colon)...]
    }
}
