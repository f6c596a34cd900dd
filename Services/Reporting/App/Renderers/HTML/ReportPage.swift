internal import HTML
internal import ReportingDomain
internal import Shared

/// A report as a page for readers.
struct ReportPage {
    private let report: StoredReport
    private let content: Report
    private let page: PageContext

    init(_ report: StoredReport, language: PageLanguage) throws {
        self.report = report
        self.content = try report.content
        self.page = PageContext(language, self.content)
    }

    var html: String {
        let stated = self.page.plain(self.content.profile.name)
        let name = stated.isEmpty ? self.report.partnership : stated
        let asOf = "\(self.page.word(.asOf)) \(self.page.date(self.content.asOf))"
        return HTMLPage(
            language: self.page.language.rawValue, title: "\(name) – \(self.page.word(.report)), \(asOf)",
            style: PageStyle.rules
        ) {
            element("a", ["class": "skip", "href": "#content"]) { self.page.word(.skip) }
            element("header") {
                element("p", ["class": "soft"]) { self.page.word(.report) }
                if stated.isEmpty {
                    element("h1") { name }
                } else {
                    element("h1") { self.page.stated(self.content.profile.name) }
                }
                element("p") { asOf }
                LanguageLinks.nav(self.page.language, address: self.report.address)
            }
            element("main", ["id": "content"]) {
                LightsSectionNode(self.content.lights, self.page).node
                GlanceSection(self.content, self.page).node
                FindingsSectionNode(self.content.findings, self.page).node
                RecommendationsSectionNode(self.content, self.page).nodes
                ManagementResponsesNode(self.content.managementResponses, self.page).nodes
                StallSectionNode(self.content.stalls, self.page).nodes
                VerdictsSectionNode(self.content.verdicts, self.page).nodes
                CitiesSection(self.content.profile, self.page).node
                AsymmetrySectionNode(self.content, self.page).nodes
                AgreementsSection(self.content.agreements, self.page).node
                FrameworkSectionNode(self.content, self.page).nodes
                ResponsibilitiesSectionNode(self.content, self.page).nodes
                RegistryChecksNode(self.content.registryChecks, self.page).node
                FieldsSection(self.content, self.page).node
                MonthsSectionNode(self.content.months, self.page).nodes
                LifeSectionNode(self.content, self.page).node
                CommitmentSectionNode(self.content.commitment, self.page).nodes
                StatementsSection(self.content.statements, self.page).nodes
                ActivitiesSection(self.content, self.page).node
                TransferSectionNode(self.content.transfer, self.page).nodes
                MoneySectionNode(self.content, self.page).nodes
                OffersSectionNode(self.content.offers, self.page).nodes
                IndicatorsSection(self.content.indicators, self.page).node
                EffectsSectionNode(self.content.effects, self.page).nodes
                ObstaclesSectionNode(self.content.obstacles, self.page).nodes
                ContextSection(self.content.context, self.page).node
                CriteriaSectionNode(self.content.criteria, self.page).node
                LessonsSectionNode(self.content.lessons, self.page).nodes
                DisputesSection(self.content, self.page).nodes
                RecordsSectionNode(self.content.records, self.page).nodes
                UnshownSection(self.content.kept, self.page).nodes
                FindingsSectionNode(self.content.findings, self.page).method
                SourcesSection(self.content.sources, self.page).node
                UnusedSection(self.content.notUsed, self.page).nodes
            }
            self.footer
        }.text
    }

    private var footer: HTMLNode {
        element("footer", ["class": "small soft"]) {
            element("p") {
                let counted = self.page.phrase(
                    self.report.eventsCounted == 1 ? .eventCounted : .eventsCounted, String(self.report.eventsCounted))
                "\(self.page.word(.generated)) \(self.report.generatedAt) · \(counted)"
            }
            element("p") { "\(self.page.word(.contentDigest)): \(self.report.contentDigest)" }
            element("p") {
                element("a", ["href": "\(self.report.address)?format=json"]) { "JSON" }
                " · "
                element("a", ["href": "/?lang=\(self.page.language.rawValue)"]) { self.page.word(.reports) }
            }
        }
    }
}
