/// A row of `consumer_partition`.
struct FenceRow {
    var epoch: Int
    var owner: String
    var nextOffset: Int64
    var mark: (offset: Int64, digest: [UInt8])?
}
