internal import LocalStack

/// A fault that the harness injects into a running system. The raw values are the names used in its report.
enum Fault: String, CaseIterable, Sendable {
    case killPrograms = "kill -9 programs-registry"
    case killIndicators = "kill -9 indicators"
    case killReporting = "kill -9 reporting"
    case killRelay = "kill -9 of a relay with records on their way"
    case killBroker = "kill -9 of the broker"
    case killPostgres = "kill of PostgreSQL (SIGKILL, SIGQUIT)"
    case stopMember = "SIGSTOP past the session time-out"
    case stopInCopy = "SIGSTOP inside a COPY"
    case members = "members coming and going"
    case brokerOut = "network to the broker silent"
    case brokerIn = "network from the broker silent"
    case databaseOut = "network to PostgreSQL silent"
    case databaseIn = "network from PostgreSQL silent"
    case diskFull = "disk of PostgreSQL full"
    case serialization = "serialization errors"
    case commitLost = "answer to a commit lost"
    case clock = "clock jumps"
    case replaced = "broker replaced by an empty one"

    /// Relative frequency in a short run; slow faults have a lower weight.
    var weight: Int {
        switch self {
        case .replaced, .stopMember, .stopInCopy, .killBroker: 1
        default: 2
        }
    }

    /// Why the fault cannot be injected on this machine; nil when it can.
    func obstacle(on stack: ChaosStack) -> String? {
        switch self {
        case .killBroker, .replaced, .brokerOut, .brokerIn, .killRelay:
            stack.kafka.kind.isEmbedded ? "needs a real Kafka; set KAFKA_HOME" : nil
        case .diskFull:
            stack.smallDisk == nil ? "no separate file system can be mounted for PostgreSQL" : nil
        case .clock: stack.fakeClock == nil ? "libfake-clock.so is not in the folder of the harness" : nil
        default: nil
        }
    }
}
