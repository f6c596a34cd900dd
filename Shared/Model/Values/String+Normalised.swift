@_spi(_Unicode) import Swift

extension String {
    /// The same text in Unicode's Normalization Form C, so that it is the same sequence of bytes everywhere: in a key,
    /// in SQL and in a report. The standard library has the algorithm, but no public name for it.
    public var normalised: String { String(String.UnicodeScalarView(self._nfc)) }
}
