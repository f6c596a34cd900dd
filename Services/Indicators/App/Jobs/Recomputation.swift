internal import Crypto
internal import HTTP
internal import IndicatorMath
internal import JSON
internal import Messaging
internal import Postgres
internal import ServiceRuntime
internal import Shared

/// Derives figures after their inputs changed, and announces those that moved.
struct Recomputation: Sendable {
    let topics: Topics
    let series: SeriesReader
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

    /// Leaves a job for every indicator and analysis that is derived from the indicators that changed. A new analysis
    /// changes the results of others: each names all indicators that were tested for the same question.
    static func enqueue(
        _ folded: [FoldedEntity], _ histories: [EntityKey: [HistoryEvent]], in transaction: Transaction
    ) async throws {
        let changed = ChangedIndicators.of(folded, histories)
        guard !changed.isEmpty else { return }
        var derived = Set(try await IndicatorEntityTable.derived(from: changed.sorted(), in: transaction))
        if folded.contains(where: { $0.key.kind == .effectAnalysis }) {
            derived.formUnion(try await IndicatorEntityTable.analyses(in: transaction).map(\.analysis))
        }
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
            // The series is longer than one derivation reads; its figures are not announced.
        }
    }

    private func derive(_ code: Code, _ key: EntityKey, in transaction: Transaction) async throws {
        let table = try await self.series.table(of: [code], from: .now, today: self.now().day, in: transaction)
        guard let series = table.series(of: code) else { return }
        let figures = DerivedFigure.all(of: series)
        let before = try await DerivedFigureTable.read(key, in: transaction)
        let stored = Dictionary(figures.map { ($0.key, $0.value) }) { first, _ in first }
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

    /// How many figures one notice states; a series has more only if it is very long.
    private static let mostMoved = 500

    private func analyse(_ code: Code, _ key: EntityKey, in transaction: Transaction) async throws {
        let reader = EffectReader(series: self.series)
        guard
            let result = try await reader.result(of: code, from: .now, today: self.now().day, in: transaction)
        else { return }
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
