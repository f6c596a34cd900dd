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
            Self.framework(context, sources.framework), Self.responsibility(context, sources.responsibilities),
            Self.workPlan(sources.workPlan), Self.funding(context.money, sources.gaps), Self.results(sources.verdicts),
            Self.vitality(context.activity.dormancy),
        ]
    }

    /// By the band of the least clear agreement that counts: green when clear, amber when adequate. Grey while its score can have
    /// several colours: because items are not rated, parties differ, or claims are undecided.
    private static func framework(_ context: RuleContext, _ entries: [FrameworkEntry]) -> Light {
        let judged = Set(context.judgedAgreements.map { "\($0.code) \($0.version)" })
        let counted = entries.filter { judged.contains("\($0.agreement) \($0.version)") }
        let ranges = counted.compactMap { entry -> (least: Decimal, most: Decimal)? in
            guard let least = entry.ratings.map(\.least).min(), let most = entry.ratings.map(\.most).max() else {
                return nil
            }
            return (least, most)
        }
        guard let least = ranges.map(\.least).min(), let most = ranges.map(\.most).min(), ranges.count == counted.count
        else { return Light(subject: .framework, colour: .grey, text: .lightUnrated) }
        // Undecided, or without an item that applies.
        let isOpen = counted.flatMap(\.ratings).contains { $0.undecided || ($0.band == nil && $0.least == $0.most) }
        guard !isOpen else {
            return Light(subject: .framework, colour: .grey, text: .lightUndecided)
        }
        func colour(_ score: Decimal) -> Colour {
            switch ClarityBand(score) {
            case .clear: .green
            case .adequate: .amber
            case .vague, .unclear: .red
            }
        }
        let text: Translation =
            least == most
            ? .lightScore.filled(.number(most.description))
            : .lightScoreRange.filled(.number(least.description), .number(most.description))
        return Light(
            subject: .framework, colour: colour(least) == colour(most) ? colour(least) : .grey, text: text)
    }

    /// By the share of agreed fields with a filled accountable post on every side: green for all, amber from a half.
    private static func responsibility(_ context: RuleContext, _ rows: [ResponsibilityRow]) -> Light {
        guard !context.cities.isEmpty else {
            return Light(subject: .responsibility, colour: .grey, text: .lightNoCities)
        }
        let fields = Dictionary(grouping: rows.filter(\.agreed), by: \.component)
        guard !fields.isEmpty else { return Light(subject: .responsibility, colour: .grey, text: .lightNoFields) }
        let filled = fields.values.count { $0.allSatisfy { $0.standing == .filled } }
        let possible = fields.values.count {
            $0.allSatisfy { [.filled, .undetermined, .partsOnly].contains($0.standing) }
        }
        func colour(_ count: Int) -> Colour {
            count == fields.count ? .green : 2 * count >= fields.count ? .amber : .red
        }
        return Light(
            subject: .responsibility, colour: colour(filled) == colour(possible) ? colour(filled) : .grey,
            text: filled == possible
                ? .lightFields.filled(.count(filled), .count(fields.count))
                : .lightFieldsRange.filled(.count(filled), .count(possible), .count(fields.count)))
    }

    /// By the share of due activities that were done: green from 85 %, amber from 70 %.
    private static func workPlan(_ rate: WorkPlanRate) -> Light {
        guard rate.percent != nil, rate.due > 0 else {
            return Light(
                subject: .workPlan, colour: .grey, text: rate.due == 0 ? .lightNothingDue : .lightCoarseDates)
        }
        let (done, due) = (100 * rate.done, rate.due)
        return Light(
            subject: .workPlan, colour: done >= 85 * due ? .green : done >= 70 * due ? .amber : .red,
            text: .lightDone.filled(.count(rate.done), .count(rate.due)))
    }

    /// By the greatest gap of a currency: green to 5 %, amber to 20 %.
    private static func funding(_ money: MoneySection, _ gaps: [FundingGap]) -> Light {
        let others = FundingGap.otherRequirements(money)
        guard let worst = gaps.max(by: { $0.percentAtMost < $1.percentAtMost }) else {
            return Light(
                subject: .funding, colour: .grey, text: others.isEmpty ? .lightNoRequirement : .lightOpenRequirement)
        }
        func colour(_ gap: FundingGap, _ committed: Decimal) -> Colour {
            let open = gap.required - committed
            return open * 20 <= gap.required ? .green : open * 5 <= gap.required ? .amber : .red
        }
        let best = gaps.map { colour($0, $0.committedAtMost) }
        let least = gaps.map { colour($0, $0.committedAtLeast) }
        // More that is required can only widen a gap; more that is committed can only narrow it.
        let isRed = zip(gaps, best).contains { !$0.0.hasOtherCommitments && $0.1 == .red }
        let isSure = best == least && others.isEmpty && !gaps.contains(where: \.hasOtherCommitments)
        let shown: Colour = isRed ? .red : !isSure ? .grey : best.contains(.amber) ? .amber : .green
        return Light(
            subject: .funding, colour: shown,
            text: worst.percentAtLeast == worst.percentAtMost
                ? .lightGap.filled(.percent(worst.percentAtMost.description))
                : .lightGapRange.filled(
                    .percent(worst.percentAtLeast.description), .percent(worst.percentAtMost.description)))
    }

    /// By the last due verdict of each field and level: green when all are achieved, red when none is, even in part, and
    /// all are assessable.
    private static func results(_ verdicts: [VerdictEntry]) -> Light {
        let due = verdicts.filter { $0.period != nil }
        let last = Dictionary(grouping: due) { "\($0.component?.text ?? "") \($0.level?.rawValue ?? "")" }
            .values.compactMap { entries in entries.max { Self.isEarlier($0, $1) } }
        let open = last.count { $0.verdict == .notAssessable }
        guard last.count > open else { return Light(subject: .results, colour: .grey, text: .lightNoResults) }
        let achieved = last.count { $0.verdict == .achieved }
        let isSome = last.contains { [.achieved, .partly].contains($0.verdict) }
        let text: Translation =
            open == 0
            ? .lightResults.filled(.count(achieved), .count(last.count))
            : .lightResultsOpen.filled(.count(achieved), .count(last.count), .count(open))
        return Light(
            subject: .results,
            colour: achieved == last.count ? .green : isSome ? .amber : open == 0 ? .red : .grey, text: text)
    }

    /// By the end of the period; of two that end together the shorter comes first.
    private static func isEarlier(_ a: VerdictEntry, _ b: VerdictEntry) -> Bool {
        func key(_ verdict: VerdictEntry) -> (Int, Int) {
            (verdict.period?.end?.dayNumber ?? .min, -(verdict.period?.start?.dayNumber ?? .min + 1))
        }
        return key(a) < key(b)
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
