public import Shared

extension Translation {
    public static let serviceQuality = Translation("Mutu pelayanan", "Service quality", "서비스 품질")
    public static let serviceQualityNone = Translation(
        "Tidak ada survei kepuasan, indeks, atau pernyataan tentang mutu layanan yang tercatat.",
        "No satisfaction survey, index or statement about the quality of a service is on record.",
        "기록된 만족도 조사, 지수 또는 서비스 품질에 관한 진술이 없습니다.")
    public static let claimedOnly = Translation(
        "Hanya dinyatakan, tanpa angka", "Claimed only, without a figure", "수치 없이 서술만 있음")
    public static let surveyElement = Translation("Unsur", "Element", "항목")
    public static let meanScore = Translation("Rata-rata skor", "Mean score", "평균 점수")
    public static let indexValue = Translation("Nilai indeks", "Index", "지수")
    public static let respondents = Translation("{0} responden", "{0} respondents", "응답자 {0}명")
    public static let respondentsHead = Translation("Responden", "Respondents", "응답자")
    public static let publishedAs = Translation("dipublikasikan: {0}", "published: {0}", "공표값: {0}")
    public static let otherInstrument = Translation(
        "Instrumen lain: tidak dibandingkan dengan nilai sebelumnya",
        "Another instrument: not compared with the value before", "다른 조사 도구: 이전 값과 비교하지 않음")
    public static let indexOfContext = Translation(
        "hanya konteks: bukan hasil satu kerja sama", "context only: not an effect of one partnership",
        "배경 정보: 한 협력의 효과가 아님")
    public static let domainOfIndex = Translation("Domain", "Domain", "영역")
    public static let weightPercent = Translation("Bobot (%)", "Weight (%)", "가중치(%)")
}
