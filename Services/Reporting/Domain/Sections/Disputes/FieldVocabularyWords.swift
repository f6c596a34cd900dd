public import Shared

// Vocabularies that pages show only where sources disagree.

extension Agreement.LegalFormality: Translated {
    public var translation: Translation {
        switch self {
        case .legislativeApproval: Translation("persetujuan DPRD", "legislative approval", "의회 승인")
        case .fullPowers: Translation("surat kuasa penuh", "full powers", "전권 위임")
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
        case .extension: Translation("perpanjangan", "extension", "연장")
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
        case .costedExtension: Translation("perpanjangan berbiaya", "costed extension", "비용 수반 연장")
        case .covid19: Translation("pandemi COVID-19", "COVID-19", "코로나19")
        case .donorRequirement: Translation("persyaratan pemberi dana", "donor requirement", "공여자 요건")
        case .implementationDelays: Translation("keterlambatan pelaksanaan", "implementation delays", "이행 지연")
        case .sourceError: Translation("kesalahan pada sumber", "error in the source", "출처 오류")
        case .other: Translation("lainnya", "other", "기타")
        }
    }
}
