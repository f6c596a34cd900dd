internal import Crypto
public import Kafka

/// A broker for one machine: the embedded one, a real single-node Kafka, or an existing one.
public struct LocalKafka: Sendable {
    public enum Kind: Sendable {
        case embedded
        case singleNode(home: String)
        case existing(bootstrapServers: String)

        /// Chosen by the environment: `KAFKA_BOOTSTRAP_SERVERS`, else `KAFKA_HOME`, else the embedded broker.
        public init(environment: [String: String]) {
            if let servers = environment["KAFKA_BOOTSTRAP_SERVERS"], !servers.isEmpty {
                self = .existing(bootstrapServers: servers)
            } else if let home = environment["KAFKA_HOME"], !home.isEmpty {
                self = .singleNode(home: home)
            } else {
                self = .embedded
            }
        }

        public var isEmbedded: Bool { if case .embedded = self { true } else { false } }

        /// A readable description.
        public var summary: String {
            switch self {
            case .embedded: "the embedded broker (in memory, 5 MiB per partition; its data are lost when it stops)"
            case .singleNode(let home): "Apache Kafka from \(home)"
            case .existing(let servers): "Kafka at \(servers)"
            }
        }
    }

    /// An additional listener of a single-node Kafka: it listens on one port and advertises another to its clients, so
    /// that a proxy can be placed in between.
    public struct Listener: Sendable {
        public let name: String
        public let port: UInt16
        public let advertised: UInt16

        public init(name: String, port: UInt16, advertised: UInt16) {
            self.name = name
            self.port = port
            self.advertised = advertised
        }
    }

    public struct Failure: Error, CustomStringConvertible {
        public let description: String
    }

    public let kind: Kind
    public let bootstrapServers: String
    /// Nil for an existing broker.
    public let process: ChildProcess?

    public init(kind: Kind, bootstrapServers: String, process: ChildProcess?) {
        self.kind = kind
        self.bootstrapServers = bootstrapServers
        self.process = process
    }

    /// Starts the broker and creates the topics.
    ///
    /// - Parameters:
    ///   - port: the port to listen on; nil selects a free one.
    ///   - listeners: further addresses of a single-node Kafka.
    ///   - controller: the port of its controller, the same at each start on the same data; nil selects a free one.
    public static func start(
        _ kind: Kind, in folder: String, log: String, topics: [KafkaAdmin.NewTopic], port: UInt16? = nil,
        listeners: [Listener] = [], controller: UInt16? = nil
    ) async throws -> LocalKafka {
        try Files.makeFolder(folder)
        let kafka: LocalKafka
        switch kind {
        case .existing(let servers): kafka = LocalKafka(kind: kind, bootstrapServers: servers, process: nil)
        case .embedded: return try await Self.startEmbedded(folder, log, topics, port ?? FreePort.any())
        case .singleNode(let home):
            kafka = try await Self.startSingleNode(
                home, folder, log, port ?? FreePort.any(), listeners, controller ?? FreePort.any())
        }
        do {
            let admin = try KafkaAdmin(KafkaSettings(bootstrapServers: kafka.bootstrapServers))
            _ = try await admin.create(topics)
        } catch {
            await kafka.process?.stop()
            throw error
        }
        return kafka
    }

    private static func startEmbedded(
        _ folder: String, _ log: String, _ topics: [KafkaAdmin.NewTopic], _ port: UInt16
    ) async throws -> LocalKafka {
        let address = "\(folder)/bootstrap-servers"
        try? Files.remove(address)
        let process = try ChildProcess.start(
            "\(Files.programFolder)/embedded-broker",
            ["run", "--port", String(port), "--address-file", address]
                + topics.flatMap { ["--topic", "\($0.name):\($0.partitions)"] },
            environment: [:], log: log)
        let deadline = ContinuousClock.now + .seconds(10)
        while ContinuousClock.now < deadline, process.isRunning {
            if let text = Files.text(address), text.hasSuffix("\n") {
                let servers = String(text.dropLast())
                return LocalKafka(kind: .embedded, bootstrapServers: servers, process: process)
            }
            try await Task.sleep(for: .milliseconds(20))
        }
        await process.stop()
        throw Failure(description: "the embedded broker does not start; see \(log)")
    }

