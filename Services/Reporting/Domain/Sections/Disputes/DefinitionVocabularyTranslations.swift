public import Shared

// The closed vocabularies of an indicator's definition and of its figures.

extension PriceBasis: Translated {
    public var translation: Translation {
        switch self {
        case .nominal: Translation("harga berlaku", "nominal prices", "경상 가격")
        case .real: Translation("harga konstan", "real prices", "불변 가격")
        }
    }
}

extension Frequency: Translated {
    public var translation: Translation {
        switch self {
        case .day: Translation("harian", "daily", "일별")
        case .month: Translation("bulanan", "monthly", "월별")
        case .quarter: Translation("triwulanan", "quarterly", "분기별")
        case .halfYear: Translation("semesteran", "half-yearly", "반기별")
        case .fullYear: Translation("tahunan", "yearly", "연도별")
        case .fiscalYear: Translation("per tahun anggaran", "by fiscal year", "회계연도별")
        case .irregular: Translation("tidak teratur", "irregular", "비정기")
        }
    }
}

extension Citation.Evidence: Translated {
    public var translation: Translation {
        switch self {
        case .instrument: Translation("naskah atau catatan asli", "the instrument itself", "원본 문서")
        case .official: Translation("pernyataan resmi", "official statement", "공식 발표")
        case .research: Translation("penelitian", "research", "연구")
        case .press: Translation("pemberitaan", "press", "언론 보도")
        case .testimony: Translation("kesaksian", "testimony", "증언")
        }
    }
}

extension DimensionCoverage: Translated {
    public var translation: Translation {
        switch self {
        case .complete: Translation("lengkap", "complete", "전체")
        case .partial: Translation("sebagian", "partial", "부분")
        case .overlapping: Translation("tumpang tindih", "overlapping", "중복")
        }
    }
}

extension Observation.Qualifier: Translated {
    public var translation: Translation {
        switch self {
        case .projected: Translation("proyeksi", "projected", "전망치")
        case .estimated: Translation("perkiraan", "estimated", "추정치")
        case .provisional: Translation("sementara", "provisional", "잠정치")
        case .final: Translation("final", "final", "확정치")
        case .audited: Translation("telah diaudit", "audited", "감사 완료")
        }
    }
}
