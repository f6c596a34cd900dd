internal import Postgres

/// The tables of this service beside those that every service has.
enum ReportingMigrations {
    static let reports = Migration(100, "V0100_reports", PackageResources.V0100_reports_sql)
}
