extension Translation {
    public static let disputed = Translation("Perbedaan antarsumber", "Where sources disagree", "출처 간 차이")
    public static let disputedIntroduction = Translation(
        "Sumber-sumber tidak sepakat tentang hal berikut. Nilai pertama yang dipakai; yang lain disimpan di sampingnya.",
        "Sources do not agree about the following. The first value is used; the others are kept beside it.",
        "다음 사항에 대해 출처들이 일치하지 않습니다. 첫 번째 값을 사용하고 나머지는 함께 보관합니다.")
    public static let valueUsed = Translation("dipakai", "used", "채택")
    public static let differsInDetail = Translation(
        "sama pada pokoknya, berbeda dalam rincian",
        "alike in the main, different in details",
        "주요 내용은 같고 세부가 다름")
    public static let notApplied = Translation("Tidak diterapkan", "Not applied", "적용되지 않음")
    public static let withdrawn = Translation("Ditarik kembali", "Withdrawn", "철회됨")
}
