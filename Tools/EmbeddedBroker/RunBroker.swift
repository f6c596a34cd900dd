internal import Arguments
internal import CLoopbackPort
internal import FoundationEssentials
internal import Kafka
internal import Lifecycle

/// `embedded-broker run`
enum RunBroker {
    static let command = Command(
        "run", summary: "Run until SIGTERM",
        options: [
            .init("port", value: "PORT", help: "listen on this port of 127.0.0.1 (a free one)"),
            .init("topic", value: "NAME:PARTITIONS", help: "create this topic; may be given several times"),
            .init("address-file", value: "FILE", help: "write the address for clients to this file"),
        ],
        examples: ["embedded-broker run --port 19092 --topic kembar.in.programs:2"]
    ) { arguments in
        var topics: [String: Int] = [:]
        for text in arguments.all("topic") {
            guard let colon = text.lastIndex(of: ":"), let partitions = Int(text[colon...].dropFirst()),
                (1...1000).contains(partitions)
            else { throw Command.Misuse("--topic is NAME:PARTITIONS, not \"\(text)\".") }
            topics[String(text[..<colon])] = partitions
        }
        if let text = arguments["port"] {
            guard let port = UInt16(text) else { throw Command.Misuse("--port must be a port, not \"\(text)\".") }
            kembar_loopback_port_set(port)
        }
        let stop = ShutdownSignal()
        let signals = Signals(trigger: stop)
        let broker = try EmbeddedBroker(topics: topics)
        StandardOutput.write(
            "embedded broker at \(broker.bootstrapServers): in memory, 5 MiB a partition, gone when it ends\n")
        if let path = arguments["address-file"] {
            try Data((broker.bootstrapServers + "\n").utf8).write(to: URL(filePath: path), options: .atomic)
        }
        await stop.wait()
        withExtendedLifetime((signals, broker)) {}
        return 0
    }
}
