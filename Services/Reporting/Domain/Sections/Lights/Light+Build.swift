internal import FoundationEssentials
internal import Shared

extension Light {
    /// The sections of a report from which the lights are derived.
    struct Sources {
        let framework: [FrameworkEntry]
        let responsibilities: [ResponsibilityRow]
        let workPlan: WorkPlanRate
        let gaps: [FundingGap]
        let verdicts: [VerdictEntry]
    }

    /// All six, in their order.
    static func all(_ context: RuleContext, _ sources: Sources) -> [Light] {
        [
            Self.framework(context, sources.framework), Self.responsibility(sources.responsibilities),
            Self.workPlan(sources.workPlan), Self.funding(sources.gaps), Self.results(sources.verdicts),
            Self.vitality(context.activity.dormancy),
        ]
    }

    /// By the score of the least clear agreement that counts: green from 80, amber from 60.
    private static func framework(_ context: RuleContext, _ entries: [FrameworkEntry]) -> Light {
        let judged = Set(context.judgedAgreements.map { "\($0.code) \($0.version)" })
        let counted = entries.filter { judged.contains("\($0.agreement) \($0.version)") }
        let ratings = counted.flatMap(\.ratings)
        guard let least = ratings.map(\.least).min(), let most = ratings.map(\.most).min(),
            counted.allSatisfy({ !$0.ratings.isEmpty }), ratings.allSatisfy({ $0.least != $0.most || $0.band != nil })
        else {
            return Light(subject: .framework, colour: .grey, text: .lightUnrated)
        }
        func colour(_ score: Decimal) -> Colour { score >= 80 ? .green : score >= 60 ? .amber : .red }
        let isOne = colour(least) == colour(most)
        let text: Translation =
            least == most
            ? .lightScore.filled(.number(most.description))
            : .lightScoreRange.filled(.number(least.description), .number(most.description))
        return Light(subject: .framework, colour: isOne ? colour(least) : .grey, text: text)
    }

    /// By the share of fields with a filled accountable post on every side: green for all, amber from a half.
    private static func responsibility(_ rows: [ResponsibilityRow]) -> Light {
        let fields = Dictionary(grouping: rows, by: \.component)
        guard !fields.isEmpty else { return Light(subject: .responsibility, colour: .grey, text: .lightNoFields) }
        let filled = fields.values.count { $0.allSatisfy { $0.standing == .filled } }
        let possible = fields.values.count { $0.allSatisfy { [.filled, .undetermined].contains($0.standing) } }
        func colour(_ count: Int) -> Colour {
            count == fields.count ? .green : 2 * count >= fields.count ? .amber : .red
        }
        return Light(
            subject: .responsibility, colour: colour(filled) == colour(possible) ? colour(filled) : .grey,
            text: .lightFields.filled(.count(filled), .count(fields.count)))
    }

    /// By the share of due activities that were done: green from 85 %, amber from 70 %.
    private static func workPlan(_ rate: WorkPlanRate) -> Light {
        guard let percent = rate.percent else {
            return Light(
                subject: .workPlan, colour: .grey, text: rate.due == 0 ? .lightNothingDue : .lightCoarseDates)
        }
        return Light(
            subject: .workPlan, colour: percent >= 85 ? .green : percent >= 70 ? .amber : .red,
            text: .lightDone.filled(.count(rate.done), .count(rate.due)))
    }

    /// By the greatest gap of a currency: green to 5 %, amber to 20 %.
    private static func funding(_ gaps: [FundingGap]) -> Light {
        func colour(_ percent: Decimal) -> Colour { percent <= 5 ? .green : percent <= 20 ? .amber : .red }
        guard let worst = gaps.max(by: { $0.percentAtMost < $1.percentAtMost }) else {
            return Light(subject: .funding, colour: .grey, text: .lightNoRequirement)
        }
        let isOne = gaps.allSatisfy { gap in
            colour(gap.percentAtMost) == .green
                || colour(gap.percentAtLeast) == colour(gap.percentAtMost) && !gap.hasOtherCommitments
        }
        return Light(
            subject: .funding, colour: isOne ? colour(worst.percentAtMost) : .grey,
            text: worst.percentAtLeast == worst.percentAtMost
                ? .lightGap.filled(.percent(worst.percentAtMost.description))
                : .lightGapRange.filled(
                    .percent(worst.percentAtLeast.description), .percent(worst.percentAtMost.description)))
    }

    /// By the last verdict of each field and level: green when all are achieved, red when none is, even in part.
    private static func results(_ verdicts: [VerdictEntry]) -> Light {
        let assessed = verdicts.filter { $0.verdict != .notAssessable }
        let last = Dictionary(grouping: assessed) { "\($0.component?.text ?? "") \($0.level?.rawValue ?? "")" }
            .values.compactMap { entries in
                entries.max { ($0.period?.end?.dayNumber ?? .min) < ($1.period?.end?.dayNumber ?? .min) }
            }
        guard !last.isEmpty else { return Light(subject: .results, colour: .grey, text: .lightNoResults) }
        let achieved = last.count { $0.verdict == .achieved }
        let isSome = last.contains { [.achieved, .partly].contains($0.verdict) }
        return Light(
            subject: .results, colour: achieved == last.count ? .green : isSome ? .amber : .red,
            text: .lightResults.filled(.count(achieved), .count(last.count)))
    }

    private static func vitality(_ dormancy: Dormancy) -> Light {
        let colour: Colour =
            switch dormancy.class {
            case .active: .green
            case .watch: .amber
            case .dormant, .longDormant, .neverStarted: .red
            case .tooEarly, .noRecord, .undetermined: .grey
            }
        return Light(subject: .vitality, colour: colour, text: dormancy.class.translation)
    }
}
