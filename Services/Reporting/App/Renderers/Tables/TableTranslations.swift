internal import Shared

// Headings of tables in files.
extension Translation {
    static let columnEvents = Translation("peristiwa (sumber dan id)", "events (source and id)", "이벤트(출처와 id)")
    static let columnSubject = Translation("tentang", "about", "대상")
    static let columnLight = Translation("status", "light", "신호")
    static let columnText = Translation("uraian", "text", "내용")
    static let columnRule = Translation("aturan", "rule", "규칙")
    static let columnSeverity = Translation("tingkat keparahan", "severity", "심각도")
    static let columnSince = Translation("sejak", "since", "시작 시점")
    static let columnCode = Translation("kode", "code", "코드")
    static let columnDue = Translation("batas waktu", "due", "기한")
    static let columnLevel = Translation("tingkat hasil", "level of result", "성과 수준")
    static let columnFrom = Translation("mulai", "from", "시작")
    static let columnUntil = Translation("sampai", "until", "종료")
    static let columnVerdict = Translation("hasil penilaian", "verdict", "판정")
    static let columnAgreement = Translation("naskah", "agreement", "합의 문서")
    static let columnVersion = Translation("versi", "version", "버전")
    static let columnScoreLeast = Translation("skor minimum", "score at least", "최소 점수")
    static let columnScoreMost = Translation("skor maksimum", "score at most", "최대 점수")
    static let columnRated = Translation("butir dinilai", "items rated", "평가된 항목")
    static let columnDay = Translation("tanggal", "day", "날짜")
    static let columnAnswered = Translation("dijawab", "answered", "응답")
    static let columnQuestions = Translation("pertanyaan", "questions", "문항")
    static let columnName = Translation("nama", "name", "이름")
    static let columnPartOf = Translation("bagian dari", "part of", "상위 항목")
    static let columnDone = Translation("kegiatan terlaksana", "activities done", "수행된 활동")
    static let columnPersonDays = Translation("orang-hari", "person-days", "연인원(인·일)")
    static let columnSex = Translation("jenis kelamin", "sex", "성별")
    static let columnRole = Translation("peran", "role", "역할")
    static let columnStaffed = Translation("bidang dengan penanggung jawab", "fields staffed", "담당자가 있는 분야")
    static let columnAttended = Translation("kegiatan diikuti", "activities attended", "참가한 활동")
    static let columnOffersMade = Translation("tawaran diajukan", "offers made", "제시한 제안")
    static let columnOffersAnswered = Translation("tawaran dijawab", "offers answered", "응답한 제안")
    static let columnInKind = Translation("kontribusi barang atau jasa", "contributions in kind", "현물 기여")
    static let columnWorks = Translation("sumber yang dikutip", "works cited", "인용 자료")
    static let columnCurrency = Translation("mata uang", "currency", "통화")
    static let columnAtLeast = Translation("paling sedikit", "at least", "최소")
    static let columnAtMost = Translation("paling banyak", "at most", "최대")
    static let columnConverted = Translation("Dana, dikonversi", "Money, converted", "재원(환산)")
    static let columnReceiver = Translation("Penerima", "Receiver", "수령자")
    static let columnProgramme = Translation("Program", "Programme", "사업")
    static let columnRates = Translation("Kurs", "Exchange rates", "환율")
    static let columnNotConverted = Translation("Tidak dikonversi", "Not converted", "환산하지 않음")
    static let columnRecords = Translation("Catatan dana", "Records of money", "재원 기록")
    static let columnAmount = Translation("jumlah", "amount", "금액")
    static let columnCountsAs = Translation("dihitung sebagai", "counts as", "반영액")
    static let columnNotCounted = Translation("alasan tidak dihitung", "why it does not count", "미반영 사유")
    static let columnBy = Translation("oleh", "by", "주체")
    static let columnDecision = Translation("keputusan", "decision", "결정")
    static let columnDecidedOn = Translation("diputuskan", "decided on", "결정일")
    static let columnBreakdown = Translation("rincian", "breakdown", "세부 구분")
    static let columnUnit = Translation("satuan", "unit", "단위")
    static let columnDerived = Translation("diturunkan", "derived", "산출 방식")
    static let columnTargetDerived = Translation("target diturunkan", "target derived", "목표 산출 방식")
    static let columnRealisationStated = Translation(
        "persentase menurut sumber", "realisation as stated (%)", "출처 기재 달성률(%)")
    static let columnOffersReceived = Translation("tawaran diterima", "offers received", "받은 제안")
    static let columnGrowth = Translation("pertumbuhan (%)", "growth (%)", "증감률(%)")
    static let columnInstrument = Translation("instrumen", "instrument", "조사 도구")
    static let notStatedCell = Translation("tidak dinyatakan", "not stated", "기재 없음")
    static let workbookNotes = Translation("Catatan", "Notes", "참고")
    static let workbookEmptyCells = Translation(
        "Sel tidak pernah kosong: yang tidak dinyatakan disebut “tidak dinyatakan”.",
        "No cell is empty: what nobody states is called \u{201C}not stated\u{201D}.",
        "빈 셀은 없으며, 진술되지 않은 항목은 ‘기재 없음’으로 표시합니다.")
    static let workbookLongNumbers = Translation(
        "Angka dengan lebih dari 15 digit ditulis sebagai teks, agar tidak ada digit yang hilang.",
        "A number of more than 15 digits is written as text, so that no digit is lost.",
        "15자리를 넘는 수는 자릿수 손실을 막기 위해 텍스트로 기록합니다.")
    static let workbookCodes = Translation(
        "Di bawah setiap judul kolom tertulis nama kolom yang sama dalam semua bahasa.",
        "Below each column title stands the column name, which is the same in every language.",
        "각 열 제목 아래에 모든 언어에서 동일한 열 이름을 적습니다.")
}
