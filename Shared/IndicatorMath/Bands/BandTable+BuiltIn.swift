extension BandTable {
    /// Every table that this module contains.
    public static let builtIn: [BandTable] = [
        .realisation, .contribution, .scheduleIndex, .ikm, .spbe, .egdi,
    ]
}
