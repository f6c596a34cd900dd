internal import JSON
internal import LocalStack

/// Records what `kembar up` has left running, so that `kembar down` ends exactly that.
enum RunningStack {
    static func file(_ folder: String) -> String { "\(folder)/running.json" }

    static func save(_ stack: LocalStack) throws {
        func process(_ process: ChildProcess) -> JSONValue {
            .object(["pid": .int(Int(process.pid)), "started_at": .string(process.startedAt)])
        }
        let json = JSONValue.members([
            "prefix": .string(stack.prefix),
            "postgres": .object([
                "process": process(stack.postgres.process), "data": .string(stack.postgres.data),
                "socket_folder": .string(stack.postgres.socketFolder),
            ]),
            "kafka": .members([
                "process": stack.kafka.process.map(process), "bootstrap_servers": .string(stack.kafka.bootstrapServers),
            ]),
            "services": .array(
                stack.services.map { service in
                    .object([
                        "name": .string(service.name), "url": .string(service.url), "process": process(service.process),
                    ])
                }),
        ])
        try Files.write(json.bytes, to: Self.file(stack.folder))
    }

    /// The stack that was left running in a folder; nil when none was.
    static func load(_ folder: String) -> LocalStack? {
        guard let bytes = Files.read(Self.file(folder)), let root = try? JSONDocument(bytes).root,
            let postgres = root["postgres"], let server = Self.process(postgres["process"]),
            let data = postgres["data"]?.string, let socketFolder = postgres["socket_folder"]?.string,
            let servers = root["kafka"]?["bootstrap_servers"]?.string
        else { return nil }
        let services = (root["services"]?.elements ?? []).compactMap { entry -> LocalServices.Running? in
            guard let name = entry["name"]?.string, let url = entry["url"]?.string,
                let process = Self.process(entry["process"])
            else { return nil }
            return LocalServices.Running(name: name, process: process, url: url)
        }
        return LocalStack(
            folder: folder, postgres: LocalPostgres(process: server, data: data, socketFolder: socketFolder),
            kafka: LocalKafka(
                kind: .existing(bootstrapServers: servers), bootstrapServers: servers,
                process: Self.process(root["kafka"]?["process"])),
            services: services, prefix: root["prefix"]?.string ?? "kembar")
    }

    private static func process(_ json: JSONView?) -> ChildProcess? {
        guard let pid = json?["pid"]?.number.flatMap({ Int32($0) }), let startedAt = json?["started_at"]?.string else {
            return nil
        }
        return ChildProcess(pid: pid, startedAt: startedAt)
    }

    static func forget(_ folder: String) { try? Files.remove(Self.file(folder)) }
}
