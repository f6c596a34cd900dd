internal import FoundationEssentials
public import JSON
public import Shared

/// What an effect analysis can say, by rule (own definition). None of the verdicts names a cause.
public enum EffectVerdict: String, Vocabulary {
    /// There are fewer than two points before, or fewer than two later.
    case notTestable = "not_testable"
    /// The plan names no known indicator, or its windows cannot be used.
    case planUnusable = "plan_unusable"
    /// The exact test is limited to 60 points.
    case tooManyPoints = "too_many_points"
    /// There are too few points for the exact test to reach 0.05.
    case cannotReach = "cannot_reach_0_05"
    /// The exact test finds a difference, and every later point lies within the continued trend before the
    /// intervention (rule R19).
    case notDistinguishableFromTrend = "not_distinguishable_from_trend"
    /// The exact test finds a difference, and the trend before cannot be tested: there are fewer than four points, or
    /// they lie exactly on a line.
    case differenceTrendNotTested = "difference_trend_not_tested"
    /// The exact test finds a difference, and later points lie outside the continued trend.
    case difference
    /// The exact test finds no difference at 0.05.
    case noDifference = "no_difference"

    init(_ analysis: EffectAnalysis) {
        let points = analysis.outcome.points
        let later = points.points(in: .duringAndAfter)
        guard points.before.count >= 2, later.count >= 2 else {
            self = .notTestable
            return
        }
        guard case .value(let test) = MannWhitneyTest.compare(points.before.map(\.value), later.map(\.value)) else {
            self = .tooManyPoints
            return
        }
        let trend = analysis.preTrend.value?.verdict.value
        if !test.canReachFivePercent {
            self = .cannotReach
        } else if test.pTwoSided.decimal * 20 > 1 {
            self = .noDifference
        } else if trend == .notDistinguishable {
            self = .notDistinguishableFromTrend
        } else {
            self = trend == nil ? .differenceTrendNotTested : .difference
        }
    }

    /// The verdict as outputs print it.
    public var wording: Translation {
        switch self {
        case .notTestable:
            Translation(
                "Tidak dapat diuji: data sebelum atau sesudahnya kurang dari dua titik.",
                "Not testable: there are fewer than two points before or after.",
                "검정 불가: 전 또는 후의 자료가 2개 시점보다 적습니다.")
        case .planUnusable:
            Translation(
                "Tidak dapat diuji: rencana analisis tidak dapat dijalankan.",
                "Not testable: the plan of the analysis cannot be carried out.",
                "검정 불가: 분석 계획을 실행할 수 없습니다.")
        case .tooManyPoints:
            Translation(
                "Tidak dapat diuji: uji eksak dibatasi sampai 60 titik.",
                "Not testable: the exact test is limited to 60 points.",
                "검정 불가: 정확 검정은 60개 시점까지만 가능합니다.")
        case .cannotReach:
            Translation(
                "Tidak dapat disimpulkan: dengan jumlah titik ini, nilai p terkecil yang mungkin melebihi 0,05.",
                "No conclusion is possible: with this number of points the smallest reachable p is above 0.05.",
                "결론을 낼 수 없음: 이 시점 수로는 도달 가능한 최소 p값이 0.05보다 큽니다.")
        case .notDistinguishableFromTrend:
            Translation(
                "Tidak dapat dibedakan dari tren sebelumnya.", "Not distinguishable from the trend before.",
                "이전 추세와 구별되지 않음.")
        case .differenceTrendNotTested:
            Translation(
                "Ada perbedaan; tren sebelumnya tidak dapat diuji. Hubungan sebab-akibat tidak ditunjukkan.",
                "There is a difference; the trend before cannot be tested. A cause is not shown.",
                "차이가 있음. 이전 추세는 검정할 수 없습니다. 인과관계를 보여 주지는 않습니다.")
        case .difference:
            Translation(
                "Ada perbedaan yang berada di luar tren sebelumnya. Hubungan sebab-akibat tidak ditunjukkan.",
                "There is a difference, outside the trend before. A cause is not shown.",
                "이전 추세를 벗어나는 차이가 있음. 인과관계를 보여 주지는 않습니다.")
        case .noDifference:
            Translation(
                "Uji eksak tidak menemukan perbedaan pada taraf 0,05.", "The exact test finds no difference at 0.05.",
                "정확 검정에서 유의수준 0.05의 차이가 확인되지 않음.")
        }
    }

    /// The code with its sentence.
    public var json: JSONValue { .members(["code": .string(self.rawValue), "text": self.wording.json]) }
}
