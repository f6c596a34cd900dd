internal import IndicatorMath
internal import JSON
internal import Shared

/// An effect analysis with its plan. The same facts give the same bytes.
struct EffectResult: Sendable {
    let code: Code
    let plan: Folded<EffectAnalysisPlan>
    let outcome: PlannedAnalysis

    /// - Parameters:
    ///   - tested: other indicators that were tested for the same question.
    ///   - context: circumstances that the plan does not name.
    init(
        _ code: Code, _ plan: Folded<EffectAnalysisPlan>, _ tested: [Code], _ context: [EffectEvent],
        _ table: IndicatorTable
    ) {
        self.code = code
        self.plan = plan
        self.outcome = PlannedAnalysis(plan, alsoTested: tested, context: context, table)
    }

    var json: JSONValue {
        get throws {
            var members: [String: JSONValue] = ["effect_analysis": .string(self.code.text)]
            members["title"] = self.plan.title?.json
            members["indicator"] = self.plan.indicator.map { .string($0.text) }
            switch self.outcome {
            case .analysed(let analysis, let verdict):
                members["verdict"] = verdict.json
                members["analysis"] = JSONValue(try JSONDocument(SnakeCaseJSONEncoder().encode(analysis)).root)
            case .notTestable(let verdict):
                members["verdict"] = verdict.json
            }
            members["events"] = .array(self.plan.events.map(\.json))
            return .object(members)
        }
    }

    var bytes: [UInt8] { get throws { try self.json.bytes } }
}
