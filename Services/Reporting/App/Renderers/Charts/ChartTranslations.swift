internal import Shared

// Titles of charts. A title states what the figures show and never names a cause.
extension Translation {
    static let chartRose = Translation(
        "Angkanya naik pada setiap periode", "The figures rose in each period", "매 기간 수치가 증가함")
    static let chartDidNotRise = Translation(
        "Angkanya tidak naik pada setiap periode", "The figures did not rise in each period", "수치가 매 기간 증가하지는 않음")
    static let chartFigures = Translation("Angka per periode", "The figures by period", "기간별 수치")
    static let chartNoCause = Translation(
        "garis tegak dan arsiran menunjukkan waktu saja, bukan sebab",
        "upright lines and shading show time only, no cause", "세로선과 음영은 시점만 나타내며 원인을 뜻하지 않음")
    static let chartWithGaps = Translation(
        "Ada periode tanpa angka atau definisi yang berganti", "Some periods have no figure, or the definition changed",
        "수치가 없는 기간이 있거나 정의가 변경됨")
    static let chartNewDefinition = Translation("definisi baru", "new definition", "새 정의")
    static let chartNewInstrument = Translation("instrumen baru", "new instrument", "새 조사 도구")
    static let chartActivities = Translation(
        "{0} dari {1} kegiatan yang tercatat terlaksana", "{0} of {1} activities on record were done",
        "기록된 활동 {1}건 중 {0}건 완료")
    static let chartActivitiesKey = Translation(
        "kotak bergaris: rencana pertama; batang: pelaksanaan; pucat: waktunya hanya diketahui kira-kira",
        "outline: first plan; bar: as it was; pale: the time is known only coarsely",
        "테두리: 최초 계획, 막대: 실제, 옅은 색: 대략적인 시기만 알려짐")
    static let chartNotShown = Translation(
        "tidak digambar, lihat tabel: {0}", "not drawn, see the table: {0}", "그림에 없음(표 참조): {0}건")
    static let chartGap = Translation(
        "Hingga {0} kebutuhan dana belum tercakup komitmen",
        "Up to {0} of the required money is not covered by commitments",
        "소요 재원의 최대 {0}가 약정으로 충당되지 않음")
    static let chartMoney = Translation("Dana yang tercatat", "Money on record", "기록된 재원")
    static let chartNotAdded = Translation(
        "jumlah yang berbeda jenis tidak saling dijumlahkan", "sums of different kinds are not added to each other",
        "종류가 다른 금액은 서로 더하지 않음")
    static let chartReached = Translation(
        "{0} dari {1} indikator mencapai target", "{0} of {1} indicators reached the target", "지표 {1}개 중 {0}개가 목표 달성")
    static let chartRealisation = Translation(
        "Realisasi dalam persen dari target; periode selesai terakhir yang memiliki persentase, tahunnya berbeda-beda",
        "Actual in percent of the target; latest closed period with a percentage, years differ",
        "목표 대비 실적(%), 지표별로 비율이 있는 최근 종료 기간(연도가 서로 다름)")
    static let chartAsymmetry = Translation(
        "Perbandingan {0} dan {1} (kali lipat)", "How many times as large: {0} and {1}", "{0}·{1} 규모 비교(배)")
    static let chartAsymmetryKey = Translation(
        "Kota yang lebih besar disebut dalam kurung; tahun dan satuan yang sama",
        "The larger city is in parentheses; same year and unit", "괄호 안은 더 큰 도시, 같은 연도와 단위")
}
