internal import Shared

// Titles of charts. A title states what the figures show and never names a cause.
extension Translation {
    static let chartRose = Translation(
        "Angkanya naik pada setiap periode", "The figures rose in each period", "모든 기간에 수치가 상승함")
    static let chartDidNotRise = Translation(
        "Angkanya tidak naik pada setiap periode", "The figures did not rise in each period", "수치가 매 기간 상승하지는 않음")
    static let chartWithGaps = Translation(
        "Ada periode tanpa angka atau definisi yang berganti", "Some periods have no figure, or the definition changed",
        "수치가 없는 기간이 있거나 정의가 변경됨")
    static let chartNewDefinition = Translation("definisi baru", "new definition", "새 정의")
    static let chartNewInstrument = Translation("instrumen baru", "new instrument", "새 조사 도구")
    static let chartActivities = Translation(
        "{0} dari {1} kegiatan terlaksana", "{0} of {1} activities were done", "활동 {1}건 중 {0}건 수행")
    static let chartActivitiesKey = Translation(
        "garis tipis: rencana pertama; batang: pelaksanaan; pucat: waktunya hanya diketahui kira-kira",
        "outline: first plan; bar: as it was; pale: the time is known only coarsely",
        "테두리: 최초 계획, 막대: 실제, 옅은 색: 대략적인 시기만 알려짐")
    static let chartNotShown = Translation(
        "tidak digambar, lihat tabel: {0}", "not drawn, see the table: {0}", "그림에 없음(표 참조): {0}건")
    static let chartGap = Translation(
        "Sampai {0} dari kebutuhan dana belum tertutup komitmen",
        "Up to {0} of the required money is not covered by commitments",
        "소요 재원의 최대 {0}이(가) 약정으로 충당되지 않음")
    static let chartMoney = Translation("Dana yang tercatat", "Money on record", "기록된 재원")
    static let chartNotAdded = Translation(
        "jumlah yang berbeda jenis tidak saling dijumlahkan", "sums of different kinds are not added to each other",
        "종류가 다른 금액은 서로 더하지 않음")
    static let chartReached = Translation(
        "{0} dari {1} indikator mencapai target", "{0} of {1} indicators reached the target", "지표 {1}개 중 {0}개가 목표 달성")
    static let chartRealisation = Translation(
        "Realisasi dalam persen dari target, periode tertutup terakhir setiap indikator",
        "Actual in percent of the target, latest closed period of each indicator", "목표 대비 실적(%), 지표별 최근 마감 기간")
    static let chartAsymmetry = Translation(
        "Berapa kali lipat: {0} dan {1}", "How many times as large: {0} and {1}", "몇 배 차이인가: {0}, {1}")
    static let chartAsymmetryKey = Translation(
        "Kota yang lebih besar disebut dalam kurung; tahun dan satuan yang sama",
        "The larger city is in parentheses; same year and unit", "괄호 안은 더 큰 도시, 같은 연도와 단위")
}
