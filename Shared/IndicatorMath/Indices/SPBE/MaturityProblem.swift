public import FoundationEssentials
public import Shared

/// Why levels or values of a maturity index are refused.
public enum MaturityProblem: Error, Hashable, Sendable {
    /// The indicators and weights of this version are not known.
    case structureUnknown
    case missing(String)
    /// The model has no such indicator or aspect.
    case unknown(String)
    case outOfScale(String, value: Decimal, levels: ClosedRange<Int>)

    public var wording: Translation {
        switch self {
        case .structureUnknown: NotDefined.structureUnknown.wording
        case .missing(let part):
            Translation("Nilai {0} tidak tersedia.", "The value of {0} is missing.", "{0}의 값이 없습니다.").filled([part])
        case .unknown(let part):
            Translation(
                "Versi indeks ini tidak memiliki {0}.", "This index version has no {0}.", "이 지수 버전에는 {0}이(가) 없습니다."
            )
            .filled([part])
        case .outOfScale(let part, let value, let levels):
            Translation(
                "Nilai {1} untuk {0} berada di luar rentang {2} sampai dengan {3}.",
                "The value {1} of {0} lies outside the range {2} to {3}.", "{0}의 값 {1}이(가) {2}부터 {3}까지의 범위를 벗어났습니다."
            ).filled([part, value.description, "\(levels.lowerBound)", "\(levels.upperBound)"])
        }
    }

    /// The reason as outputs print it in place of the index.
    public var notDefined: NotDefined {
        switch self {
        case .structureUnknown: .structureUnknown
        case .missing: .valueMissing
        case .unknown: .partUnknown
        case .outOfScale: .partOutOfScale
        }
    }
}
