public import Shared

extension EntityKind: Translated {
    public var translation: Translation {
        switch self {
        case .city: Translation("Kota", "City", "도시")
        case .organisation: Translation("Organisasi", "Organisation", "기관")
        case .post: Translation("Jabatan", "Post", "직위")
        case .person: Translation("Orang", "Person", "인물")
        case .partnership: Translation("Kemitraan", "Partnership", "협력 관계")
        case .agreement: Translation("Naskah", "Agreement", "합의 문서")
        case .component: Translation("Bidang", "Field", "분야")
        case .responsibility: Translation("Penanggung jawab", "Responsibility", "담당")
        case .result: Translation("Hasil", "Result", "결과")
        case .profileFact: Translation("Data profil", "Profile figure", "도시 현황 자료")
        case .formationStep: Translation("Tahap pembentukan", "Formation step", "체결 단계")
        case .frameworkRating: Translation("Penilaian klausul", "Clause rating", "조항 평가")
        case .programme: Translation("Program", "Programme", "사업")
        case .workPlan: Translation("Rencana kerja", "Work plan", "업무 계획")
        case .activity: Translation("Kegiatan", "Activity", "활동")
        case .participation: Translation("Keikutsertaan", "Participation", "참가")
        case .fundingRequirement: Translation("Kebutuhan dana", "Funding requirement", "소요 재원")
        case .offer: Translation("Penawaran", "Offer", "제안")
        case .budget: Translation("Anggaran", "Budget", "예산")
        case .transaction: Translation("Transaksi", "Transaction", "거래")
        case .exchangeRate: Translation("Kurs", "Exchange rate", "환율")
        case .inKindContribution: Translation("Kontribusi barang atau jasa", "Contribution in kind", "현물 기여")
        case .obstacle: Translation("Hambatan", "Obstacle", "장애 요인")
        case .contextEvent: Translation("Peristiwa konteks", "Context event", "배경 사건")
        case .assessment: Translation("Penilaian pihak lain", "Assessment", "외부 평가")
        case .reportingCoverage: Translation("Kelengkapan pelaporan", "Reporting coverage", "보고 범위")
        case .document: Translation("Dokumen", "Document", "자료 문서")
        case .indicator: Translation("Indikator", "Indicator", "지표")
        case .baseline: Translation("Angka dasar (baseline)", "Baseline", "기초선")
        case .target: Translation("Target", "Target", "목표")
        case .observation: Translation("Data realisasi", "Observed figure", "실적치")
        case .event: Translation("Catatan peristiwa", "Event", "이벤트")
        case .source: Translation("Penerbit", "Publisher", "발행처")
        case .report: Translation("Laporan", "Report", "보고서")
        }
    }
}
