internal import Postgres

/// The tables of this service besides those that every service has.
enum ReportingMigrations {
    static let all = [
        Migration(100, "V0100_reports", PackageResources.V0100_reports_sql),
        Migration(101, "V0101_links", PackageResources.V0101_links_sql),
        Migration(102, "V0102_report_events", PackageResources.V0102_report_events_sql),
        Migration(300, "V0300_alerts", PackageResources.V0300_alerts_sql),
        Migration(301, "V0301_report_lives", PackageResources.V0301_report_lives_sql),
        Migration(302, "V0302_report_schedule", PackageResources.V0302_report_schedule_sql),
        Migration(303, "V0303_names", PackageResources.V0303_names_sql),
    ]
}
