public import Shared

extension Translation {
    public static let asymmetry = Translation("Perbandingan kedua kota", "How the cities compare", "두 도시의 비교")
    public static let asymmetryIntroduction = Translation(
        "Angka profil pada tahun terakhir yang diketahui untuk kedua kota, dalam satuan yang sama. Ukuran-ukuran ini tidak digabung menjadi satu angka.",
        "Profile figures of the latest year known for both cities, in the same unit. The measures are never combined into one number.",
        "두 도시의 값이 모두 알려진 가장 최근 연도의 현황 수치를 같은 단위로 제시합니다. 여러 항목을 하나의 수치로 합치지 않습니다.")
    public static let measureOfProfile = Translation("Ukuran", "Measure", "항목")
    public static let year = Translation("Tahun", "Year", "연도")
    public static let figure = Translation("Angka", "Figure", "수치")
    public static let city = Translation("Kota", "City", "도시")
    public static let comparedBy = Translation("Perbandingan", "Comparison", "비교")
    public static let logRatioIs = Translation("ln(rasio) {0}", "ln(ratio) {0}", "ln(비율) {0}")
    public static let differenceIs = Translation("selisih {0}", "difference {0}", "차이 {0}")
    public static let capitalsDiffer = Translation(
        "Hanya satu dari kedua kota adalah ibu kota negara.", "Only one of the cities is a national capital.",
        "두 도시 중 한 도시만 수도입니다.")
    public static let levelsDiffer = Translation(
        "Kedua kota berada pada tingkat pemerintahan yang berbeda.",
        "The cities govern at different administrative levels.", "두 도시의 행정 단계가 다릅니다.")
    public static let profileFigures = Translation("Angka profil kota", "Figures of the cities' profiles", "도시 현황 수치")

    /// The name of a measure of a city's profile; nil for an index, which is shown by its code.
    public static func profileMeasure(_ code: Code) -> Translation? {
        switch code.text {
        case "population": Translation("jumlah penduduk", "population", "인구")
        case "own_revenue": Translation("pendapatan asli daerah", "own revenue", "자체 수입")
        case "grdp": Translation("PDRB", "GRDP", "지역내총생산")
        case "grdp_per_capita": Translation("PDRB per kapita", "GRDP per capita", "1인당 지역내총생산")
        case "area": Translation("luas wilayah", "area", "면적")
        default: nil
        }
    }
}
