internal import Arguments
internal import Lifecycle
internal import LocalStack

/// `kembar up`
enum UpCommand {
    static let command = Command(
        "up", summary: "Start everything on this machine and leave it running",
        options: [
            .init(
                "port", value: "PORT",
                help: "preferred port of the web pages; the services also use the next two ports (8080)"),
            .init("with-example", help: "also publish the Bandung–Seoul example"),
        ],
        examples: ["kembar up", "KAFKA_HOME=/opt/kafka kembar up --with-example"]
    ) { arguments in
        let folder = Workspace.up
        if let running = RunningStack.load(folder), running.postgres.process.isRunning {
            StandardOutput.write(
                "Kembar is already running: \(running.url("reporting"))/\nStop it with: ./kembar.sh down\n")
            return 0
        }
        guard let port = UInt16(arguments["port"] ?? "8080") else { throw Command.Misuse("--port must be a port.") }
        let kind = LocalKafka.Kind(environment: Environment.all)
        StandardOutput.write("Starting\n")
        let stack = try await LocalStack.start(in: folder, kafka: kind, prefix: "kembar", port: port) {
            StandardOutput.write("  \($0)\n")
        }
        try RunningStack.save(stack)
        var status: Int32 = 0
        if arguments.has("with-example") {
            do {
                _ = try await Example.run(on: stack, folder: folder)
            } catch {
                StandardOutput.writeError("The example was not published: \(error)\n")
                status = 1
            }
        }
        StandardOutput.write(
            """

            Kembar is running: \(stack.url("reporting"))/
              programs registry  \(stack.url("programs-registry"))
              indicators         \(stack.url("indicators"))
              Kafka              \(stack.kafka.bootstrapServers)
              logs               \(folder)/log
            Stop it with: ./kembar.sh down

            """)
        return status
    }
}
