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
        case .fallingIndicator:
            Translation(
                "Tidak terdefinisi: nilai yang lebih kecil lebih baik, sehingga persentase terhadap target menyesatkan.",
                "Not defined: a smaller figure is better, so a percentage of the target would mislead.",
                "정의되지 않음: 작을수록 좋은 지표이므로 목표 대비 백분율을 표시하지 않습니다.")
        case .undecided:
            Translation(
                "Tidak terdefinisi: sumber berbeda dan belum diputuskan.",
                "Not defined: sources differ, and no rule decides between them.",
                "정의되지 않음: 출처 간 값이 다르며 아직 결정되지 않았습니다.")
        case .targetSetLate:
            Translation(
                "Tidak terdefinisi: target ditetapkan setelah periode berakhir.",
                "Not defined: the target was set after the period had ended.",
                "정의되지 않음: 기간이 끝난 뒤 목표가 설정되었습니다.")
        case .scaleWithoutRatio:
            Translation(
                "Tidak terdefinisi: nilainya peringkat atau kategori, yang tidak memiliki persentase.",
                "Not defined: the values are ranks or categories, which have no percentage.",
                "정의되지 않음: 값이 등급 또는 범주이므로 비율을 계산할 수 없습니다.")
        case .unitInDoubt:
            Translation(
                "Tidak terdefinisi: satuan meragukan (0,3 atau 30%?).",
                "Not defined: the unit is in doubt (0.3 or 30%?).",
                "정의되지 않음: 단위가 불확실합니다(0.3 또는 30%?).")
        case .otherDefinition:
            Translation(
                "Tidak terdefinisi: angka mengikuti definisi indikator yang berbeda.",
                "Not defined: the figures follow different definitions of the indicator.",
                "정의되지 않음: 수치가 서로 다른 지표 정의를 따릅니다.")
        case .partsMissing:
            Translation(
                "Tidak terdefinisi: persentase tanpa pembilang dan penyebut tidak pernah digabungkan.",
                "Not defined: a percentage without numerator and denominator is never combined with others.",
                "정의되지 않음: 분자와 분모가 없는 백분율은 합산하지 않습니다.")
        case .notAdditive:
            Translation(
                "Tidak terdefinisi: nilai pada skala ini tidak dapat dijumlahkan.",
                "Not defined: values on this scale have no sum.",
                "정의되지 않음: 이 척도의 값은 합산할 수 없습니다.")
        case .periodsMissing:
            Translation(
                "Tidak terdefinisi: ada periode tanpa nilai di antara periode pertama dan terakhir.",
                "Not defined: a period between the first and the last one has no value.",
                "정의되지 않음: 첫 기간과 마지막 기간 사이에 값이 없는 기간이 있습니다.")
        case .periodsOverlap:
            Translation(
                "Tidak terdefinisi: ada periode yang tumpang tindih, sehingga penjumlahan akan menghitung ganda.",
                "Not defined: periods overlap, so a sum would count some days twice.",
                "정의되지 않음: 기간이 겹쳐 합산하면 중복 계산됩니다.")
        case .missingInput:
            Translation(
                "Tidak terdefinisi: salah satu angka masukan rumus tidak dilaporkan.",
                "Not defined: an input of the formula is not reported.",
                "정의되지 않음: 산식의 입력값이 보고되지 않았습니다.")
        case .missingPrevious:
            Translation(
                "Tidak terdefinisi: angka masukan rumus untuk periode sebelumnya tidak dilaporkan.",
                "Not defined: an input of the formula is not reported for an earlier period.",
                "정의되지 않음: 이전 기간의 산식 입력값이 보고되지 않았습니다.")
        case .divisionByZero:
            Translation(
                "Tidak terdefinisi: penyebut rumus nol.",
                "Not defined: the divisor of the formula is zero.",
                "정의되지 않음: 산식의 분모가 0입니다.")
        case .inputNotDefined:
            Translation(
                "Tidak terdefinisi: salah satu angka masukan rumus tidak terdefinisi.",
                "Not defined: an input of the formula is itself not defined.",
                "정의되지 않음: 산식의 입력값이 정의되지 않았습니다.")
        case .otherPeriod:
            Translation(
                "Tidak terdefinisi: rumus tidak berlaku untuk periode ini.",
                "Not defined: the formula does not apply to this period.",
                "정의되지 않음: 산식이 이 기간에 적용되지 않습니다.")
        case .formulaRefused:
            Translation(
                "Tidak terdefinisi: rumus indikator ini tidak sah.",
                "Not defined: the formula of this indicator is not valid.",
                "정의되지 않음: 이 지표의 산식이 유효하지 않습니다.")
        case .resultsRefused:
            Translation(
                "Tidak terdefinisi: hasil yang dinyatakan tidak sesuai dengan instrumennya.",
                "Not defined: the stated results cannot belong to their instrument.",
                "정의되지 않음: 제시된 결과가 조사 도구와 맞지 않습니다.")
        case .outOfRange:
            Translation(
                "Tidak terdefinisi: hasil terlalu besar atau terlalu dekat dengan nol untuk ditulis.",
                "Not defined: the result is too large, or too near to zero, to be written.",
                "정의되지 않음: 결과가 너무 크거나 0에 너무 가까워 표기할 수 없습니다.")
        }
    }

    /// The code with its sentence in all languages.
    public var document: JSONValue { .members(["code": .string(self.rawValue), "text": self.wording.json]) }
}
