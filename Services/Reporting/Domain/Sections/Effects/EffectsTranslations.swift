public import IndicatorMath
public import Shared

extension Translation {
    public static let effects = Translation(
        "Sebelum dan sesudah kerja sama", "Before and after the cooperation", "협력 전후 비교")
    public static let effectsIntroduction = Translation(
        "Perbedaan antara jendela waktu, dengan uji eksak dan catatannya. Perbedaan tidak menunjukkan bahwa kerja sama menyebabkannya.",
        "Differences between windows of time, with the exact test and its reservations. A difference does not show that the cooperation brought it about.",
        "구간 간 차이를 정확 검정 및 유의 사항과 함께 제시합니다. 차이가 있다고 해서 협력 때문임을 보여 주는 것은 아닙니다.")
    public static let effectUnit = Translation("Satuan: {0}", "Unit: {0}", "단위: {0}")
    public static let window = Translation("Jendela waktu", "Window", "구간")
    public static let points = Translation("Jumlah titik data", "Points", "시점 수")
    public static let mean = Translation("Rata-rata", "Mean", "평균")
    public static let median = Translation("Median", "Median", "중앙값")
    public static let leastToMost = Translation("Terkecil–terbesar", "Least to greatest", "최소~최대")
    public static let effectDifference = Translation(
        "{0}: selisih rata-rata {1}", "{0}: difference of the means {1}", "{0}: 평균 차이 {1}")
    public static let effectP = Translation(
        "p = {0}; nilai p terkecil yang mungkin: {1}", "p = {0}; smallest reachable p: {1}",
        "p = {0}, 도달 가능한 최소 p값: {1}")
}

extension EffectWindow: Translated {
    public var translation: Translation {
        switch self {
        case .before: Translation("sebelum", "before", "이전")
        case .during: Translation("selama", "during", "기간 중")
        case .after: Translation("sesudah", "after", "이후")
        case .duringAndAfter: Translation("selama dan sesudah", "during and after", "기간 중과 이후")
        }
    }
}
