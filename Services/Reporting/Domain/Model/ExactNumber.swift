public import FoundationEssentials

/// A decimal number, as exact as it was computed.
public typealias ExactNumber = Decimal
