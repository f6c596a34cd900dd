public import Shared

// Vocabularies that pages show only where sources disagree.

extension Agreement.LegalFormality: Translated {
    public var translation: Translation {
        switch self {
        case .legislativeApproval: Translation("persetujuan DPRD/dewan kota", "legislative approval", "지방의회 승인")
        case .fullPowers: Translation("surat kuasa penuh", "full powers", "전권위임장")
        case .deposit: Translation("penyimpanan naskah asli", "deposit of the original", "원본 기탁")
        }
    }
}

extension Agreement.Decision: Translated {
    public var translation: Translation {
        switch self {
        case .renew: Translation("diperpanjang", "renew", "갱신")
        case .letExpire: Translation("dibiarkan berakhir", "let it expire", "만료 처리")
        case .undecided: Translation("belum diputuskan", "undecided", "미결정")
        }
    }
}

extension AgreementChange.Manner: Translated {
    public var translation: Translation {
        switch self {
        case .amendment: Translation("perubahan", "amendment", "개정")
        case .extension: Translation("perpanjangan masa berlaku", "extension", "기간 연장")
        case .renewal: Translation("pembaruan", "renewal", "갱신")
        }
    }
}

extension ReasonCode: Translated {
    public var translation: Translation {
        switch self {
        case .funding: Translation("pendanaan", "funding", "재원")
        case .priority: Translation("prioritas", "priority", "우선순위")
        case .technical: Translation("teknis", "technical", "기술")
        case .legal: Translation("hukum", "legal", "법률")
        case .timing: Translation("waktu", "timing", "시기")
        case .externalShock: Translation("guncangan dari luar", "external shock", "외부 충격")
        case .other: Translation("lainnya", "other", "기타")
        }
    }
}

extension Observation.CorrectionReason: Translated {
    public var translation: Translation {
        switch self {
        case .adaptiveManagement: Translation("pengelolaan adaptif", "adaptive management", "적응적 관리")
        case .budgetRealignment: Translation("penyesuaian anggaran", "budget realignment", "예산 조정")
        case .changesInContext: Translation("perubahan keadaan", "changes in context", "여건 변화")
        case .costedExtension:
            Translation("perpanjangan dengan tambahan biaya", "extension with extra cost", "추가 비용 수반 연장")
        case .covid19: Translation("pandemi COVID-19", "COVID-19", "코로나19")
        case .donorRequirement: Translation("persyaratan pemberi dana", "donor requirement", "공여자 요건")
        case .implementationDelays: Translation("keterlambatan pelaksanaan", "implementation delays", "이행 지연")
        case .sourceError: Translation("kesalahan pada sumber", "error in the source", "출처 오류")
        case .other: Translation("lainnya", "other", "기타")
        }
    }
}

extension Participation.Sex: Translated {
    public var translation: Translation {
        switch self {
        case .female: Translation("perempuan", "female", "여성")
        case .male: Translation("laki-laki", "male", "남성")
        case .other: Translation("lainnya", "other", "기타")
        case .unknown: Translation("tidak diketahui", "not known", "알 수 없음")
        }
    }
}

extension Participation.Role: Translated {
    public var translation: Translation {
        switch self {
        case .trainee: Translation("peserta pelatihan", "trainee", "교육생")
        case .trainer: Translation("pelatih", "trainer", "강사")
        case .delegate: Translation("anggota delegasi", "delegate", "대표단원")
        case .host: Translation("tuan rumah", "host", "초청 측")
        case .speaker: Translation("pembicara", "speaker", "발표자")
        case .organiser: Translation("penyelenggara", "organiser", "주관자")
        case .secondee: Translation("pegawai yang diperbantukan", "secondee", "파견 직원")
        case .other: Translation("lainnya", "other", "기타")
        }
    }
}

extension ObstacleCategory: Translated {
    public var translation: Translation {
        switch self {
        case .framework: Translation("kerangka kerja sama", "framework", "협력 체계")
        case .responsibility: Translation("tanggung jawab", "responsibility", "책임 소재")
        case .funding: Translation("pendanaan", "funding", "재원")
        case .humanResources: Translation("sumber daya manusia", "human resources", "인력")
        case .technologyInfrastructure:
            Translation("teknologi dan infrastruktur", "technology and infrastructure", "기술·기반 시설")
        case .legal: Translation("hukum", "legal", "법률")
        case .coordination: Translation("koordinasi", "coordination", "조정")
        case .politicalPriority: Translation("prioritas politik", "political priority", "정치적 우선순위")
        case .externalShock: Translation("guncangan dari luar", "external shock", "외부 충격")
        case .asymmetry: Translation("ketimpangan antarmitra", "asymmetry of the partners", "협력 주체 간 불균형")
        case .data: Translation("data", "data", "자료")
        }
    }
}

extension ComponentTag.TagVocabulary: Translated {
    public var translation: Translation {
        switch self {
        case .goal: Translation("tujuan SDGs", "SDG goal", "SDGs 목표")
        case .target: Translation("target SDGs", "SDG target", "SDGs 세부 목표")
        }
    }
}
