public import Shared

extension Translation {
    public static let indicators = Translation("Indikator", "Indicators", "지표")
    public static let period = Translation("Periode", "Period", "기간")
    public static let target = Translation("Target", "Target", "목표")
    public static let actual = Translation("Realisasi", "Actual", "실적")
    public static let realisation = Translation("Persentase realisasi", "Realisation", "달성률")
    public static let figureHeldBack = Translation(
        "{0} tidak dihitung: periodenya terkunci sejak {1}, dan angka hanya dapat diubah melalui koreksi.",
        "{0} does not count: its period has been locked since {1}, and figures change only by corrections.",
        "{0}: {1}부로 기간이 마감되어 정정으로만 변경할 수 있으므로 반영하지 않음.")
    public static let overallPeriod = Translation(
        "untuk seluruh jangka waktu {0}", "for the whole time {0}", "전체 기간 {0}")
    public static let band = Translation("Kategori", "Band", "등급")
    public static let asStated = Translation("{0} (menurut sumber)", "{0} (as the source states)", "{0}(출처 기재)")
    public static let shareToDate = Translation(
        "porsi sampai tanggal itu, tanpa kategori", "share to date, no band", "해당 시점까지의 비율, 등급 없음")
    public static let againstDerivedTarget = Translation(
        "terhadap target turunan", "against a derived target", "산출된 목표 대비")
    public static let actualMissing = Translation("realisasi tidak ditemukan", "no actual figure found", "실적을 찾지 못함")
    public static let upTo = Translation("{0} sampai {1}", "{0} up to {1}", "{0}({1}까지)")
    public static let bandsSource = Translation(
        """
        Kategori menurut Kepmendagri 690.900-327: di atas 100 sangat efektif, 90–100 efektif, 80–90 cukup efektif, \
        60–80 kurang efektif, di bawah 60 tidak efektif.
        """,
        """
        Bands of Kepmendagri 690.900-327, a decree of the Indonesian Minister of Home Affairs: above 100 very effective, 90–100 effective, 80–90 fairly effective, \
        60–80 less effective, below 60 ineffective.
        """,
        "등급(인도네시아 내무부 장관 결정 Kepmendagri 690.900-327): 100 초과 매우 효과적, 90–100 효과적, 80–90 대체로 효과적, 60–80 다소 미흡, 60 미만 미흡.")
    public static let noAttribution = Translation(
        "Banyak hal memengaruhi angka ini; tabel ini tidak menyatakan bahwa kerja sama penyebabnya.",
        "Many factors influence these figures. This table does not state that the cooperation caused them.",
        "이 수치에는 여러 요인이 영향을 미치며, 이 표는 협력이 그 원인임을 뜻하지 않습니다.")
}

// Texts beside the figures of a row.
extension Translation {
    public static let setAfterPeriod = Translation(
        "ditetapkan setelah periode berakhir", "set after the period ended", "기간 종료 후 설정됨")
    public static let everyPeriod = Translation("setiap {0}", "every {0}", "{0}마다")
    public static let baseline = Translation("Angka dasar (baseline)", "Baseline", "기초선")
    public static let standingTarget = Translation(
        "Target berulang atau bertenggat", "Recurring target or target with a deadline", "반복 또는 기한부 목표")
    public static let dueBy = Translation(
        "paling lambat {0} ({1} bulan setelah {2})", "by {0} ({1} months after {2})", "{0}까지 ({2} 이후 {1}개월)")
    public static let dueByOneMonth = Translation(
        "paling lambat {0} (1 bulan setelah {1})", "by {0} (1 month after {1})", "{0}까지 ({1} 이후 1개월)")
    public static let definitionNumber = Translation("Definisi versi {0}", "Definition version {0}", "정의 버전 {0}")
    public static let fromDay = Translation("sejak {0}", "from {0}", "{0}부터")
    public static let anotherBreakdown = Translation(
        "Rincian lain; tidak dibandingkan dengan baris di atas", "Another breakdown; not compared with the rows above",
        "다른 세부 구분, 위 행과 비교하지 않음")
    public static let anotherInstrument = Translation(
        "Instrumen berganti; tidak dibandingkan dengan baris di atas",
        "The instrument changes; not compared with the rows above",
        "조사 도구 변경, 위 행과 비교하지 않음")
    public static let anotherDefinition = Translation(
        "Definisi berganti; tidak dibandingkan dengan baris di atas",
        "The definition changes; not compared with the rows above",
        "정의 변경, 위 행과 비교하지 않음")
    public static let progress = Translation(
        "Kemajuan dari angka dasar menuju target (1 = tercapai)", "Progress from the baseline to the target (1 = met)",
        "기초선 대비 목표 진척도(1 = 달성)")
    public static let figureNotCounted = Translation(
        "Angka yang tidak dihitung", "A figure that is not counted", "반영되지 않은 수치")
    public static let dueNotCompared = Translation(
        "Belum dibandingkan dengan angka di sini", "Not yet compared with a figure here", "아직 실적과 비교하지 않음")
    public static let smallerIsBetter = Translation("makin kecil makin baik", "smaller is better", "작을수록 좋음")
}

extension Truth {
    /// Whether a target was reached.
    public var asTarget: Translation {
        switch self {
        case .yes: Translation("target tercapai", "target reached", "목표 달성")
        case .no: Translation("target tidak tercapai", "target missed", "목표 미달")
        case .undetermined: Translation("tidak dapat ditentukan", "cannot be determined", "판단 불가")
        }
    }
}

