internal import Messaging
internal import Shared

/// What was acknowledged: by the answer to a request, or by lying on a topic.
final class Ledger: @unchecked Sendable {
    /// Where a record lies.
    struct Place: Hashable {
        let cluster: String
        let partition: ClaimKey
        let offset: Int64
    }

    /// Samples that were accepted by HTTP, by their numbers.
    private var accepted: Set<Int> = []
    /// Records that lie on topics, or were read from them.
    private var sent: [Place: Int] = [:]

    /// The samples that must be found, in the order of their numbers.
    var samples: [SimulatedEvents.Sample] {
        self.accepted.union(self.sent.values).sorted().map { SimulatedEvents.all[$0] }
    }

    /// How a sample was acknowledged, for a person.
    func origin(of sample: SimulatedEvents.Sample) -> String {
        let places = self.sent.filter { $0.value == sample.number }.keys.map {
            "\($0.cluster) \($0.partition.topic)/\($0.partition.partition) at \($0.offset)"
        }
        return (places.sorted() + (self.accepted.contains(sample.number) ? ["by HTTP"] : [])).joined(separator: ", ")
    }

    func accept(_ sample: SimulatedEvents.Sample) { self.accepted.insert(sample.number) }

    func send(_ sample: SimulatedEvents.Sample, to place: Place) { self.sent[place] = sample.number }

    /// Records are deleted: those that are not found yet need not be found. An event that was accepted by HTTP lies in an
    /// outbox and must be found.
    func delete(_ isDeleted: (Place) -> Bool, unless isFound: (SimulatedEvents.Sample) -> Bool) {
        for (place, number) in self.sent where isDeleted(place) && !isFound(SimulatedEvents.all[number]) {
            self.sent[place] = nil
        }
    }
}
