public import Postgres

/// The tables of this module.
public enum MessagingMigrations {
    /// The tables that every service needs.
    public static let messaging = [
        Migration(1, "V0001_messaging", PackageResources.V0001_messaging_sql),
        Migration(3, "V0003_trace", PackageResources.V0003_trace_sql),
        Migration(5, "V0005_relay_backend", PackageResources.V0005_relay_backend_sql),
        Migration(9, "V0009_listings", PackageResources.V0009_listings_sql),
        // Numbered after the migrations of services that know the table under its former name.
        Migration(200, "V0200_jobs", PackageResources.V0200_jobs_sql),
    ]
    /// The additional tables that a service needs to own entities.
    public static let entities = [
        Migration(2, "V0002_entities", PackageResources.V0002_entities_sql),
        Migration(8, "V0008_entity_checkpoint", PackageResources.V0008_entity_checkpoint_sql),
    ]
    /// Relations between entities: the table `link`.
    public static let relations = Migration(
        7, "V0007_link_relations", PackageResources.V0007_link_relations_sql)
    /// The tables that a service needs to list its entities by their relations.
    public static let links = [
        Migration(4, "V0004_links", PackageResources.V0004_links_sql),
        Migration(6, "V0006_link_stands", PackageResources.V0006_link_stands_sql),
        Self.relations,
    ]
}
