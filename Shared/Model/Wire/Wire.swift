public import Crypto
public import JSON

/// The only place that defines the bytes of an event, its content, and Kembar's ids.
public enum Wire {
    /// The `content-type` of events that Kembar sends.
    public static let contentType = "application/cloudevents+json; charset=UTF-8"

    /// Extensions that transport adds or arrival decides: they are not part of an event's content.
    static let notContent: Set<String> = [
        "kafkaoffset", "kafkapartition", "kafkatopic", "kafkamessagekey", "partitionkey", "traceparent", "tracestate",
        "acceptedat", "verdict",
    ]

    /// Structured JSON: attributes in a fixed order, extensions by name, the data as its publisher wrote it.
    public static func bytes(of event: Envelope) -> [UInt8] {
        Self.bytes(
            ref: event.ref, type: event.type, time: event.time, subject: event.subject, dataSchema: event.dataSchema,
            extensions: event.extensions, data: event.data.raw)
    }

    public static func bytes(
        ref: EventRef, type: EventType, time: Instant, subject: String? = nil, dataSchema: String? = nil,
        extensions: [String: JSONValue] = [:], data: some Sequence<UInt8>
    ) -> [UInt8] {
        var writer = JSONWriter()
        writer.raw("{\"specversion\":\"1.0\"")
        func member(_ name: String, _ value: JSONValue) {
            writer.raw(",")
            writer.write(name)
            writer.raw(":")
            writer.write(value)
        }
        member("id", .string(ref.id))
        member("source", .string(ref.source))
        member("type", .string(type.text))
        member("time", .string(time.description))
        member("datacontenttype", "application/json")
        if let dataSchema { member("dataschema", .string(dataSchema)) }
        if let subject { member("subject", .string(subject)) }
        for (name, value) in extensions.sorted(by: { JSONWriter.inByteOrder($0.key, $1.key) }) { member(name, value) }
        writer.raw(",\"data\":")
        writer.raw(data)
        writer.raw("}")
        return writer.bytes
    }

    /// Digest of the content of an event: two deliveries with the same digest are the same event, regardless of what
    /// the transport added, and of the order and spelling of the JSON.
    public static func contentDigest(of event: Envelope) -> Digest {
        var writer = JSONWriter()
        writer.raw("{\"attributes\":")
        // In binary mode every attribute is text, so attributes are compared as text (CloudEvents, type system).
        var attributes = event.extensions.filter { !Self.notContent.contains($0.key) }
            .mapValues { $0.string == nil ? JSONValue.string($0.text) : $0 }
        attributes["id"] = .string(event.ref.id)
        attributes["source"] = .string(event.ref.source)
        attributes["type"] = .string(event.type.text)
        attributes["time"] = .string(event.time.description)
        attributes["subject"] = event.subject.map { .string($0) }
        attributes["dataschema"] = event.dataSchema.map { .string($0) }
        writer.write(.object(attributes))
        writer.raw(",\"data\":")
        CanonicalJSON.write(event.data, to: &writer)
        writer.raw("}")
        return Digest(of: writer.bytes)
    }

    /// The namespace of Kembar's own ids: UUIDv5 of `kembar.org` in the DNS namespace.
    static let namespace = UniqueID(
        namespace: UniqueID("6ba7b810-9dad-11d1-80b4-00c04fd430c8").unsafelyUnwrapped, name: "kembar.org")

    /// An id that is the same when it is made again after a crash or from a restored backup.
    public static func id(from parts: String...) -> String {
        UniqueID(namespace: Self.namespace, name: parts.joined(separator: "\u{1F}")).description
    }

    /// The id of an accepted event's announcement.
    public static func announcementID(of cause: EventRef, type: EventType) -> String {
        Self.id(from: cause.source, cause.id, type.text)
    }

    /// The announcement of an accepted event: the publisher's data, type and time under the area's own source.
    public static func announcement(
        of event: Envelope, in area: Area, key: String, acceptedAt: Instant, verdict: String
    ) -> (ref: EventRef, bytes: [UInt8]) {
        let ref = EventRef(source: area.source, id: Self.announcementID(of: event.ref, type: event.type))
        // A trace that the event itself carries is that of its first hop, and is not rewritten.
        var extensions = event.extensions.filter {
            !Self.notContent.contains($0.key) || $0.key == "traceparent" || $0.key == "tracestate"
        }
        extensions["causesource"] = .string(event.ref.source)
        extensions["causeid"] = .string(event.ref.id)
        extensions["acceptedat"] = .string(acceptedAt.description)
        extensions["verdict"] = .string(verdict)
        extensions["partitionkey"] = .string(key)
        return (
            ref,
            Self.bytes(
                ref: ref, type: event.type, time: event.time, subject: event.subject, dataSchema: event.dataSchema,
                extensions: extensions, data: event.data.raw)
        )
    }
}
