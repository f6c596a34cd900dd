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

extension TargetComparison.NotDefined: Translated {
    public var translation: Translation {
        switch self {
        case .fallingIndicator:
            Translation(
                "persentase tidak ditampilkan: makin kecil makin baik", "no percentage: a smaller figure is better",
                "작을수록 좋은 지표이므로 백분율을 표시하지 않음")
        case .targetIsZero:
            Translation("tidak terdefinisi: target nol", "not defined: the target is zero", "정의되지 않음: 목표가 0")
        case .negativeFigure:
            Translation("tidak terdefinisi: angka negatif", "not defined: a figure below zero", "정의되지 않음: 음수")
        case .notOneNumber:
            Translation(
                "tidak terdefinisi: bukan satu angka", "not defined: not one number", "정의되지 않음: 단일 수치가 아님")
        case .undecided:
            Translation(
                "tidak terdefinisi: sumber berbeda dan belum diputuskan", "not defined: sources differ, undecided",
                "정의되지 않음: 출처 상이, 미결정")
        case .targetSetLate:
            Translation(
                "tidak dinilai: target ditetapkan setelah periode berakhir",
                "not judged: the target was set after the period ended",
                "평가하지 않음: 기간 종료 후 목표 설정")
        case .otherDefinition:
            Translation(
                "tidak dibandingkan: target ditetapkan dengan definisi lain",
                "not compared: the target was set under another definition",
                "비교하지 않음: 다른 정의에 따라 설정된 목표")
        case .unitInDoubt:
            Translation(
                "tidak dihitung: satuan meragukan (0,3 atau 30%?)", "not computed: the unit is in doubt (0.3 or 30%?)",
                "계산하지 않음: 단위가 불확실함 (0.3 또는 30%?)")
        }
    }
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
        case .other: Translation("lainnya", "other", "기타")
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
