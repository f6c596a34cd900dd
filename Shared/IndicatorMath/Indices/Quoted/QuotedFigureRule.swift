public import Shared

/// The rules that look for errors in figures as sources print them. A rule flags a figure and never changes it.
public enum QuotedFigureRule: String, Vocabulary {
    /// No rounding of the parts gives the printed percentage.
    case percentageOfParts = "Q01"
    /// Two sources for the same figure differ by a factor of about 100, 10³, 10⁶ or 10⁹.
    case unitSlip = "Q02"
    /// A cumulative series falls.
    case fallingCumulation = "Q03"
    /// A share of a whole is above 100 percent.
    case shareAboveWhole = "Q04"
    /// One part is greater than its total.
    case partAboveTotal = "Q05"
    /// Parts that do not overlap are together greater than their total.
    case partsAboveTotal = "Q06"
    /// A figure differs from the other periods of its series by a factor of about 10³, 10⁶ or 10⁹.
    case unitOutOfSeries = "Q07"
    /// A published index differs from the one that its parts give.
    case publishedIndex = "Q08"
    /// Sources state one figure for different periods.
    case periodLabel = "Q09"
    /// Sources state one figure to date with different days.
    case asOfDay = "Q10"
    /// An instrument does not apply to the year of its result.
    case instrumentYear = "Q11"
    /// A figure to date is greater than that of its full year.
    case yearBelowToDate = "Q12"

    /// Whether a flag belongs to the period of one row.
    var isAboutOnePeriod: Bool { self != .asOfDay }

    /// The sentence of a flag; its placeholders are filled by the rule.
    var sentence: Translation {
        switch self {
        case .percentageOfParts:
            Translation(
                "{0} dari {1} tidak mungkin {2} persen: dengan pembulatan angka tercetak, nilainya {3} sampai dengan {4}.",
                "{0} of {1} cannot be {2} percent: by rounding of the printed digits, it is between {3} and {4}.",
                "{1} 중 {0}의 비율은 {2}퍼센트일 수 없습니다. 인쇄된 숫자의 반올림을 고려하면 결과는 {3}에서 {4} 사이입니다.")
        case .unitSlip:
            Translation(
                "Dua sumber untuk angka yang sama, {0} dan {1}, berbeda sekitar {2} kali lipat: satuan mungkin keliru.",
                "Two sources for the same figure, {0} and {1}, differ by a factor of about {2}: a unit may be wrong.",
                "같은 수치에 대한 두 출처({0}, {1})의 차이가 약 {2}배입니다. 단위가 잘못되었을 수 있습니다.")
        case .fallingCumulation:
            Translation(
                "Deret kumulatif turun dari {0} ({1}) menjadi {2} ({3}).",
                "The cumulative series falls from {0} ({1}) to {2} ({3}).", "누계 시계열이 {0}({1})에서 {2}({3})(으)로 감소합니다.")
        case .shareAboveWhole:
            Translation(
                "Proporsi sebesar {0} persen melebihi 100 persen.", "A share of {0} percent is above 100 percent.",
                "비중 {0}퍼센트가 100퍼센트를 초과합니다.")
        case .partAboveTotal:
            Translation(
                "Bagian {0} lebih besar daripada total {1}.", "The part {0} is greater than its total {1}.",
                "부분 {0}이(가) 합계 {1}보다 큽니다.")
        case .partsAboveTotal:
            Translation(
                "Jumlah seluruh bagian paling sedikit {0}, lebih besar daripada total {1}.",
                "The parts add up to at least {0}, more than their total {1}.",
                "부분의 합이 최소 {0}(으)로, 합계 {1}보다 큽니다.")
        case .unitOutOfSeries:
            Translation(
                "{0} ({1}) berbeda sekitar {2} kali lipat dari periode lain dalam deretnya: satuan mungkin keliru.",
                "{0} ({1}) differs from the other periods of its series by a factor of about {2}: a unit may be wrong.",
                "{0}({1})은(는) 같은 시계열의 다른 기간과 약 {2}배 차이가 납니다. 단위가 잘못되었을 수 있습니다.")
        case .publishedIndex:
            Translation(
                "Indeks yang dipublikasikan, {0}, berbeda dari nilai yang dihitung dari komponennya, {1}.",
                "The published index {0} differs from {1}, which its parts give.",
                "공표된 지수 {0}이(가) 구성 요소로 계산한 {1}와(과) 다릅니다.")
        case .periodLabel:
            Translation(
                "Angka yang sama, {0}, dinyatakan untuk beberapa periode: {1}. Salah satu keterangan periode mungkin keliru.",
                "The same figure, {0}, is stated for several periods: {1}. One of the labels may be wrong.",
                "같은 수치 {0}이(가) 여러 기간({1})에 대해 제시되었습니다. 기간 표시 중 하나가 잘못되었을 수 있습니다.")
        case .instrumentYear:
            Translation(
                "Instrumen {0} tidak berlaku untuk tahun {1}.", "The instrument {0} does not apply to the year {1}.",
                "조사 도구 {0}은(는) {1}년에 적용되지 않습니다.")
        case .yearBelowToDate:
            Translation(
                "Angka sampai {0}, {1}, lebih besar daripada angka setahun penuh, {2}.",
                "The figure to {0}, {1}, is greater than that of the full year, {2}.",
                "{0}까지의 수치({1})가 연간 수치({2})보다 큽니다.")
        case .asOfDay:
            Translation(
                "Angka yang sama, {0}, dinyatakan dengan tanggal posisi yang berbeda: {1}.",
                "The same figure, {0}, is stated with different days up to which it counts: {1}.",
                "같은 누계 수치 {0}이(가) 서로 다른 기준일({1})로 제시되었습니다.")
        }
    }
}
