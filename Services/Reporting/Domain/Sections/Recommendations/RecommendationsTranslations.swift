public import Shared

extension Translation {
    public static let recommendations = Translation("Rekomendasi", "Recommendations", "권고 사항")
    public static let recommendation = Translation("Rekomendasi", "Recommendation", "권고")
    public static let recommendationOwners = Translation("Penanggung jawab", "Responsible", "담당")
    public static let recommendationDue = Translation("Batas waktu", "Due", "기한")
    public static let calledForBy = Translation("Dasar", "Called for by", "근거")
    public static let noResponseOnRecord = Translation(
        "belum ada tanggapan tercatat", "no response on record", "답변 기록 없음")
    public static let noPostOnRecord = Translation(
        "jabatan tidak tercatat", "no post on record", "직위 기록 없음")
}

extension Recommendation {
    /// The recommendation in one or two sentences.
    public var text: Translation {
        switch self {
        case .completeClauses:
            Translation(
                "Sebelum naskah diperpanjang, lengkapi klausul yang tidak ada atau samar, terutama hasil konkret: keluaran, indikator, target, dan tanggal.",
                "Before the agreement is renewed, complete the clauses that are absent or vague, above all concrete results: deliverable, indicator, target and date.",
                "합의 문서를 갱신하기 전에 없거나 모호한 조항, 특히 구체적 결과(산출물, 지표, 목표, 기한)를 보완하시기 바랍니다.")
        case .namePosts:
            Translation(
                "Tetapkan satu jabatan penanggung jawab di setiap pihak untuk setiap bidang.",
                "Name one accountable post on each side for every field.", "분야마다 양측에 책임 직위를 하나씩 지정하시기 바랍니다.")
        case .resumeOrSuspend:
            Translation(
                "Adakan rapat kelompok kerja bersama dalam {0} hari, atau tangguhkan kerja sama secara resmi.",
                "Call the joint working group within {0} days, or suspend the cooperation formally.",
                "{0}일 이내에 공동 실무단을 소집하거나 협력을 공식적으로 일시 중단하시기 바랍니다."
            ).filled(.count(RecommendationEntry.daysToResume))
        case .planFields:
            Translation(
                "Untuk setiap bidang tanpa kegiatan, rencanakan kegiatan dengan tanggal dan jabatan penanggung jawab, atau keluarkan bidang itu saat naskah diperpanjang.",
                "For each field without activity, plan an activity with a date and a responsible post, or drop the field at renewal.",
                "활동이 없는 분야는 일정과 담당 직위를 정해 활동을 계획하거나 갱신 시 그 분야를 제외하시기 바랍니다.")
        case .adoptWorkPlan:
            Translation(
                "Tetapkan rencana kerja tahunan dengan kegiatan terjadwal, dan tinjau pelaksanaannya bersama.",
                "Adopt a yearly work plan with dated activities, and review it together.",
                "일정이 명시된 연간 업무 계획을 채택하고 이행 상황을 함께 점검하시기 바랍니다.")
        case .shareFunding:
            Translation(
                "Adakan pembicaraan tentang pendanaan bersama: anggaran kedua kota dan investor swasta, dengan jumlah untuk setiap pihak.",
                "Hold talks on co-funding: the budgets of both cities and private investors, with an amount for each party.",
                "양 도시의 예산과 민간 투자자를 포함한 공동 재원 협의를 열어 당사자별 분담액을 정하시기 바랍니다.")
        case .settleMoney:
            Translation(
                "Minta keterangan tentang komitmen yang belum dibayar dan pembayaran setelah tanggal penutupan.",
                "Ask for an explanation of commitments that are not paid, and of payments after the closing date.",
                "미지급 약정과 종료일 이후의 지급에 대한 설명을 요청하시기 바랍니다.")
        case .setTargets:
            Translation(
                "Tetapkan angka dasar (baseline) dan target untuk setiap indikator.",
                "Set a baseline and a target for every indicator.",
                "모든 지표에 기초선과 목표를 설정하시기 바랍니다.")
        case .reviewIndicators:
            Translation(
                "Tinjau indikator yang tertinggal dari jadwal atau menjauhi target bersama pejabat penanggung jawabnya.",
                "Review the indicators that are behind schedule, or moved away from their targets, with the officials who answer for them.",
                "일정보다 늦거나 목표에서 멀어진 지표를 책임 직위의 담당자와 함께 점검하시기 바랍니다.")
        case .addOutcomes:
            Translation(
                "Tambahkan sekurang-kurangnya satu indikator hasil (outcome), di samping keluaran.",
                "Add at least one outcome indicator besides outputs.", "산출물 지표 외에 성과(outcome) 지표를 하나 이상 추가하시기 바랍니다.")
        case .reportFigures:
            Translation(
                "Laporkan angka yang terlambat, atau sesuaikan frekuensi pelaporannya.",
                "Report the overdue figures, or change how often they are due.", "지연된 수치를 보고하거나 보고 주기를 조정하시기 바랍니다.")
        case .collectEvidence:
            Translation(
                "Sebelum menyatakan dampak, kumpulkan sekurang-kurangnya empat titik data lagi dan tetapkan kota pembanding.",
                "Before an effect is claimed, collect at least four more data points and name a comparator city.",
                "효과를 주장하기 전에 최소 4개 시점의 자료를 더 수집하고 비교 도시를 정하시기 바랍니다.")
        case .improveService:
            Translation(
                "Sepakati rencana perbaikan untuk unsur layanan bermutu C atau D.",
                "Agree on an improvement plan for the service elements of quality C or D.",
                "등급이 C 또는 D인 서비스 요소의 개선 계획에 합의하시기 바랍니다.")
        case .secureContinuity:
            Translation(
                "Susun memori serah terima jabatan dan tetapkan tugas pada jabatan, bukan pada orang, termasuk untuk keadaan darurat.",
                "Write a hand-over note and bind tasks to posts rather than persons, for emergencies too.",
                "인수인계서를 작성하고, 비상 상황을 포함하여 업무를 사람이 아닌 직위에 부여하시기 바랍니다.")
        case .stateComplementarity:
            Translation(
                "Nyatakan dalam naskah bagaimana kedua kota saling melengkapi meskipun berbeda.",
                "State in the agreement how the cities complement each other in spite of their differences.",
                "두 도시가 차이에도 불구하고 어떻게 서로 보완하는지 합의 문서에 명시하시기 바랍니다.")
        case .evaluateBeforeExpiry:
            Translation(
                "Lakukan evaluasi sebelum naskah berakhir, dan siapkan berkas perpanjangan.",
                "Evaluate before the agreement expires, and prepare the renewal dossier.",
                "합의 문서 만료 전에 평가를 실시하고 갱신 서류를 준비하시기 바랍니다.")
        case .fundMonitoring:
            Translation(
                "Sediakan anggaran untuk pemantauan dan evaluasi sekurang-kurangnya sebesar ambang batas, atau catat anggaran yang sudah ada.",
                "Set money aside for monitoring and evaluation, at least as much as the threshold, or put what there is on record.",
                "모니터링과 평가를 위한 예산을 기준값 이상 확보하거나, 이미 있는 예산을 기록하시기 바랍니다.")
        case .completeActions:
            Translation(
                "Selesaikan tindakan yang melewati batas waktu, atau tetapkan batas waktu baru dengan alasannya.",
                "Complete the overdue actions, or set another due date with its reason.",
                "기한이 지난 조치를 완료하거나 사유를 밝혀 기한을 다시 정하시기 바랍니다.")
        case .completeRegistration:
            Translation(
                "Catat penandatanganan, bidang kedua, dan persetujuan DPRD/dewan kota, bila ada.",
                "Put the signing, a second field and the approval by the legislative assembly on record, where they exist.",
                "서명, 두 번째 분야, 지방의회 승인이 있는 경우 이를 기록하시기 바랍니다.")
        case .correctRecords:
            Translation(
                "Periksa status dan tanggal yang bertentangan, dan mintalah penerbitnya memperbaikinya.",
                "Check the contradicting statuses and dates, and have their publishers correct them.",
                "서로 모순되는 상태와 날짜를 확인하고 발행처에 정정을 요청하시기 바랍니다.")
        case .compareAssessments:
            Translation(
                "Bahas penilaian yang berbeda bersama kedua kota: tolok ukur dan periodenya mungkin tidak sama.",
                "Discuss the differing assessments with both cities: their yardsticks and periods may not be the same.",
                "서로 다른 평가를 양 도시와 함께 논의하시기 바랍니다. 평가 기준과 기간이 다를 수 있습니다.")
        case .treatBackground:
            Translation(
                "Tetapkan penanggung jawab untuk hambatan yang muncul kembali, dan tangani hal yang melatarbelakanginya.",
                "Name an owner for the obstacle that came back, and treat what lies behind it.",
                "다시 제기된 장애 요인의 담당을 지정하고 그 배경이 되는 사안에 대응하시기 바랍니다.")
        case .planRealistically:
            Translation(
                "Sepakati tanggal mulai yang realistis, dan catat alasan penundaan. Terlambat bukan berarti gagal.",
                "Agree on realistic start dates, and record why a start was put off. A late start is not a failure.",
                "현실적인 시작일에 합의하고 지연 사유를 기록하시기 바랍니다. 지연이 곧 실패는 아닙니다.")
        case .followIntent:
            Translation(
                "Tindak lanjuti pernyataan kehendak dengan naskah kerja sama, atau nyatakan bahwa penjajakan selesai.",
                "Follow the letter of intent with an agreement, or state that the exploration has ended.",
                "의향서를 합의 문서 체결로 이어 가거나 탐색이 종료되었음을 밝히시기 바랍니다.")
        }
    }
}
