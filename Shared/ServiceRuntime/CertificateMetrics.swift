internal import Crypto
internal import FoundationEssentials
internal import Kafka
internal import Observability
internal import Postgres

/// Expiry dates of the certificates that are configured for Kafka and PostgreSQL.
struct CertificateMetrics: Sendable {
    private let files: [(use: String, path: String)]

    init(_ configuration: ServiceConfiguration) {
        let kafka = ["ssl.certificate.location", "ssl.ca.location"].map { ("kafka", configuration.kafka[$0]) }
        let database = ["sslcert", "sslrootcert"].map {
            ("postgresql", ConnectionString.option($0, in: configuration.database.reveal))
        }
        self.files = (kafka + database).compactMap { use, path in path.map { (use, $0) } }
    }

    func measure(_ metrics: Metrics) {
        for (use, path) in self.files {
            guard let pem = FileManager.default.contents(atPath: path), let end = Certificate.expiry(pem: Array(pem))
            else { continue }
            metrics.set(
                Double(end), "kembar_tls_cert_expiry_timestamp_seconds",
                help: "When a certificate ends, seconds since 1970.", ["use": use, "file": path])
        }
    }
}
