internal import Crypto
internal import HTTP
internal import IndicatorMath
internal import JSON
internal import Messaging
internal import Observability
internal import Postgres
internal import ServiceRuntime
internal import Shared

/// Derives figures after their inputs changed, and announces those that moved.
struct Recomputation: Sendable {
    let topics: Topics
    let series: SeriesReader
    let log: Logger
    let now: @Sendable () -> Instant

    var handler: JobHandler {
        .bySubject(RecomputeFigures.self, lanes: 2) { job, claim, transaction in
            // One transaction after the other: two at once would give the same number to two notices.
            try await transaction.lockKeys(ofClass: Self.lockClass, [job.subject])
            guard try await !claim().isEmpty else { return }
            try await self.run(job.key, in: transaction)
        }
    }

    private static let lockClass = 4106

    /// Leaves a job for every indicator and analysis that is derived from the indicators that changed, by the old
    /// definitions or by the new ones. A new analysis changes the results of others: each names all indicators that were
    /// tested for the same question.
    ///
    /// - Parameter write: writes what was folded again, and gives further indicators that observations left.
    static func enqueue(
        _ folded: [FoldedEntity], _ histories: [EntityKey: [HistoryEvent]], in transaction: Transaction,
        write: () async throws -> Set<String>
    ) async throws {
        var changed = ChangedIndicators.of(folded, histories)
        // Only these change what is derived from what.
        let isRewired = folded.contains { IndicatorEntityTable.users.contains($0.key.kind) }
        var derived =
            isRewired ? Set(try await IndicatorEntityTable.derived(from: changed.sorted(), in: transaction)) : []
        changed.formUnion(try await write())
        derived.formUnion(try await IndicatorEntityTable.derived(from: changed.sorted(), in: transaction))
        try await Self.enqueue(derived, in: transaction)
        if folded.contains(where: { $0.key.kind == .effectAnalysis }) {
            try await Self.enqueueAnalyses(in: transaction)
        }
    }

    /// Whether the event may change what is known about the circumstances of an effect: it is about a context event, or
    /// withdraws or ranks claims of the registry, whatever they are about.
    static func changesCircumstances(_ stored: StoredEvent) -> Bool {
        let data = stored.event.data
        return switch data.role {
        case .statement, .preference: data.entity.kind == .contextEvent
        case .withdrawal, .ranking: stored.event.area == .programs
        case .notice: false
        }
    }

    /// Leaves a job for every effect analysis.
    static func enqueueAnalyses(in transaction: Transaction) async throws {
        try await Self.enqueue(
            Set(try await IndicatorEntityTable.analyses(in: transaction).map(\.analysis)), in: transaction)
    }

    private static func enqueue(_ derived: Set<EntityKey>, in transaction: Transaction) async throws {
        guard !derived.isEmpty else { return }
        try await transaction.enqueue(derived.map { RecomputeFigures($0) }, after: RecomputeFigures.pause, own: true)
    }

    private func run(_ key: EntityKey, in transaction: Transaction) async throws {
        guard let code = Code(key.code) else { return }
        do {
            if key.kind == .effectAnalysis {
                try await self.analyse(code, key, in: transaction)
            } else {
                try await self.derive(code, key, in: transaction)
            }
        } catch let problem as Problem where problem.slug == "too-many-events" {
            self.log.warning(
                "derived figures are not announced: the series has more events than one derivation reads",
                [.entity: "\(key.kind.rawValue) \(key.code)"])
        }
    }

    private func derive(_ code: Code, _ key: EntityKey, in transaction: Transaction) async throws {
        let figures = try await self.figures(of: code, key, in: transaction)
        let before = try await DerivedFigureTable.read(key, in: transaction)
        let stored = Dictionary(uniqueKeysWithValues: figures.map { ($0.key, $0.value) })
        guard stored != before.figures else { return }
        let moved =
            figures.filter { before.figures[$0.key] != $0.value }.map(\.json)
            + before.figures.keys.filter { stored[$0] == nil }.sorted().compactMap(DerivedFigure.gone)
        let digest = Digest(
            of: Array(stored.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)" }.joined(separator: "\n").utf8)
        ).description
        let number = before.number + 1
        try await DerivedFigureTable.write(
            key, number: number, digest: digest, figures: stored, in: transaction)
        let names = RecomputedFigures.fields
        var members: [String: JSONValue] = [
            names.indicator.name: .string(code.text), names.number.name: .int(number),
            names.digest.name: .string(digest), names.address.name: .string("/v1/indicators/\(code)/series"),
            names.moved.name: .array(Array(moved.prefix(Self.mostMoved))),
        ]
        if moved.count > Self.mostMoved { members[names.omitted.name] = .int(moved.count - Self.mostMoved) }
        try await self.announce(
            "indicator.recomputed", id: Wire.id(from: "indicator.recomputed", code.text, String(number), digest),
            key: "indicator/\(code)", .object(members), in: transaction)
    }

    /// None when the indicator is not derived any more: its definition was changed or withdrawn.
    private func figures(
        of code: Code, _ key: EntityKey, in transaction: Transaction
    ) async throws -> [DerivedFigure] {
        guard try await IndicatorEntityTable.isDerived(key, in: transaction) else { return [] }
        let table = try await self.series.table(of: [code], from: .now, today: self.now().day, in: transaction)
        return table.series(of: code).map { DerivedFigure.all(of: $0) } ?? []
    }

    /// How many figures one notice states; a series has more only if it is very long.
    private static let mostMoved = 500

    private func analyse(_ code: Code, _ key: EntityKey, in transaction: Transaction) async throws {
        let reader = EffectReader(series: self.series)
        guard
            let result = try await reader.result(of: code, from: .now, today: self.now().day, in: transaction)
        else {
            // The next result is announced even if it is the same as before the withdrawal.
            try await DerivedFigureTable.forget(key, in: transaction)
            return
        }
        let json = try result.json
        let digest = Digest(of: json.bytes).description
        let before = try await DerivedFigureTable.read(key, in: transaction)
        guard before.digest != digest else { return }
        let number = before.number + 1
        try await DerivedFigureTable.write(key, number: number, digest: digest, figures: [:], in: transaction)
        let names = AnalysedEffect.fields
        try await self.announce(
            "effect.analysed", id: Wire.id(from: "effect.analysed", code.text, String(number), digest),
            key: "effect_analysis/\(code)",
            .object([
                names.analysis.name: .string(code.text), names.number.name: .int(number),
                names.digest.name: .string(digest),
                names.address.name: .string("/v1/effect-analyses/\(code)/result"), names.content.name: json,
            ]), in: transaction)
    }

    private func announce(
        _ name: StaticString, id: String, key: String, _ data: JSONValue, in transaction: Transaction
    ) async throws {
        var outgoing = Outgoing(topics: self.topics)
        outgoing.notice(name, from: .indicators, id: id, time: self.now(), key: key, data: data)
        try await outgoing.write(in: transaction)
    }
}

extension LogKey {
    fileprivate static let entity = LogKey("entity.key")
}
