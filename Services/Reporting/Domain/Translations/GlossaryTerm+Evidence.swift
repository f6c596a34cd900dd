internal import Shared

extension GlossaryTerm {
    /// Of findings, verdicts and the claims they rest on.
    static let evidence: [GlossaryTerm] = [
        GlossaryTerm(
            "alert", Translation("Peringatan", "Alert", "알림"),
            Translation(
                """
                Kembar memunculkannya untuk setiap temuan yang muncul, dan mengakhirinya ketika temuan itu tidak \
                berlaku lagi.
                """,
                "Kembar raises it for each finding that opens, and clears it when the finding is closed.",
                "발견 사항이 발생할 때마다 Kembar가 알리며, 그 발견 사항이 해소되면 해제합니다."), source: nil),
        GlossaryTerm(
            "as-of", Translation("Per tanggal", "As of", "기준일"),
            Translation(
                """
                Hari yang menjadi pokok laporan. Laporan menunjukkan apa yang diketahui tentang hari itu ketika \
                laporan dibuat.
                """,
                "The day that a report is about. The report shows what was known about that day when it was made.",
                "보고서가 대상으로 하는 날입니다. 보고서는 작성 시점에 그날에 대해 알려진 내용을 보여 줍니다."), source: nil),
        GlossaryTerm(
            "cannot-be-determined", Translation("Tidak dapat ditentukan", "Cannot be determined", "판단 불가"),
            Translation(
                """
                Catatan memungkinkan lebih dari satu jawaban, karena tanggal kurang rinci atau tidak ada alasan untuk \
                memilih antarsumber.
                """,
                """
                The records allow more than one answer, because dates are too coarse or because no reason decides \
                between sources.
                """,
                "날짜가 충분히 정확하지 않거나 출처 간 차이를 가릴 근거가 없어 둘 이상의 답이 가능한 상태입니다."), source: nil),
        GlossaryTerm(
            "evidence-level", Translation("Tingkat bukti", "Evidence level", "증거 수준"),
            Translation(
                """
                Jenis bukti terlemah yang boleh mendasari nilai suatu indikator. Dari yang terkuat: naskah atau \
                catatan asli, pernyataan resmi, penelitian, pemberitaan, kesaksian.
                """,
                """
                The weakest kind of evidence that the values of an indicator may rest on. From the strongest: the \
                instrument itself, official statement, research, press, testimony.
                """,
                "지표 값의 근거로 허용되는 가장 약한 증거 유형입니다. 강한 순서대로 원본 문서, 공식 발표, 연구, 언론 보도, 증언입니다."), source: nil),
        GlossaryTerm(
            "finding", Translation("Temuan", "Finding", "발견 사항"),
            Translation(
                """
                Apa yang ditemukan satu aturan (R01 sampai R32) tentang satu pokok, dengan sumbernya. Temuan muncul \
                dan berakhir mengikuti fakta dan waktu.
                """,
                """
                What one rule (R01 to R32) found about one subject, with the sources. A finding opens and closes as \
                facts change and days pass.
                """,
                "하나의 규칙(R01~R32)이 하나의 대상에 대해 확인한 사항과 그 출처입니다. 사실이 바뀌거나 시간이 지나면 발생하거나 해소됩니다."), source: nil),
        GlossaryTerm(
            "known-at", Translation("Diketahui sampai", "Known at", "파악 시점"),
            Translation(
                "Saat yang membatasi catatan yang dipakai: peristiwa yang diterima sesudahnya tidak diikutkan.",
                "The moment that limits which records are used: events that were accepted later are left out.",
                "사용할 기록을 한정하는 시점입니다. 그 뒤에 접수된 이벤트 기록은 제외합니다."), source: nil),
        GlossaryTerm(
            "management-response", Translation("Tanggapan manajemen", "Management response", "권고에 대한 답변"),
            Translation(
                """
                Keputusan suatu kantor atas rekomendasi: diterima, diterima sebagian, atau ditolak, dengan tindakan \
                dan batas waktunya. Tanggapan tidak menutup temuan.
                """,
                """
                What an office decided about a recommendation: accepted, accepted in part or rejected, with the action \
                and its due date. It closes no finding.
                """,
                "권고에 대한 기관의 결정(수용, 일부 수용, 불수용)과 조치, 기한입니다. 답변으로 발견 사항이 해소되지는 않습니다."), source: nil),
        GlossaryTerm(
            "not-assessable", Translation("Tidak dapat dinilai", "Not assessable", "판정 불가"),
            Translation(
                "Aturan, status, atau penilaian tidak memiliki fakta yang cukup. Ini bukan hasil buruk.",
                "A rule, a light or a verdict lacks the facts to judge. This is not a bad result.",
                "규칙, 신호 또는 판정에 필요한 사실이 부족한 상태입니다. 나쁜 결과를 뜻하지 않습니다."), source: nil),
        GlossaryTerm(
            "rival-claim", Translation("Pernyataan yang bertentangan", "Rival claim", "상충하는 기재 내용"),
            Translation(
                """
                Salah satu dari beberapa pernyataan tentang hal yang sama. Semuanya disimpan; yang dipakai ditentukan \
                berturut-turut oleh pilihan beralasan, peringkat penerbit, jenis bukti, dan waktu.
                """,
                """
                One of several claims about the same thing. All are kept; a preference with a reason, the rank of the \
                publisher, the kind of evidence and the time decide, in this order, which is used.
                """,
                "같은 사항에 대한 여러 기재 내용 중 하나입니다. 모두 보관하며, 사유를 들어 채택한 것, 발행처 순위, 증거 유형, 기재 시점의 순서로 사용할 것을 정합니다."),
            source: nil),
        GlossaryTerm(
            "self-assessment",
            Translation(
                "Penilaian mandiri setiap kota (C2C, F18)",
                "Self-assessment of the cities (C2C, F18)",
                "도시별 자체 평가 (C2C, F18)"),
            Translation(
                """
                Rata-rata skor 1 sampai 5 yang diberikan setiap kota untuk tiap prinsip, berdampingan. Ini pendapat \
                kota itu sendiri, bukan temuan.
                """,
                """
                The mean of the scores from 1 to 5 that each city gives under each principle, side by side. It is the \
                opinion of the city itself, not a finding.
                """,
                "각 도시가 원칙별로 부여한 1~5점의 평균을 나란히 표시한 것입니다. 해당 도시의 의견이며 발견 사항이 아닙니다."), source: "OECD, 2023"),
        GlossaryTerm(
            "oecd-dac-criteria",
            Translation("Enam kriteria evaluasi OECD-DAC", "Six OECD-DAC criteria", "OECD DAC 6대 평가 기준"),
            Translation(
                """
                Relevansi, koherensi, efektivitas, efisiensi, dampak, dan keberlanjutan. Pembagian temuan menurut \
                kriteria merupakan definisi Kembar sendiri dan bukan nilai.
                """,
                """
                Relevance, coherence, effectiveness, efficiency, impact and sustainability. The assignment of findings \
                to them is Kembar's own definition and no grade.
                """,
                "적절성, 일관성, 효과성, 효율성, 영향력, 지속가능성입니다. 발견 사항의 기준별 분류는 Kembar의 자체 정의이며 등급이 아닙니다."),
            source: "OECD-DAC, 2019"),
        GlossaryTerm(
            "superseded", Translation("Digantikan", "Superseded", "대체됨"),
            Translation(
                """
                Naskah digantikan bila naskah lain dinyatakan menggantikannya; laporan, bila versi yang lebih baru \
                diterbitkan. Laporan lama tetap dapat dibaca.
                """,
                """
                An agreement is superseded if another one is stated to replace it; a report, if a later version is \
                published. The earlier report stays readable.
                """,
                "다른 합의 문서가 대체한다고 명시된 합의 문서, 또는 이후 버전이 발행된 보고서의 상태입니다. 이전 보고서는 계속 열람할 수 있습니다."), source: nil),
        GlossaryTerm(
            "clair-checks",
            Translation("Tiga syarat CLAIR (Jepang)", "Three checks of CLAIR (Japan)", "일본 CLAIR(자치체국제화협회)의 세 요건"),
            Translation(
                """
                Syarat pendaftaran kota kembar di Jepang: naskah tertulis ditandatangani, pertukaran tidak terbatas \
                pada satu bidang, dan DPRD/dewan kota menyetujui.
                """,
                """
                The checks by which sister cities are registered in Japan: a written agreement is signed, exchange is \
                not limited to one field, and the legislative assembly approved.
                """,
                "일본의 자매도시 등록 요건으로, 서면 합의 문서 서명, 한 분야에 국한되지 않은 교류, 지방의회 승인을 말합니다."),
            source: "CLAIR, clair.or.jp/e/exchange/shimai/qanda.html"),
        GlossaryTerm(
            "undecided", Translation("Belum diputuskan", "Undecided", "미결정"),
            Translation(
                """
                Sumber berbeda dan tidak ada aturan yang memutuskan. Semua pernyataan ditampilkan, dan tidak ada \
                persentase yang dihitung darinya.
                """,
                """
                Sources differ and no rule decides between them. All claims are shown, and no percentage is computed \
                from them.
                """,
                "출처가 일치하지 않고 이를 가릴 규칙이 없는 상태입니다. 모든 기재 내용을 표시하며, 이로부터 백분율을 계산하지 않습니다."), source: nil),
        GlossaryTerm(
            "verdict", Translation("Hasil penilaian", "Verdict", "판정"),
            Translation(
                """
                Apakah target hasil pada satu tingkat tercapai di satu bidang dan periode (definisi sendiri). \
                Kontribusi kerja sama tidak dinilai di dalamnya.
                """,
                """
                Whether the targets of results of one level were reached in one field and period (own definition). It \
                says nothing about what the cooperation contributed.
                """,
                "한 분야와 기간에서 한 수준의 성과 목표가 달성되었는지에 대한 판정입니다(자체 정의). 협력의 기여도는 판단하지 않습니다."), source: nil),
        GlossaryTerm(
            "withdrawn", Translation("Ditarik kembali", "Withdrawn", "철회됨"),
            Translation(
                """
                Catatan peristiwa yang dinyatakan keliru diterbitkan, dengan alasannya. Catatan itu tidak lagi \
                berpengaruh, tetapi tetap dapat dibaca.
                """,
                """
                An event that is stated to have been issued in error, with the reason. It has no effect any more and \
                stays readable.
                """,
                "잘못 발행되었음이 사유와 함께 명시된 이벤트 기록입니다. 더 이상 효력이 없으나 계속 열람할 수 있습니다."), source: nil),
    ]
}
