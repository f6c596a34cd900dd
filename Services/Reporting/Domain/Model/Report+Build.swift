internal import IndicatorMath
internal import JSON
public import Shared

extension Report {
    /// - Parameters:
    ///   - history: all events that can affect the partnership.
    ///   - asOf: the day as of which the report is made.
    public init(_ history: PartnershipHistory, asOf: CalendarDate) throws {
        let facts = PartnershipFacts(history, asOf: asOf)
        let components = ComponentSections(facts)
        let disputes = DisputeSections(facts)
        let profile = ProfileSection(facts)
        let agreements = AgreementEntry.all(facts)
        let activities = facts.activities.map { ActivityEntry($0) }
        let participations = ParticipationEntry.all(facts)
        let life = LifeSection(facts, counted: components.counted)
        let money = MoneySection(facts)
        let table = IndicatorTable(facts)
        let series = table.all.compactMap { table.series(of: $0.0) }
        let indicators = series.compactMap { IndicatorEntry($0, table, history) }
        let statements = StatementEntry.all(facts)
        let context = ContextEntry.all(facts)
        let same = PossibleDuplicateEntry.all(facts)
        let asymmetry = AsymmetrySection(profile.cities ?? [], facts)
        let tree = FieldTree(components.components)
        let gaps = FundingGap.all(money, tree)
        let workPlan = WorkPlanRate(facts)
        let judged = RuleContext(
            facts: facts, agreements: agreements, components: components.components,
            tree: tree, activities: activities, activity: components.activity, money: money, series: series,
            indicators: indicators,
            context: context,
            effects: PlannedEffect.all(facts, table), cities: profile.cities ?? [],
            asymmetry: asymmetry, gaps: gaps, workPlan: workPlan, notApplied: disputes.notApplied)
        let findings = FindingsSection(judged)
        let framework = FrameworkEntry.all(agreements, facts)
        let responsibilities = ResponsibilityRow.all(judged)
        let (obstacles, offers) = (ObstacleEntry.all(facts), OfferEntry.all(facts))
        let stalls = StallExplanation.all(
            judged,
            StallSources(
                obstacles: obstacles, offers: offers, statements: statements,
                asymmetry: findings.open.first { $0.rule == .r23 }))
        let (formation, posts) = (FormationEntry.all(agreements, facts), PostEntry.all(facts))
        let records = RecordsSection(facts)
        let verdicts = VerdictEntry.all(judged, statements)
        let effects = EffectEntry.all(judged.effects)
        let lights = Light.all(
            judged,
            Light.Sources(
                framework: framework, responsibilities: responsibilities, workPlan: workPlan, gaps: gaps,
                verdicts: verdicts))
        let commitment = PartyCommitment.all(judged, responsibilities, offers, participations)
        let transfer = TransferEntry.all(judged, participations)
        let (responses, lessons) = (ManagementResponseEntry.all(facts), LessonEntry.all(facts))
        let recommendations = RecommendationEntry.all(findings.open, responses, judged)
        let months = ActiveMonth.all(components.counted, asOf: asOf)
        let criteria = CriterionEntry.all(findings)
        let selfAssessments = SelfAssessmentEntry.all(facts)
        let serviceQuality = ServiceQualityEntry.all(series)
        let registryChecks = RegistryCheck.all(judged)
        let shown = ShownEntities(
            facts, components: components.components, framework: framework, posts: posts, obstacles: obstacles,
            responsibilities: responsibilities, records: records, effects: effects,
            selfAssessments: selfAssessments, series: series)
        let kept = UnshownEntry.all(facts, sections: shown.keys)
        // Built twice: the sources are the events that everything else names.
        func report(sources: [SourceEntry], notUsed: [UnusedEntry]) -> Report {
            Report(
                ruleVersion: ReportRules.version, partnership: history.partnership, asOf: asOf, profile: profile,
                lights: lights, asymmetry: asymmetry, agreements: agreements, framework: framework,
                formation: formation, components: components.components,
                responsibilities: responsibilities, posts: posts, activities: activities,
                participations: participations, transfer: transfer, workPlan: workPlan, activity: components.activity,
                months: months, life: life, money: money,
                fundingGaps: gaps + FundingGap.byComponent(money, tree), offers: offers, commitment: commitment,
                verdicts: verdicts, indicators: indicators,
                effects: effects, statements: statements, findings: findings, recommendations: recommendations,
                managementResponses: responses, lessons: lessons,
                criteria: criteria, registryChecks: registryChecks, selfAssessments: selfAssessments,
                serviceQuality: serviceQuality,
                obstacles: obstacles, stalls: stalls, context: context, disputed: disputes.disputed,
                refined: disputes.refined, possiblySame: same, notApplied: disputes.notApplied,
                withdrawn: disputes.withdrawn, records: records, kept: kept, settings: history.settings,
                sources: sources,
                notUsed: notUsed)
        }
        // The events that its figures and sentences name.
        let used = try SnakeCaseJSONEncoder().values(EventRef.self, in: report(sources: [], notUsed: []))
        let sources = SourceSections(facts, used: used)
        self = report(sources: sources.used, notUsed: sources.notUsed)
    }
}
