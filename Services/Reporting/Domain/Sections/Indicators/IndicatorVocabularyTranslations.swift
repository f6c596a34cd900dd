public import IndicatorMath
public import Shared

extension Band: Translated {
    public var translation: Translation {
        switch self {
        case .veryEffective: Translation("sangat efektif", "very effective", "매우 효과적")
        case .effective: Translation("efektif", "effective", "효과적")
        case .fairlyEffective: Translation("cukup efektif", "fairly effective", "대체로 효과적")
        case .lessEffective: Translation("kurang efektif", "less effective", "다소 미흡")
        case .ineffective: Translation("tidak efektif", "ineffective", "미흡")
        }
    }
}

extension Derivation: Translated {
    public var translation: Translation {
        switch self {
        case .sumOf:
            Translation("diturunkan: jumlah bagiannya", "derived: sum of its parts", "산출: 구성 항목의 합")
        case .formula:
            Translation("diturunkan: hasil rumusnya", "derived: result of its formula", "산출: 산식의 결과")
        case .instrument:
            Translation(
                "diturunkan: nilai menurut instrumennya", "derived: value by its instrument", "산출: 조사 도구에 따른 값")
        }
    }
}

extension NotDefined: Translated {
    public var translation: Translation { self.wording }
}

extension Period.PeriodType: Translated {
    public var translation: Translation {
        switch self {
        case .fullYear: Translation("setahun penuh", "full year", "연간")
        case .fiscalYear: Translation("tahun anggaran", "fiscal year", "회계연도")
        case .halfYear: Translation("semester", "half year", "반기")
        case .quarter: Translation("triwulan", "quarter", "분기")
        case .month: Translation("bulan", "month", "월")
        case .yearToDate: Translation("tahun berjalan", "year to date", "연초부터 누계")
        case .toDate: Translation("sejak awal", "to date", "누계")
        case .day: Translation("hari", "day", "일")
        case .custom: Translation("rentang khusus", "custom", "지정 기간")
        case .coarse: Translation("waktu kira-kira", "time as far as known", "알려진 범위의 시기")
        }
    }
}

extension Target.Recurrence: Translated {
    public var translation: Translation {
        switch self {
        case .year: Translation("tahun", "year", "1년")
        case .halfYear: Translation("semester", "half year", "반기")
        case .quarter: Translation("triwulan", "quarter", "분기")
        case .month: Translation("bulan", "month", "1개월")
        }
    }
}

extension ResultLevel: Translated {
    public var translation: Translation {
        switch self {
        case .output: Translation("Keluaran (output)", "Output", "산출물")
        case .outcome: Translation("Hasil (outcome)", "Outcome", "성과")
        case .impact: Translation("Dampak", "Impact", "영향")
        case .other: Translation("Lainnya", "Other", "기타")
        }
    }
}

extension Indicator.Measure: Translated {
    public var translation: Translation {
        switch self {
        case .unit: Translation("satuan", "unit", "단위")
        case .percentage: Translation("persen", "percentage", "백분율")
        case .nominal: Translation("nominal", "nominal", "명목")
        case .ordinal: Translation("ordinal", "ordinal", "서열")
        case .qualitative: Translation("kualitatif", "qualitative", "정성")
        }
    }
}

extension Indicator.Cumulation: Translated {
    public var translation: Translation {
        switch self {
        case .none: .nothing
        case .summing: Translation("dijumlahkan", "summing", "합산")
        case .latest: Translation("terakhir", "latest", "최신값")
        }
    }
}

extension Target.Status: Translated {
    public var translation: Translation {
        switch self {
        case .original: Translation("semula", "original", "최초")
        case .revised: Translation("revisi", "revised", "수정")
        }
    }
}

extension Observation.Approval: Translated {
    public var translation: Translation {
        switch self {
        case .draft: Translation("konsep", "draft", "초안")
        case .submitted: Translation("diajukan", "submitted", "제출됨")
        case .approved: Translation("disetujui", "approved", "승인됨")
        case .returned: Translation("dikembalikan", "returned", "반려됨")
        }
    }
}
