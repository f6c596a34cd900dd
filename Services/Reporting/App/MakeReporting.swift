internal import Foundation
internal import HTTP
internal import Messaging
internal import Observability
internal import Postgres
internal import ReportingDomain
public import ServiceRuntime
internal import Shared

/// Builds the reporting service and starts nothing.
public func makeReporting(_ context: ServiceContext) -> ServiceParts {
    let generation = ReportGeneration(
        topics: context.configuration.topics, settings: ReportSettings(context.configuration),
        isReviewRequired: context.configuration[ReportingSettings.reviewRequired] == 1, now: context.now)
    let evaluation = EvaluationSettings(context.configuration)
    let renderer: any PDFRenderer =
        ChromiumRenderer.installed(nil).map {
            ChromiumRenderer(
                program: $0, isSandboxed: context.configuration[ReportingSettings.pdfSandbox] == 1 && getuid() != 0)
        } ?? NoRenderer()
    let fonts = WebFonts()
    let iati = IATIFiles(now: context.now)
    if iati.hasUnusableSchema {
        context.log.warning("the schema of IATI cannot be read; files are checked by the rules alone", [:])
    }
    return ServiceParts(
        area: .reports,
        consumedAreas: [.programs, .indicators],
        migrations: ReportingMigrations.all + [MessagingMigrations.relations],
        derivation: ReportDerivation(maximumWait: context.configuration[ReportingSettings.maximumWait]),
        jobs: ReportingJobs.handlers(generation, evaluation) { context.lag.isCaughtUp },
        services: [
            DailyEvaluation(pool: context.pool, settings: evaluation, log: context.log),
            RequestScheduledReports(pool: context.pool, log: context.log) { event in
                try await context.accept(event, trace: nil)
            },
        ],
        routes: ReportRoutes(
            context: context, files: ReportFiles(renderer: renderer, iati: iati, fonts: fonts)
        ).routes
            + PortfolioRoutes(context: context, fonts: fonts).routes
            + FeedRoutes(context: context).routes
            + PageRoutes(context: context, settings: ReportSettings(context.configuration), fonts: fonts).routes,
        recompute: { transaction in try await ReportDerivation.recompute(in: transaction) })
}
