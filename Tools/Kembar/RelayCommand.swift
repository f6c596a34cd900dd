internal import Arguments
internal import JSON
internal import Lifecycle
internal import LocalStack

/// `kembar relay adopt`
enum RelayCommand {
    static let command = Command(
        "relay adopt", summary: "Decide what a service's relay sends to a different Kafka cluster",
        operands: "SERVICE", count: 1...1,
        options: [
            .init("republish", help: "send everything again, in order, because the cluster lacks it"),
            .init("continue", help: "send only new outbox rows, because the cluster has the rest"),
        ],
        examples: ["kembar relay adopt programs-registry --republish", "kembar relay adopt reporting --continue"]
    ) { arguments in
        guard arguments.has("republish") != arguments.has("continue") else {
            throw Command.Misuse("Give either --republish or --continue.")
        }
        guard LocalServices.names.contains(arguments.operands[0]) else {
            throw Command.Misuse("SERVICE is one of \(LocalServices.names.joined(separator: ", ")).")
        }
        let mode = arguments.has("republish") ? "republish" : "continue"
        let answer = try await Addresses().post(
            arguments.operands[0], "/v1/relay/adopt?mode=\(mode)", .object([:]), as: AdoptionAnswer.self)
        StandardOutput.write("Adopted the cluster \(answer.cluster).\n")
        return 0
    }
}
