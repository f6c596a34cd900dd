internal import HTML
internal import ReportingDomain
internal import Shared

/// One part of a report's page.
struct ReportPartNode {
    private let part: ReportPart
    private let content: Report
    private let head: ReportSelectionHead
    private let page: PageContext

    /// - Parameter content: with what the kind shortens and suppresses.
    init(_ part: ReportPart, _ content: Report, _ head: ReportSelectionHead, _ page: PageContext) {
        self.part = part
        self.content = content
        self.head = head
        self.page = page
    }

    @HTMLBuilder var nodes: [HTMLNode] {
        switch self.part {
        case .findings: self.findings
        case .recommendations: self.recommendations
        case .method: FindingsSectionNode(self.content.findings, self.page).method
        case .lights: LightsSectionNode(self.content.lights, self.page).node
        case .glance: GlanceSection(self.content, self.page).node
        case .managementResponses: ManagementResponsesNode(self.content.managementResponses, self.page).nodes
        case .stalls: StallSectionNode(self.content.stalls, self.page).nodes
        case .verdicts: VerdictsSectionNode(self.content.verdicts, self.page).nodes
        case .cities: CitiesSection(self.content.profile, self.page).node
        case .asymmetry: AsymmetrySectionNode(self.content, self.page).nodes
        case .agreements: AgreementsSection(self.content.agreements, self.page).node
        case .framework: FrameworkSectionNode(self.content, self.page).nodes
        case .responsibilities: ResponsibilitiesSectionNode(self.content, self.page).nodes
        case .registryChecks: RegistryChecksNode(self.content.registryChecks, self.page).node
        case .fields: FieldsSection(self.content, self.page).node
        case .months: MonthsSectionNode(self.content.months, self.page).nodes
        case .life: LifeSectionNode(self.content, self.page).node
        case .commitment: CommitmentSectionNode(self.content.commitment, self.page).nodes
        case .statements: StatementsSection(self.content.statements, self.page).nodes
        case .activities: ActivitiesSection(self.content, self.page).node
        case .transfer: TransferSectionNode(self.content.transfer, self.page).nodes
        case .money: MoneySectionNode(self.content, self.page).nodes
        case .offers: OffersSectionNode(self.content.offers, self.page).nodes
        case .indicators: IndicatorsSection(self.content, self.page).node
        case .effects: EffectsSectionNode(self.content.effects, self.page).nodes
        case .obstacles: ObstaclesSectionNode(self.content.obstacles, self.page).nodes
        case .context: ContextSection(self.content.context, self.page).node
        case .criteria: CriteriaSectionNode(self.content.criteria, self.page).node
        case .selfAssessments: SelfAssessmentsSectionNode(self.content.selfAssessments, self.page).node
        case .serviceQuality: ServiceQualitySectionNode(self.content.serviceQuality, self.page).node
        case .lessons: LessonsSectionNode(self.content.lessons, self.page).nodes
        case .disputes: DisputesSection(self.content, self.page).nodes
        case .records: RecordsSectionNode(self.content.records, self.page).nodes
        case .kept: UnshownSection(self.content.kept, self.page).nodes
        case .sources: SourcesSection(self.content.sources, self.page).node
        case .notUsed: UnusedSection(self.content.notUsed, self.page).nodes
        }
    }

    @HTMLBuilder private var findings: [HTMLNode] {
        FindingsSectionNode(self.content.findings, self.page).node
        if let further = self.head.furtherFindings, further > 0 {
            element("p") { self.page.phrase(.furtherFindings, self.page.count(further)) }
        }
    }

    @HTMLBuilder private var recommendations: [HTMLNode] {
        RecommendationsSectionNode(
            self.content.recommendations, self.content.managementResponses, self.page
        ).nodes
        if let further = self.head.furtherRecommendations, further > 0 {
            element("p") { self.page.phrase(.furtherRecommendations, self.page.count(further)) }
        }
    }
}
