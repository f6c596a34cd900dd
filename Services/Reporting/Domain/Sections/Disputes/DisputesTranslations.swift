public import Shared

extension Translation {
    public static let disputed = Translation("Perbedaan antarsumber", "Where sources disagree", "출처 간 차이")
    public static let disputedIntroduction = Translation(
        """
        Sumber-sumber tidak sepakat tentang hal berikut. Nilai pertama dipakai, kecuali bila belum diputuskan; nilai \
        lain ditampilkan di bawahnya.
        """,
        """
        Sources disagree about the following. The first value is used unless it is marked undecided; the others are \
        shown below it.
        """,
        "다음 사항에 대해 출처들이 일치하지 않습니다. 미결정으로 표시된 경우를 제외하고 첫 번째 값을 사용하며, 나머지 값은 아래에 표시합니다.")
    public static let valueUsed = Translation("dipakai", "used", "채택")
    public static let differsInDetail = Translation(
        "sama pada pokoknya, berbeda dalam rincian", "the same in substance, different in detail", "주요 내용은 같고 세부가 다름")
    public static let notApplied = Translation("Tidak diterapkan", "Not applied", "적용되지 않음")
    public static let withdrawn = Translation("Ditarik kembali", "Withdrawn", "철회됨")
}
