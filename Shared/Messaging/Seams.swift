/// Where the fault harness and the simulator replace parts of messaging. The services replace nothing.
package struct Seams: Sendable {
    /// - Parameter database: the same database without seams.
    package typealias Stores =
        @Sendable (_ stores: MessagingStores, _ database: any MessagingDatabase) -> MessagingStores

    package var stores: Stores
    package var relay: @Sendable (any RelayStore) -> any RelayStore
    package var ingest: @Sendable (any EventIngest) -> any EventIngest

    package init(
        stores: @escaping Stores, relay: @escaping @Sendable (any RelayStore) -> any RelayStore,
        ingest: @escaping @Sendable (any EventIngest) -> any EventIngest
    ) {
        self.stores = stores
        self.relay = relay
        self.ingest = ingest
    }

    package static let none = Seams(stores: { stores, _ in stores }, relay: { $0 }, ingest: { $0 })
}
