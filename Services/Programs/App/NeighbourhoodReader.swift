internal import Messaging
internal import Postgres
internal import ProgramsDomain
internal import ServiceRuntime
internal import Shared

/// Reads things with what lies around them, as rules need them: what refers to them, and what they refer to, two steps far.
struct NeighbourhoodReader: Sendable {
    let reader = EntityReader(area: .programs)

    /// - Parameter added: events that are not stored, judged as if they were.
    func read(
        _ keys: Set<EntityKey>, from viewpoint: Viewpoint = .now, adding added: [Event] = [],
        in transaction: Transaction
    ) async throws -> Neighbourhood {
        var around = keys
        let targets = try await LinkTable.targets(of: keys, in: transaction)
            .union(added.flatMap(\.data.refersTo))
        around.formUnion(targets)
        around.formUnion(try await LinkTable.targets(of: targets, in: transaction))
        around.formUnion(try await LinkTable.referrers(of: keys, in: transaction))
        if keys.contains(where: { $0.kind == .partnership }) {
            around.formUnion(try await Self.all(.exchangeRate, in: transaction))
        }
        around = around.filter { $0.kind.area == .programs }
        let read = try await self.reader.read(around, from: viewpoint, in: transaction)
        return Neighbourhood(read.mapValues(\.entity))
    }

    private static func all(_ kind: EntityKind, in transaction: Transaction) async throws -> Set<EntityKey> {
        let codes = try await transaction.rows("select code from entity where kind = \(kind.rawValue)") { row in
            try row.text(0)
        }
        return Set(codes.map { EntityKey(kind, unchecked: $0) })
    }
}
