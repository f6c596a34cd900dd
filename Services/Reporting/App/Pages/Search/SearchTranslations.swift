internal import Shared

// Words of the search page.
extension Translation {
    static let searchFor = Translation(
        "Nama atau kode kota, kerja sama, bidang, kegiatan, indikator, …",
        "Name or code of a city, a partnership, a field, an activity, an indicator, …",
        "도시, 협력 관계, 분야, 활동, 지표 등의 이름 또는 코드")
    static let nothingFound = Translation(
        "Tidak ada yang cocok dengan “{0}”. Coba kata yang lebih sedikit atau kata lain.",
        "Nothing matches “{0}”. Try fewer or other words.", "“{0}”에 해당하는 항목이 없습니다. 단어를 줄이거나 바꾸어 보십시오.")
    static let foundCount = Translation("{0} hasil untuk “{1}”", "Results for “{1}”: {0}", "“{1}” 검색 결과 {0}건")
    static let firstResults = Translation(
        "Hanya {0} hasil pertama yang ditampilkan; gunakan kata yang lebih khusus.",
        "Only the first {0} results are shown; use a more specific word.",
        "처음 {0}건만 표시합니다. 더 구체적인 단어를 사용하십시오.")
    static let inPartnerships = Translation("dalam kerja sama", "in the partnership", "관련 협력 관계")
}
