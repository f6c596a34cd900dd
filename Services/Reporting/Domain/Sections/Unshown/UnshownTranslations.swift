public import Shared

extension Translation {
    public static let kept = Translation(
        "Disimpan, belum ada dalam laporan ini", "Kept, not yet in this report", "보관됨, 아직 이 보고서에 없음")
    public static let keptIntroduction = Translation(
        "Fakta berikut disimpan dan ikut dihitung, meskipun laporan ini belum menampilkannya.",
        "These facts are kept and counted, though this report does not show them yet.",
        "다음 사실은 보관되고 집계에 포함되지만, 이 보고서에는 아직 표시되지 않습니다.")

    /// A count, whose placeholder is for the number.
    fileprivate static func count(
        _ things: Int, _ id: String, _ singular: String, _ plural: String, _ ko: String
    ) -> Translation {
        Translation("{0} \(id)", "{0} \(things == 1 ? singular : plural)", ko)
    }
}

extension EntityKind {
    /// A count of entities of this kind; the placeholder is for the number.
    public func counted(_ things: Int) -> Translation {
        switch self {
        case .city: .count(things, "kota", "city", "cities", "도시 {0}곳")
        case .organisation: .count(things, "organisasi", "organisation", "organisations", "기관 {0}곳")
        case .post: .count(things, "jabatan", "post", "posts", "직위 {0}개")
        case .person: .count(things, "orang", "person", "persons", "인물 {0}명")
        case .partnership: .count(things, "kemitraan", "partnership", "partnerships", "협력 관계 {0}건")
        case .agreement: .count(things, "naskah kerja sama", "agreement", "agreements", "합의 문서 {0}건")
        case .component:
            .count(things, "bidang kerja sama", "field of cooperation", "fields of cooperation", "협력 분야 {0}개")
        case .responsibility: .count(things, "penanggung jawab", "responsibility", "responsibilities", "담당 {0}건")
        case .result: .count(things, "hasil", "result", "results", "결과 {0}건")
        case .profileFact: .count(things, "data profil kota", "profile figure", "profile figures", "도시 현황 자료 {0}건")
        case .formationStep:
            .count(things, "tahap pembentukan naskah", "formation step", "formation steps", "체결 단계 {0}건")
        case .frameworkRating: .count(things, "penilaian klausul", "clause rating", "clause ratings", "조항 평가 {0}건")
        case .programme: .count(things, "program", "programme", "programmes", "사업 {0}건")
        case .workPlan: .count(things, "rencana kerja", "work plan", "work plans", "업무 계획 {0}건")
        case .activity: .count(things, "kegiatan", "activity", "activities", "활동 {0}건")
        case .participation: .count(things, "keikutsertaan", "participation", "participations", "참가 {0}건")
        case .fundingRequirement:
            .count(things, "kebutuhan dana", "funding requirement", "funding requirements", "소요 재원 {0}건")
        case .offer: .count(things, "penawaran", "offer", "offers", "제안 {0}건")
        case .budget: .count(things, "anggaran", "budget", "budgets", "예산 {0}건")
        case .transaction: .count(things, "transaksi", "transaction", "transactions", "거래 {0}건")
        case .exchangeRate: .count(things, "kurs", "exchange rate", "exchange rates", "환율 {0}건")
        case .inKindContribution:
            .count(
                things, "kontribusi barang atau jasa", "contribution in kind", "contributions in kind", "현물 기여 {0}건")
        case .obstacle: .count(things, "hambatan", "obstacle", "obstacles", "장애 요인 {0}건")
        case .contextEvent: .count(things, "peristiwa konteks", "context event", "context events", "배경 사건 {0}건")
        case .assessment: .count(things, "penilaian pihak lain", "assessment", "assessments", "외부 평가 {0}건")
        case .questionnaire: .count(things, "kuesioner", "questionnaire", "questionnaires", "설문지 {0}건")
        case .selfAssessment:
            .count(things, "penilaian mandiri", "self-assessment", "self-assessments", "자체 평가 {0}건")
        case .reportingCoverage:
            .count(
                things, "keterangan kelengkapan pelaporan", "statement of reporting coverage",
                "statements of reporting coverage", "보고 범위 기록 {0}건")
        case .document: .count(things, "dokumen", "document", "documents", "자료 문서 {0}건")
        case .indicator: .count(things, "indikator", "indicator", "indicators", "지표 {0}개")
        case .target: .count(things, "target", "target", "targets", "목표 {0}건")
        case .baseline: .count(things, "angka dasar (baseline)", "baseline", "baselines", "기초선 {0}건")
        case .observation: .count(things, "data realisasi", "observed figure", "observed figures", "실적치 {0}건")
        case .periodLock: .count(things, "penguncian periode", "period lock", "period locks", "기간 잠금 {0}건")
        case .surveyWave: .count(things, "survei kepuasan", "survey wave", "survey waves", "만족도 조사 {0}건")
        case .indexAssessment:
            .count(things, "penilaian indeks", "index assessment", "index assessments", "지수 평가 {0}건")
        case .effectAnalysis: .count(things, "analisis dampak", "effect analysis", "effect analyses", "효과 분석 {0}건")
        case .managementResponse:
            .count(
                things, "tanggapan manajemen", "management response", "management responses", "권고에 대한 답변 {0}건")
        case .lesson: .count(things, "pelajaran", "lesson", "lessons", "교훈 {0}건")
        case .event: .count(things, "catatan peristiwa", "event", "events", "이벤트 {0}건")
        case .source: .count(things, "penerbit", "publisher", "publishers", "발행처 {0}곳")
        case .report: .count(things, "laporan", "report", "reports", "보고서 {0}건")
        }
    }
}
