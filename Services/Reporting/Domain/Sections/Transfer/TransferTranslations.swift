public import Shared

extension Translation {
    public static let transfer = Translation("Alih pengetahuan", "Transfer of knowledge", "지식 전수")
    public static let transferIntroduction = Translation(
        "Pelatihan, pertukaran staf, dan kunjungan. Angka hanya mencakup kegiatan yang datanya diketahui.",
        "Training, staff exchanges and visits. The figures cover only activities of which they are known.",
        "교육, 직원 교류, 방문입니다. 수치는 값이 알려진 활동만 포함합니다.")
    public static let possiblyTwice = Translation(
        "mungkin tercatat dua kali: {0}", "possibly recorded twice: {0}", "중복 기록 가능성 {0}건")
    public static let personsWho = Translation("Peserta", "Persons", "참가자")
    public static let personDays = Translation("Orang-hari", "Person-days", "참가 연일수(인일)")
    public static let knownOf = Translation(
        "{0} (diketahui untuk {1} dari {2} kegiatan)", "{0} (known for {1} of {2} activities)",
        "{0}(활동 {2}건 중 {1}건에서 확인)")
    public static let unknownOf = Translation(
        "tidak diketahui untuk satu pun dari {0} kegiatan", "not known for any of {0} activities",
        "활동 {0}건 모두 확인되지 않음")
    public static let notSummed = Translation(
        "tidak dijumlahkan: bukan angka pasti", "not summed: not exact numbers", "합산하지 않음: 정확한 수치가 아님")
    public static let withoutField = Translation("tanpa bidang", "without a field", "분야 미지정")
}
