internal import JSON
internal import Observability
internal import Shared

extension Envelope {
    /// The trace in which the event was first stated: CloudEvents' distributed tracing extension.
    var trace: TraceContext? {
        self.extensions["traceparent"]?.string.flatMap {
            TraceContext(traceparent: $0, tracestate: self.extensions["tracestate"]?.string)
        }
    }
}
