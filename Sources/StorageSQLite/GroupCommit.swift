import Storage

/// Runs waiting writes together, so that they share one synced commit, and acknowledges each after it.
///
/// A commit costs a disk sync (3–4 ms). While it runs, new writes gather and form the next group: nobody waits for company
/// when alone. Each body after the first has a savepoint; one that throws takes nobody with it. Before the first there is nothing to keep:
/// when it throws, the transaction ends. So a long body's own savepoints are the outermost, and SQLite keeps no copy of every page that
/// the body touches, which it would walk through at each of them.
struct GroupCommit {
    static let largest = 64
    static let longest = Duration.milliseconds(5)

    let connection: SQLiteConnection
    let queue: WriteQueue

    /// A write that ran in the open transaction, and what to tell its caller when that is committed.
    private struct Member {
        let write: PendingWrite
        let settle: () -> Void
    }

    /// Works until nothing waits.
    func drain() {
        while let first = queue.nextOrSleep() { commitGroup(startingWith: first) }
    }

    private func commitGroup(startingWith first: PendingWrite) {
        guard begin(for: first) else { return }
        let began = ContinuousClock.now
        guard let head = attemptFirst(first) else { return }
        var members = [head]
        while members.count < Self.largest, ContinuousClock.now - began < Self.longest, let write = queue.next() {
            guard let member = attempt(write) else { return retryEach(members.map(\.write)) }
            members.append(member)
        }
        commit(members)
    }

    private func begin(for write: PendingWrite) -> Bool {
        do {
            try connection.steer("BEGIN IMMEDIATE")
            return true
        } catch {
            write.fail(error)
            return false
        }
    }

    /// Nil when it failed: the transaction held nothing else and is over, the caller of `write` has been told.
    private func attemptFirst(_ write: PendingWrite) -> Member? {
        if write.cancelled.isSet { return Member(write: write) { write.fail(CancellationError()) } }
        do {
            return Member(write: write, settle: try write.attempt(connection))
        } catch {
            connection.rollback()
            write.fail(error)
            return nil
        }
    }

    /// Nil when the whole transaction is gone; the caller of `write` has been told.
    private func attempt(_ write: PendingWrite) -> Member? {
        if write.cancelled.isSet { return Member(write: write) { write.fail(CancellationError()) } }
        do {
            let acknowledge = try connection.savepoint { try write.attempt(connection) }
            return Member(write: write, settle: acknowledge)
        } catch {
            guard connection.isInTransaction else {
                write.fail(error)
                return nil
            }
            // Told after the commit: it may have failed because of what another member did, and that is not yet durable.
            return Member(write: write) { write.fail(error) }
        }
    }

    private func commit(_ members: [Member]) {
        do {
            try connection.steer("COMMIT")
            for member in members { member.settle() }
        } catch {
            connection.rollback()
            // A deferred foreign key is one member's fault. After a failed sync nothing may be tried again: all are told.
            if case StorageError.foreignKey = error, members.count > 1 { return retryEach(members.map(\.write)) }
            for member in members { member.write.fail(error) }
        }
    }

    /// Gives each write a transaction of its own.
    private func retryEach(_ writes: [PendingWrite]) {
        for write in writes where begin(for: write) {
            if let member = attemptFirst(write) { commit([member]) }
        }
    }
}
