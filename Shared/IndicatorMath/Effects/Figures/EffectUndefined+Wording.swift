public import Shared

extension EffectUndefined {
    /// The sentence that is printed in place of the figure or the test.
    public var wording: Translation {
        switch self {
        case .noPoints:
            Translation(
                "Salah satu jendela waktu tidak memiliki titik data.", "A window has no points.", "데이터 점이 없는 구간이 있습니다.")
        case .fewerThanTwoPoints:
            Translation("Jumlah titik data kurang dari dua.", "There are fewer than two points.", "데이터 점이 2개 미만입니다.")
        case .fewerThanFourPoints:
            Translation(
                "Jumlah titik data pada jendela waktu sebelum intervensi kurang dari empat; tren tidak diuji.",
                "There are fewer than four points before; a trend is not tested.",
                "개입 전 구간의 데이터 점이 4개 미만이므로 추세를 검정하지 않습니다.")
        case .tooFewPointsForRegression:
            Translation(
                "Regresi memerlukan empat titik data di setiap sisi dan tiga derajat bebas residual.",
                "The regression needs four points on each side and three residual degrees of freedom.",
                "회귀분석에는 전후 각각 4개의 데이터 점과 3의 잔차 자유도가 필요합니다.")
        case .tooManyPoints:
            Translation(
                "Uji eksak dibatasi sampai 60 titik data; perbandingan ini memiliki lebih dari itu.",
                "The exact test is limited to 60 points; this comparison has more.",
                "정확 검정은 데이터 점 60개까지만 가능하며, 이 비교는 이를 초과합니다.")
        case .baseIsZero:
            Translation(
                "Nilai dasar nol, sehingga tidak ada persentase terhadapnya.",
                "The base is zero, so there is no percentage of it.", "기준값이 0이므로 기준값에 대한 백분율이 없습니다.")
        case .baseIsNegative:
            Translation(
                "Nilai dasar di bawah nol, sehingga persentase terhadapnya akan membalik tanda perubahan.",
                "The base is below zero, so a percentage of it would reverse the sign of the change.",
                "기준값이 0보다 작으므로 기준값에 대한 백분율은 변화의 부호를 뒤바꿉니다.")
        case .notPositive:
            Translation(
                "Nilai pertama atau nilai terakhir tidak di atas nol.",
                "The first or the last value is not above zero.", "첫 번째 값 또는 마지막 값이 0보다 크지 않습니다.")
        case .notWholeMonths:
            Translation(
                "Selisih antara awal periode pertama dan awal periode terakhir bukan jumlah bulan yang utuh.",
                "The first and the last period do not begin a whole number of months apart.",
                "첫 번째 기간과 마지막 기간의 시작일 간격이 정수 개월이 아닙니다.")
        case .constantSeries:
            Translation("Semua nilai sama.", "All values are equal.", "모든 값이 같습니다.")
        case .exactFit:
            Translation(
                "Titik data terletak tepat pada garis regresi, sehingga galat tidak dapat ditaksir.",
                "The points lie exactly on the fitted lines, so the error cannot be estimated.",
                "데이터 점이 적합선 위에 정확히 놓여 있어 오차를 추정할 수 없습니다.")
        case .singularDesign:
            Translation(
                "Waktu titik-titik data tidak menentukan koefisien.",
                "The times of the points do not determine the coefficients.", "데이터 점의 시점으로는 계수를 정할 수 없습니다.")
        case .outOfRange:
            Translation("Salah satu bilangan terlalu besar.", "A number is too large.", "너무 큰 수가 있습니다.")
        case .noBaseIndex:
            Translation(
                "Deflator tidak memiliki satu indeks tunggal di atas nol untuk periode dasarnya.",
                "The deflator has no single index above zero for its base period.", "디플레이터의 기준 기간에 0보다 큰 단일 지수가 없습니다.")
        case .notNominal:
            Translation(
                "Nilai bukan jumlah uang menurut harga berlaku.",
                "The values are not amounts of money in nominal prices.", "값이 경상 가격으로 표시한 금액이 아닙니다.")
        case .noComparator:
            Translation("Tidak ada pembanding yang diberikan.", "No comparator is given.", "비교 대상이 제시되지 않았습니다.")
        case .otherMeasure:
            Translation(
                "Satuan atau dasar harga pembanding berbeda.", "The comparator has another unit or price basis.",
                "비교 대상의 단위 또는 가격 기준이 다릅니다.")
        }
    }
}
