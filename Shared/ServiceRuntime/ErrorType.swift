internal import Kafka
internal import Messaging
internal import Postgres

/// OpenTelemetry's label `error.type`: a value from a bounded set, never a message.
enum ErrorType {
    static func of(_ error: any Error) -> String {
        switch error {
        case let error as PostgresError: error.sqlState?.rawValue ?? error.code.rawValue
        case let error as KafkaError: error.name
        case is Fence.Fenced: "fenced"
        case is CancellationError: "cancelled"
        default: "_OTHER"
        }
    }
}
