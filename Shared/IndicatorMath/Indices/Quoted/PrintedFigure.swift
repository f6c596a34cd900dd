public import FoundationEssentials
internal import Shared

/// A number as a source printed it, with the numbers that round to its digits.
public struct PrintedFigure: Sendable, Hashable {
    /// The digits as printed.
    public let digits: String
    public let scale: PrintedScale
    /// The number that the digits mean, scaled.
    public let value: Decimal
    /// The number of decimals that were printed.
    public let places: Int

    /// Half a unit of the last printed digit, scaled.
    public var halfUnit: Decimal {
        Decimal(sign: .plus, exponent: -self.places - 1, significand: 5) * self.scale.factor
    }

    /// The least number that rounds to the digits. Both ends are included, because sources round a half in either
    /// direction.
    public var least: Decimal { self.value - self.halfUnit }

    /// The greatest number that rounds to the digits.
    public var greatest: Decimal { self.value + self.halfUnit }

    /// Reads digits such as `1.052,5`. Nil for any text other than one number with groups of three digits.
    ///
    /// - Parameter digits: an optional minus sign, digits and marks; at most 38 digits and 40 decimals.
    public init?(_ digits: String, mark: DecimalMark, scale: PrintedScale = .one) {
        let parts = digits.split(separator: mark.rawValue, omittingEmptySubsequences: false)
        guard (1...2).contains(parts.count), var whole = parts.first else { return nil }
        let isNegative = whole.first == "-" || whole.first == "−"
        if isNegative { whole = whole.dropFirst() }
        let groups = whole.split(separator: mark.groupMark, omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1] : ""
        guard groups.count == 1 || (groups.dropFirst().allSatisfy { $0.count == 3 } && groups[0].count <= 3),
            groups.allSatisfy({ !$0.isEmpty && $0.allSatisfy(Self.isDigit) }), decimals.allSatisfy(Self.isDigit),
            parts.count == 1 || !decimals.isEmpty, decimals.count <= Self.mostPlaces
        else { return nil }
        let number = (isNegative ? "-" : "") + groups.joined() + (decimals.isEmpty ? "" : ".\(decimals)")
        guard let value = Decimal(exactly: number) else { return nil }
        self.digits = digits
        self.scale = scale
        self.value = value * scale.factor
        self.places = decimals.count
    }

    /// The number of decimals that a value of the contract can have. A zero with more of them would have a half unit
    /// that `Decimal` cannot hold.
    private static let mostPlaces = 40

    private static func isDigit(_ character: Character) -> Bool { character.isASCII && character.isWholeNumber }

    /// The digits as printed, with the English word for their scale: `213 × 10⁶` is written `213 million`.
    public var text: String {
        self.scale == .one ? self.digits : "\(self.digits) \(self.scale.rawValue.replacing("_", with: " "))"
    }
}
