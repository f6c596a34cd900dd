public import FoundationEssentials
public import Shared

/// Why the totals of a survey are refused.
public enum SurveyScoresProblem: Error, Hashable, Sendable {
    case wrongNumberOfElements(Int, expected: Int)
    case unknownElement(String)
    case notWhole(element: String, Decimal)
    case badScale(ClosedRange<Int>)
    case badRespondents(element: String, Int)
    /// No respondents on the scale can give this sum.
    case impossibleSum(element: String, sum: Int, respondents: Int, possible: ClosedRange<Int>)

    public var wording: Translation {
        switch self {
        case .wrongNumberOfElements(let count, let expected):
            Translation(
                "Jumlah nilai tersedia untuk {0} unsur, sedangkan instrumen ini memiliki {1} unsur.",
                "There are sums for {0} elements, but this instrument has {1} elements.",
                "합계가 {0}개 항목에 대해 제시되었으나 이 조사 도구의 항목은 {1}개입니다."
            ).filled(["\(count)", "\(expected)"])
        case .unknownElement(let element):
            Translation(
                "Instrumen ini tidak memiliki unsur {0}.", "This instrument has no element {0}.",
                "이 조사 도구에는 항목 {0}이(가) 없습니다."
            ).filled([element])
        case .notWhole(let element, let sum):
            Translation(
                "Jumlah nilai {1} untuk unsur {0} bukan bilangan bulat.",
                "The sum {1} for element {0} is not a whole number.", "항목 {0}의 합계 {1}이(가) 정수가 아닙니다."
            ).filled([element, sum.description])
        case .badScale(let scale):
            Translation(
                "Skala {0} sampai dengan {1} tidak dapat digunakan; nilai skala harus 1 sampai dengan 1000.",
                "A scale from {0} to {1} cannot be used; its scores must lie between 1 and 1000.",
                "{0}부터 {1}까지의 척도는 사용할 수 없습니다. 점수는 1부터 1000까지여야 합니다."
            ).filled(["\(scale.lowerBound)", "\(scale.upperBound)"])
        case .badRespondents(let element, let respondents):
            Translation(
                "Unsur {0} memiliki {1} responden; jumlah responden harus 1 sampai dengan {2}.",
                "Element {0} has {1} respondents; the number must lie between 1 and {2}.",
                "항목 {0}의 응답자가 {1}명입니다. 응답자는 1명부터 {2}명까지여야 합니다."
            ).filled([element, "\(respondents)", "\(SurveyScores.mostRespondents)"])
        case .impossibleSum(let element, let sum, let respondents, let possible):
            Translation(
                "Jumlah nilai {1} untuk unsur {0} tidak mungkin: {2} responden menghasilkan {3} sampai dengan {4}.",
                "The sum {1} for element {0} is impossible: {2} respondents give between {3} and {4}.",
                "항목 {0}의 합계는 {1}일 수 없습니다. 응답자 {2}명의 합계는 {3}부터 {4}까지입니다."
            ).filled([element, "\(sum)", "\(respondents)", "\(possible.lowerBound)", "\(possible.upperBound)"])
        }
    }
}