// The notes below a table.
extension Translation {
    public static let notes = Translation("Catatan", "Notes", "참고")
    public static let rivalFigure = Translation("Sumber lain menyebut {0}", "Another source says {0}", "다른 출처: {0}")
    /// For a statement without a number.
    public static let noFigure = Translation("tanpa angka", "no figure", "수치 없음")
    public static let correctedFrom = Translation(
        "Dikoreksi; sebelumnya {0}: {1}", "Corrected; earlier {0}: {1}", "정정됨(정정 전 {0}: {1})")
    public static let otherTarget = Translation("Target lain: {0}", "Another target: {0}", "다른 목표: {0}")
    public static let decidedOn = Translation("ditetapkan {0}", "set {0}", "{0} 설정")
}

// What is derived from a series as a whole.
extension Translation {
    public static let unitOfFigures = Translation("Satuan: {0}", "Unit: {0}", "단위: {0}")
    public static let nominalPrices = Translation("harga berlaku", "current prices", "경상가격")
    public static let realPrices = Translation("harga konstan {0}", "constant prices of {0}", "{0} 불변가격")
    public static let sourceOfFigures = Translation("Sumber data", "Data source", "자료 출처")
    public static let totalOfPeriods = Translation(
        "Jumlah periode yang memiliki angka ({0}): {1}", "Sum of the periods with a figure ({0}): {1}",
        "수치가 있는 기간의 합계({0}): {1}")
    public static let latestFigure = Translation(
        "Angka terakhir ({0}): {1}", "Latest figure ({0}): {1}", "최신값({0}): {1}")
    public static let roseOnce = Translation(
        "{0}: naik dari {1} ke {2} (satu perbandingan).", "{0}: it rose from {1} to {2} (one comparison).",
        "{0}: 증가함({1} → {2}, 비교 1회).")
    public static let withoutPeriods = Translation("tanpa data untuk {0}", "no data for {0}", "{0} 자료 없음")
    public static let overallTarget = Translation(
        "Target {0} untuk seluruh jangka waktu {1}: total {2}; capaian {3}",
        "Target {0} for the whole time {1}: total {2}; achievement {3}",
        "전체 기간 {1}의 목표 {0}: 합계 {2}, 달성도 {3}")
    public static let roseEachPeriod = Translation(
        "{0}: naik pada setiap periode ({1} periode).", "{0}: it rose in each period ({1} periods).",
        "{0}: 매 기간 증가함({1}개 기간).")
    public static let roseNotSupported = Translation(
        "{0}: \u{201C}naik setiap periode\u{201D} tidak didukung data: {1} pada {2}, lalu {3} pada {4}.",
        "{0}: \u{201C}rose in each period\u{201D} is not supported: {1} in {2}, then {3} in {4}.",
        "{0}: ‘매 기간 증가’는 자료로 뒷받침되지 않음. {2} {1}, 이후 {4} {3}.")
    public static let roseUndeterminedMissing = Translation(
        "{0}: tidak dapat ditentukan apakah naik setiap periode: tanpa angka untuk {1}.",
        "{0}: whether it rose in each period cannot be determined: there is no figure for {1}.",
        "{0}: 매 기간 증가 여부를 판단할 수 없음. {1}의 수치가 없음.")
    public static let roseUndeterminedBreak = Translation(
        "{0}: tidak dapat ditentukan apakah naik setiap periode: angkanya mengikuti definisi atau instrumen yang berbeda.",
        "{0}: whether it rose in each period cannot be determined: its figures follow different definitions or instruments.",
        "{0}: 매 기간 증가 여부를 판단할 수 없음. 수치의 정의 또는 조사 도구가 서로 다름.")
    public static let breakdownBy = Translation("Rincian menurut {0}", "Broken down by {0}", "{0}별 구분")
    public static let partNotStated = Translation("tidak dinyatakan: {0}", "not stated: {0}", "미기재: {0}")
    public static let totalOf = Translation("total: {0}", "total: {0}", "합계: {0}")
    public static let growthBy = Translation("pertumbuhan {0}", "growth {0}", "증감률 {0}")
    public static let runningTotal = Translation("kumulatif {0}", "running total {0}", "누계 {0}")
    public static let workedExample = Translation("perhitungan: {0}", "worked example: {0}", "계산: {0}")
    public static let formulaResult = Translation("hasil rumus: {0}", "result of the formula: {0}", "산식의 결과: {0}")
    public static let scheduleIndexIs = Translation("indeks jadwal {0}", "schedule index {0}", "일정 지수 {0}")
    public static let growthNowhere = Translation("pertumbuhan: {0}", "growth: {0}", "증감률: {0}")
    public static let movedRunning = Translation(
        "kumulatif {0} berubah dari {1} menjadi {2}", "running total of {0}: from {1} to {2}", "{0} 누계: {1} → {2}")
    public static let correctedAfterLock = Translation(
        "Dikoreksi setelah periodenya terkunci.", "Corrected after its period was locked.", "기간 마감 후 정정됨.")
    public static let flaggedFigures = Translation(
        "Angka yang perlu diperiksa; pemeriksaan ini tidak mengubah apa pun.",
        "Figures to check; this check changed none.", "확인이 필요한 수치(이 점검으로 수정된 것은 없음).")
}