    /// Uses the scripts of the official distribution.
    private static func startSingleNode(
        _ home: String, _ folder: String, _ log: String, _ port: UInt16, _ listeners: [Listener], _ controller: UInt16
    ) async throws -> LocalKafka {
        guard Files.exists("\(home)/bin/kafka-server-start.sh") else {
            throw Failure(description: "KAFKA_HOME is \(home), which has no bin/kafka-server-start.sh")
        }
        let properties = "\(folder)/server.properties"
        let settings = """
            process.roles=broker,controller
            node.id=1
            controller.quorum.bootstrap.servers=127.0.0.1:\(controller)
            listeners=PLAINTEXT://127.0.0.1:\(port),CONTROLLER://127.0.0.1:\(controller)\(listeners.map { ",\($0.name)://127.0.0.1:\($0.port)" }.joined())
            advertised.listeners=PLAINTEXT://127.0.0.1:\(port)\(listeners.map { ",\($0.name)://127.0.0.1:\($0.advertised)" }.joined())
            listener.security.protocol.map=PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT\(listeners.map { ",\($0.name):PLAINTEXT" }.joined())
            controller.listener.names=CONTROLLER
            inter.broker.listener.name=PLAINTEXT
            log.dirs=\(folder)/data
            auto.create.topics.enable=false
            offsets.topic.replication.factor=1
            offsets.topic.num.partitions=4
            transaction.state.log.replication.factor=1
            transaction.state.log.min.isr=1
            share.coordinator.state.topic.replication.factor=1
            share.coordinator.state.topic.min.isr=1
            group.initial.rebalance.delay.ms=0
            broker.heartbeat.interval.ms=500
            broker.session.timeout.ms=2500
            message.max.bytes=12582912

            """
        try Files.write(Array(settings.utf8), to: properties)
        let environment = Self.javaEnvironment
        if !Files.exists("\(folder)/data/meta.properties") {
            let id = Self.clusterID()
            let status = try await ChildProcess.run(
                "\(home)/bin/kafka-storage.sh", ["format", "--standalone", "--cluster-id", id, "--config", properties],
                environment: environment, log: log)
            guard status == 0 else { throw Failure(description: "Kafka's storage cannot be formatted; see \(log)") }
        }
        let process = try ChildProcess.start(
            "\(home)/bin/kafka-server-start.sh", [properties], environment: environment, log: log)
        let kafka = LocalKafka(kind: .singleNode(home: home), bootstrapServers: "127.0.0.1:\(port)", process: process)
        let deadline = ContinuousClock.now + .seconds(60)
        let admin = try KafkaAdmin(KafkaSettings(bootstrapServers: kafka.bootstrapServers))
        while ContinuousClock.now < deadline, process.isRunning {
            if (try? await admin.topics(within: 1000)) != nil { return kafka }
            try await Task.sleep(for: .milliseconds(200))
        }
        await process.stop()
        throw Failure(description: "Kafka does not start; see \(log)")
    }

    /// A cluster id in Kafka's format: 16 bytes in URL-safe base64. It must not begin with a dash.
    private static func clusterID() -> String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789")
        return "k" + String(Random.bytes(20).map { letters[Int($0) % letters.count] }) + "A"
    }

    private static var javaEnvironment: [String: String] {
        var environment = [
            "PATH": "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
            "KAFKA_HEAP_OPTS": "-Xms256m -Xmx512m",
        ]
        if let home = Environment.variable("JAVA_HOME") { environment["JAVA_HOME"] = home }
        if let path = Environment.variable("PATH") { environment["PATH"] = path }
        return environment
    }

    public func stop() async { await self.process?.stop() }
}
