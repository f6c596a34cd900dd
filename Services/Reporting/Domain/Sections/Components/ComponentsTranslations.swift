public import Shared

extension Translation {
    public static let fields = Translation("Bidang kerja sama", "Fields of cooperation", "협력 분야")
    public static let wholeCooperation = Translation("Seluruh kerja sama", "The whole cooperation", "협력 전체")
    public static let field = Translation("Bidang", "Field", "분야")
    public static let yearsInForce = Translation("Tahun berlaku", "Years in force", "유효 연도")
    public static let activeYearRatio = Translation("Rasio tahun aktif", "Active-year ratio", "활동 연도 비율")
}
