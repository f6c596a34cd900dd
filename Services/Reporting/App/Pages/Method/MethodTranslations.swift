internal import Shared

// Words of the page of method and glossary.
extension Translation {
    static let methodIntroduction = Translation(
        "Aturan, ambang batas, kategori, dan instrumen yang dipakai semua laporan kantor ini, serta arti istilahnya.",
        "The rules, thresholds, bands and instruments that all reports of this office use, and what the terms mean.",
        "이 기관의 모든 보고서가 사용하는 규칙, 기준값, 등급 구간과 평가 도구, 그리고 용어의 뜻입니다.")
    static let rulesOfFindings = Translation("Aturan temuan", "Rules of findings", "발견 사항 규칙")
    static let standardThreshold = Translation("baku: {0}", "standard: {0}", "표준: {0}")
    static let signsOfLife = Translation("Tanda keaktifan yang dihitung", "Signs of life that count", "활동 징후로 인정하는 항목")
    static let bands = Translation("Kategori", "Bands", "등급 구간")
    static let bandFrom = Translation("mulai {0}", "from {0}", "{0} 이상")
    static let bandAbove = Translation("di atas {0}", "above {0}", "{0} 초과")
    static let bandThrough = Translation("sampai {0}", "through {0}", "{0} 이하")
    static let bandBelow = Translation("di bawah {0}", "below {0}", "{0} 미만")
    static let yearsFrom = Translation("mulai {0}", "from {0}", "{0}년부터")
    static let band = Translation("Kategori", "Band", "등급")
    static let values = Translation("Nilai", "Values", "값")
    static let instruments = Translation("Instrumen indeks", "Instruments of indices", "지수 평가 도구")
    static let instrument = Translation("Instrumen", "Instrument", "평가 도구")
    static let yearsOfInstrument = Translation("Tahun", "Years", "적용 연도")
    static let elements = Translation("Unsur", "Elements", "구성 요소")
    static let publication = Translation("Publikasi", "Publication", "출처 문헌")
    static let glossary = Translation("Istilah", "Glossary", "용어")
    static let bandUnitPercent = Translation("persen", "percent", "퍼센트")
    static let bandUnitRatio = Translation("rasio", "ratio", "비율")
    static let bandUnitPoints = Translation("poin", "points", "점")
    static let structureNotKnown = Translation(
        "susunannya tidak diketahui", "its structure is not known", "구성이 알려지지 않음")
}
