public import Shared

extension Translation {
    /// The name of a country by its ISO 3166-1 alpha-2 code; nil for a country that pages show by its code.
    public static func country(_ code: String) -> Translation? {
        switch code {
        case "ID": Translation("Indonesia", "Indonesia", "인도네시아")
        case "KR": Translation("Korea Selatan", "Republic of Korea", "대한민국")
        case "JP": Translation("Jepang", "Japan", "일본")
        case "CN": Translation("Tiongkok", "China", "중국")
        case "MY": Translation("Malaysia", "Malaysia", "말레이시아")
        case "SG": Translation("Singapura", "Singapore", "싱가포르")
        case "TH": Translation("Thailand", "Thailand", "태국")
        case "VN": Translation("Vietnam", "Viet Nam", "베트남")
        case "AU": Translation("Australia", "Australia", "호주")
        case "NL": Translation("Belanda", "Netherlands", "네덜란드")
        case "DE": Translation("Jerman", "Germany", "독일")
        case "US": Translation("Amerika Serikat", "United States", "미국")
        default: nil
        }
    }
}
