public import Shared

// Vocabularies of money and things of value that pages show only where sources disagree.

extension Budget.Edition: Translated {
    public var translation: Translation {
        switch self {
        case .original: Translation("semula", "original", "최초")
        case .revised: Translation("revisi", "revised", "수정")
        }
    }
}

extension Budget.Status: Translated {
    public var translation: Translation {
        switch self {
        case .indicative: Translation("indikatif", "indicative", "잠정")
        case .committed: Translation("mengikat", "committed", "확정")
        }
    }
}

extension Budget.Source: Translated {
    public var translation: Translation {
        switch self {
        case .localBudget: Translation("anggaran daerah (APBD)", "local budget", "지방 예산")
        case .partnerCity: Translation("kota mitra", "partner city", "협력 도시")
        case .national: Translation("pemerintah pusat", "national government", "중앙 정부")
        case .donor: Translation("lembaga donor", "donor", "공여 기관")
        case .private: Translation("swasta", "private sector", "민간")
        case .inKind: Translation("barang atau jasa", "in kind", "현물")
        }
    }
}

extension Budget.Purpose: Translated {
    public var translation: Translation {
        switch self {
        case .implementation: Translation("pelaksanaan kerja sama", "the cooperation itself", "협력 사업 수행")
        case .monitoringEvaluation:
            Translation("pemantauan dan evaluasi", "monitoring and evaluation", "모니터링과 평가")
        }
    }
}

extension FundingRelation: Translated {
    public var translation: Translation {
        switch self {
        case .partOf: Translation("bagian dari kerja sama", "part of the cooperation", "협력에 속함")
        case .related:
            Translation("hanya berkaitan dengan kerja sama", "only related to the cooperation", "협력에 속하지 않고 관련만 됨")
        }
    }
}

extension FundingRequirement.Basis: Translated {
    public var translation: Translation {
        switch self {
        case .estimate: Translation("perkiraan", "estimate", "추정")
        case .quotation: Translation("penawaran harga", "quotation", "견적")
        case .budget: Translation("anggaran", "budget", "예산")
        }
    }
}

extension Offer.Decision: Translated {
    public var translation: Translation {
        switch self {
        case .accepted: Translation("diterima", "accepted", "수락됨")
        case .declined: Translation("ditolak", "declined", "거절됨")
        case .lapsed: Translation("kedaluwarsa", "lapsed", "기한 경과로 소멸됨")
        }
    }
}

extension Offer.Delivery: Translated {
    public var translation: Translation {
        switch self {
        case .delivered: Translation("diserahkan", "delivered", "제공됨")
        case .notDelivered: Translation("tidak diserahkan", "not delivered", "제공되지 않음")
        case .unverified: Translation("belum dipastikan", "unverified", "확인되지 않음")
        }
    }
}
