/// A row of `partition_gap`.
struct Gap {
    let key: FenceKey
    let offsets: Range<Int64>
}
