public import JSON
public import Shared

extension NotDefined {
    /// The sentence that is printed in place of the figure.
    public var wording: Translation {
        switch self {
        case .valueMissing:
            Translation(
                "Tidak terdefinisi: nilai tidak tersedia.", "Not defined: the value is missing.", "정의되지 않음: 값이 없습니다.")
        case .noTarget:
            Translation(
                "Tidak terdefinisi: tidak ada target.", "Not defined: there is no target.", "정의되지 않음: 목표가 없습니다.")
        case .noBaseline:
            Translation(
                "Tidak terdefinisi: tidak ada angka dasar (baseline).", "Not defined: there is no baseline.",
                "정의되지 않음: 기초선이 없습니다.")
        case .basePeriodMissing:
            Translation(
                "Tidak terdefinisi: tidak ada nilai untuk periode dasar.",
                "Not defined: there is no value for the base period.", "정의되지 않음: 기준 기간의 값이 없습니다.")
        case .targetIsZero:
            Translation("Tidak terdefinisi: target nol.", "Not defined: the target is zero.", "정의되지 않음: 목표가 0입니다.")
        case .targetEqualsBaseline:
            Translation(
                "Tidak terdefinisi: target sama dengan angka dasar (baseline).",
                "Not defined: the target equals the baseline.", "정의되지 않음: 목표가 기초선과 같습니다.")
        case .basePeriodIsZero:
            Translation(
                "Tidak terdefinisi: nilai periode dasar nol.", "Not defined: the value of the base period is zero.",
                "정의되지 않음: 기준 기간의 값이 0입니다.")
        case .basePeriodIsNegative:
            Translation(
                "Tidak terdefinisi: nilai periode dasar negatif.",
                "Not defined: the value of the base period is below zero.", "정의되지 않음: 기준 기간의 값이 음수입니다.")
        case .actualIsZero:
            Translation(
                "Tidak terdefinisi: realisasi nol tidak dapat menjadi penyebut.",
                "Not defined: an actual value of zero cannot be a denominator.", "정의되지 않음: 실적 0은 분모가 될 수 없습니다.")
        case .wholeIsZero:
            Translation("Tidak terdefinisi: total nol.", "Not defined: the total is zero.", "정의되지 않음: 합계가 0입니다.")
        case .negativeFigure:
            Translation(
                "Tidak terdefinisi: rasio ini tidak berlaku untuk nilai negatif.",
                "Not defined: this ratio does not apply to values below zero.", "정의되지 않음: 이 비율은 음수에 적용되지 않습니다.")
        case .notOneNumber:
            Translation(
                "Tidak terdefinisi: nilai berupa rentang atau batas.",
                "Not defined: the value is a range or a bound.", "정의되지 않음: 값이 범위 또는 한계로 제시되었습니다.")
        case .directionUndecided:
            Translation(
                "Tidak terdefinisi: belum ditetapkan apakah nilai yang tinggi atau nilai yang rendah dianggap baik.",
                "Not defined: it is not decided whether a high or a low value is good.",
                "정의되지 않음: 높은 값과 낮은 값 중 어느 쪽이 좋은지 정해지지 않았습니다.")
        case .periodNotBegun:
            Translation(
                "Tidak terdefinisi: belum ada hari yang berlalu dalam periode ini.",
                "Not defined: no day of the period has elapsed.",
                "정의되지 않음: 기간 중 경과한 날이 없습니다.")
        case .periodUnknown:
            Translation(
                "Tidak terdefinisi: hari pertama atau hari terakhir periode tidak diketahui.",
                "Not defined: the first or last day of the period is not known.",
                "정의되지 않음: 기간의 첫날 또는 마지막 날을 알 수 없습니다.")
        case .seriesBreak:
            Translation(
                "Tidak terdefinisi: kedua nilai diukur dengan versi indeks yang berbeda.",
                "Not defined: the two values were measured with different versions of the index.",
                "정의되지 않음: 두 값이 서로 다른 버전의 지수로 측정되었습니다.")
        case .structureUnknown:
            Translation(
                "Tidak terdefinisi: indikator dan bobot versi indeks ini tidak diketahui.",
                "Not defined: the indicators and weights of this index version are not known.",
                "정의되지 않음: 이 지수 버전의 지표와 가중치를 알 수 없습니다.")
        case .partUnknown:
            Translation(
                "Tidak terdefinisi: versi indeks ini tidak memiliki salah satu komponen yang dinyatakan.",
                "Not defined: this index version does not have one of the stated components.",
                "정의되지 않음: 이 지수 버전에 없는 구성 요소가 제시되었습니다.")
        case .partOutOfScale:
            Translation(
                "Tidak terdefinisi: salah satu komponen indeks berada di luar skala.",
                "Not defined: a component of the index lies outside its scale.", "정의되지 않음: 지수의 구성 요소가 척도를 벗어났습니다.")
        case .numberTooLarge:
            Translation(
                "Tidak terdefinisi: hasil terlalu besar untuk dihitung.",
                "Not defined: the result is too large to be computed.", "정의되지 않음: 결과가 너무 커서 계산할 수 없습니다.")
        }
    }

    /// The code with its sentence in all languages.
    public var document: JSONValue { .members(["code": .string(self.rawValue), "text": self.wording.json]) }
}
