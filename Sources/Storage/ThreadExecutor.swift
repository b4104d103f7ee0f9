import Glibc

/// A serial executor with an operating-system thread of its own, for an actor that owns a blocking connection.
///
/// Blocking calls must not run on Swift's cooperative pool (it has one thread per core). Measured against one event loop
/// and against a shared thread pool: the fastest of the three, and a transaction is one hop.
package final class ThreadExecutor: SerialExecutor, @unchecked Sendable {
    // @unchecked: `jobs` and `stopping` are touched only with `mutex` held, `running` only by the thread itself.
    private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
    private let condition = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
    private var jobs: [UnownedJob] = []
    private var running: [UnownedJob] = []
    private var stopping = false

    private init() {
        pthread_mutex_init(mutex, nil)
        pthread_cond_init(condition, nil)
    }

    /// An executor whose thread runs. Throws `StorageError.unavailable` when the system has none left.
    package static func start() throws -> ThreadExecutor {
        let executor = ThreadExecutor()
        let code = executor.spawn()
        guard code == 0 else { throw StorageError.unavailable("utas tidak dapat dibuat (galat \(code))") }
        return executor
    }

    deinit {
        pthread_cond_destroy(condition)
        pthread_mutex_destroy(mutex)
        condition.deallocate()
        mutex.deallocate()
    }

    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        pthread_mutex_lock(mutex)
        let wasIdle = jobs.isEmpty
        jobs.append(job)
        pthread_mutex_unlock(mutex)
        if wasIdle { pthread_cond_signal(condition) }
    }

    /// Ends the thread after the jobs that wait. Call it when nothing can enqueue any more: in the owner's `deinit`.
    package func stop() {
        pthread_mutex_lock(mutex)
        stopping = true
        pthread_mutex_unlock(mutex)
        pthread_cond_signal(condition)
    }

    /// The thread keeps the executor alive until it ends.
    private func spawn() -> Int32 {
        let retained = Unmanaged.passRetained(self)
        var thread = pthread_t()
        let code = pthread_create(&thread, nil, threadMain, retained.toOpaque())
        if code == 0 {
            pthread_detach(thread)
        } else {
            retained.release()
        }
        return code
    }

    fileprivate func loop() {
        let executor = asUnownedSerialExecutor()
        while waitForWork() {
            for job in running { job.runSynchronously(on: executor) }
            running.removeAll(keepingCapacity: true)
        }
    }

    private func waitForWork() -> Bool {
        pthread_mutex_lock(mutex)
        defer { pthread_mutex_unlock(mutex) }
        while jobs.isEmpty && !stopping { pthread_cond_wait(condition, mutex) }
        swap(&jobs, &running)
        return !running.isEmpty
    }
}

/// What `pthread_create` calls; takes over the reference made for the thread.
private func threadMain(_ context: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
    guard let context else { return nil }
    Unmanaged<ThreadExecutor>.fromOpaque(context).takeRetainedValue().loop()
    return nil
}
