public import JSON

extension NotDefined {
    /// The sentence that is printed in place of the figure.
    public var wording: Wording {
        switch self {
        case .valueMissing:
            Wording("Tidak terdefinisi: nilainya tidak ada.", "Not defined: the value is missing.", "정의되지 않음: 값이 없습니다.")
        case .noTarget: Wording("Tidak terdefinisi: tidak ada target.", "Not defined: no target.", "정의되지 않음: 목표가 없습니다.")
        case .noBaseline:
            Wording(
                "Tidak terdefinisi: tidak ada angka dasar (baseline).", "Not defined: no baseline.",
                "정의되지 않음: 기초선이 없습니다.")
        case .basePeriodMissing:
            Wording(
                "Tidak terdefinisi: tidak ada nilai untuk periode pembanding.",
                "Not defined: no value for the base period.", "정의되지 않음: 기준 기간의 값이 없습니다.")
        case .targetIsZero:
            Wording("Tidak terdefinisi: target nol.", "Not defined: target is zero.", "정의되지 않음: 목표가 0입니다.")
        case .targetEqualsBaseline:
            Wording(
                "Tidak terdefinisi: target sama dengan angka dasar (baseline).",
                "Not defined: target equals baseline.", "정의되지 않음: 목표가 기초선과 같습니다.")
        case .basePeriodIsZero:
            Wording(
                "Tidak terdefinisi: nilai periode pembanding nol.", "Not defined: the base period is zero.",
                "정의되지 않음: 기준 기간의 값이 0입니다.")
        case .basePeriodIsNegative:
            Wording(
                "Tidak terdefinisi: nilai periode pembanding negatif.",
                "Not defined: the base period is below zero.", "정의되지 않음: 기준 기간의 값이 음수입니다.")
        case .actualIsZero:
            Wording(
                "Tidak terdefinisi: capaian nol tidak dapat menjadi pembagi.",
                "Not defined: an actual value of zero cannot be a denominator.", "정의되지 않음: 실적 0은 분모가 될 수 없습니다.")
        case .wholeIsZero:
            Wording("Tidak terdefinisi: totalnya nol.", "Not defined: the total is zero.", "정의되지 않음: 합계가 0입니다.")
        case .negativeFigure:
            Wording(
                "Tidak terdefinisi: rasio ini tidak berlaku untuk nilai negatif.",
                "Not defined: this ratio does not apply to values below zero.", "정의되지 않음: 이 비율은 음수에 적용되지 않습니다.")
        case .notOneNumber:
            Wording(
                "Tidak terdefinisi: nilainya berupa rentang atau batas.",
                "Not defined: a value is a range or a bound.", "정의되지 않음: 값이 범위 또는 한계로 제시되었습니다.")
        case .directionUndecided: Self.directionWording
        case .periodNotBegun, .periodUnknown: self.periodWording
        case .seriesBreak, .structureUnknown, .partOutOfScale: self.indexWording
        case .numberTooLarge:
            Wording(
                "Tidak terdefinisi: hasilnya terlalu besar untuk dihitung tepat.",
                "Not defined: the result is too large to be exact.", "정의되지 않음: 결과가 너무 커서 정확히 계산할 수 없습니다.")
        }
    }

    private static let directionWording = Wording(
        "Tidak terdefinisi: belum ditetapkan apakah nilai tinggi atau rendah yang lebih baik.",
        "Not defined: it is not decided whether more or less is better.",
        "정의되지 않음: 높은 값과 낮은 값 중 어느 쪽이 좋은지 정해지지 않았습니다.")

    private var periodWording: Wording {
        self == .periodNotBegun
            ? Wording(
                "Tidak terdefinisi: periode belum berjalan.", "Not defined: the period has not begun.",
                "정의되지 않음: 기간이 아직 시작되지 않았습니다.")
            : Wording(
                "Tidak terdefinisi: hari pertama atau terakhir periode tidak diketahui.",
                "Not defined: the first or last day of the period is not known.",
                "정의되지 않음: 기간의 첫날 또는 마지막 날을 알 수 없습니다.")
    }

    private var indexWording: Wording {
        switch self {
        case .structureUnknown:
            Wording(
                "Tidak terdefinisi: indikator dan bobot versi indeks ini tidak diketahui.",
                "Not defined: the indicators and weights of this index version are not known.",
                "정의되지 않음: 이 지수 판의 지표와 가중치를 알 수 없습니다.")
        case .partOutOfScale:
            Wording(
                "Tidak terdefinisi: salah satu bagian indeks berada di luar skalanya.",
                "Not defined: a part of the index lies outside its scale.", "정의되지 않음: 지수의 구성 값이 척도를 벗어났습니다.")
        default:
            Wording(
                "Tidak terdefinisi: nilai-nilai ini diukur dengan versi indeks yang berbeda.",
                "Not defined: the values come from different versions of the index.",
                "정의되지 않음: 서로 다른 판의 지수로 측정한 값입니다.")
        }
    }

    /// The code with its sentence in all languages.
    public var document: JSONValue { .members(["code": .string(self.rawValue), "text": self.wording.json]) }
}
