public import Shared

extension Translation {
    public static let selfAssessments = Translation(
        "Penilaian mandiri setiap kota", "Self-assessment of the cities", "도시별 자체 평가")
    public static let selfAssessmentsIntroduction = Translation(
        "Rata-rata skor 1–5 yang diberikan setiap kota pada pertanyaan tiap prinsip (OECD 2023). Ini pendapat kota itu sendiri, bukan temuan. Selisih dihitung dari pertanyaan yang dijawab semua kota itu.",
        "The mean of the scores from 1 to 5 that each city gives to the questions of a principle (OECD 2023). It is the opinion of the city itself, not a finding. The gap is over the questions that all of them answered.",
        "각 도시가 원칙별 문항에 부여한 1–5점의 평균(OECD 2023). 해당 도시의 의견이며 발견 사항이 아닙니다. 격차는 모두 응답한 문항으로 계산합니다.")
    public static let noSelfAssessment = Translation(
        "Tidak ada penilaian mandiri yang tercatat.", "No self-assessment is on record.", "기록된 자체 평가가 없습니다.")
    public static let principle = Translation("Prinsip", "Principle", "원칙")
    public static let gapOfScores = Translation("Selisih", "Gap", "격차")
    public static let answeredOf = Translation(
        "{0} dari {1} pertanyaan dijawab", "{0} of {1} questions answered", "{1}개 문항 중 {0}개 응답")
    public static let hasNotAnswered = Translation("belum menjawab", "has not answered", "응답하지 않음")
    public static let answeredOn = Translation("dijawab {0}", "answered {0}", "{0} 응답")
    public static let questionnaireUnknown = Translation(
        "Kuesioner {0} belum diketahui: jawabannya tidak dapat dikelompokkan.",
        "The questionnaire {0} is not known yet: its answers cannot be grouped.",
        "설문지({0}) 정보가 등록되지 않아 응답을 원칙별로 분류할 수 없습니다.")
    public static let unknownQuestions = Translation(
        "Pertanyaan yang tidak ada dalam kuesioner, tidak dihitung: {0}",
        "Questions that the questionnaire does not have, not counted: {0}", "설문지에 없어 반영하지 않은 문항: {0}")
    public static let earlierSelfAssessments = Translation(
        "penilaian sebelumnya: {0}", "earlier self-assessments: {0}", "이전 자체 평가: {0}건")
}
