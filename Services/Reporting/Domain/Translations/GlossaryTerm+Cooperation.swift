internal import Shared

extension GlossaryTerm {
    /// Of the cooperation: agreements, fields, posts and activity.
    static let cooperation: [GlossaryTerm] = [
        GlossaryTerm(
            "accountable-post", Translation("Jabatan penanggung jawab", "Accountable post", "책임 직위"),
            Translation(
                """
                Jabatan yang bertanggung jawab atas suatu bidang di pihak satu kota. Yang disebut adalah jabatan, \
                bukan orang.
                """,
                "The post that answers for a field on the side of one city. Posts are named, not persons.",
                "한 도시 측에서 한 분야를 책임지는 직위입니다. 사람이 아니라 직위를 기재합니다."), source: nil),
        GlossaryTerm(
            "active-year-ratio", Translation("Rasio tahun aktif (F12)", "Active-year ratio (F12)", "활동 연도 비율 (F12)"),
            Translation(
                """
                Tahun yang pasti tersentuh kegiatan yang terlaksana atau sedang berjalan, dibagi tahun berlaku. Tafsir \
                tanggal yang lain ditampilkan di sampingnya.
                """,
                """
                The years that an activity, done or under way, certainly touches, divided by the years in force. Other \
                readings of the dates stand beside it.
                """,
                "완료되었거나 진행 중인 활동이 확실히 있었던 해를 유효 연도로 나눈 값입니다. 날짜에 대한 다른 해석도 함께 표시합니다."), source: nil),
        GlossaryTerm(
            "agreement", Translation("Naskah kerja sama", "Agreement", "합의 문서"),
            Translation(
                """
                Dokumen tertulis antara para pihak, misalnya pernyataan kehendak atau memorandum saling pengertian. \
                Tanpa tanggal berakhir yang disebutkan, naskah dihitung masih berlaku.
                """,
                """
                A written document between parties, such as a letter of intent or a memorandum of understanding. \
                Without a stated end it counts as in force.
                """,
                "의향서, 양해각서 등 당사자 간의 서면 문서입니다. 종료일이 명시되지 않으면 유효한 것으로 계산합니다."), source: nil),
        GlossaryTerm(
            "clarity",
            Translation(
                "Kejelasan naskah (F11, C1–C12)",
                "Clarity of agreements (F11, C1–C12)",
                "합의 문서의 명확성 (F11, C1–C12)"),
            Translation(
                """
                Skor 0 sampai 100 dari penilaian berbobot atas dua belas butir, C1 sampai C12: tidak ada, samar, atau \
                spesifik. Penilaian dilakukan oleh orang, dan bobotnya merupakan definisi Kembar sendiri.
                """,
                """
                A score from 0 to 100 of the weighted ratings of twelve items, C1 to C12: absent, vague or specific. \
                People rate the items; the weights are Kembar's own definition.
                """,
                "C1부터 C12까지 12개 항목을 ‘없음’, ‘모호’, ‘구체적’으로 평가하여 가중한 0~100점의 점수입니다. 평가는 사람이 하며, 가중치는 Kembar의 자체 정의입니다."),
            source: nil),
        GlossaryTerm(
            "dormant", Translation("Tidak aktif", "Dormant", "휴면"),
            Translation(
                """
                Tidak ada kegiatan nyata yang tercatat selama sedikitnya 365 hari; mulai 730 hari disebut lama tidak \
                aktif.
                """,
                "No substantive event is on record for at least 365 days; from 730 days on it is long dormant.",
                "365일 이상 기록된 실질 활동이 없는 상태입니다. 730일 이상이면 장기 휴면입니다."), source: nil),
        GlossaryTerm(
            "field", Translation("Bidang kerja sama", "Field of cooperation", "협력 분야"),
            Translation(
                """
                Pokok yang dikerjasamakan, misalnya transportasi. Suatu bidang dapat memiliki bagian, dan satu \
                kegiatan dapat melayani beberapa bidang.
                """,
                """
                A subject on which the cities cooperate, such as transport. A field can have parts, and one activity \
                can serve several fields.
                """,
                "교통 등 도시들이 협력하는 주제입니다. 분야 아래에 세부 분야를 둘 수 있고, 한 활동이 여러 분야에 해당할 수 있습니다."), source: nil),
        GlossaryTerm(
            "formality", Translation("Status formal", "Formal standing", "공식 지위"),
            Translation(
                """
                Sejauh mana kerja sama disepakati secara tertulis: penjajakan, pernyataan kehendak, resmi dengan \
                naskah, ditangguhkan, berakhir, atau diakhiri. Status ini tidak menunjukkan apakah ada kegiatan.
                """,
                """
                How far the cooperation is agreed in writing: exploratory, letter of intent, formalised, suspended, \
                expired or terminated. It does not state whether anything happens.
                """,
                "협력이 서면으로 합의된 정도로, 탐색, 의향서, 공식화, 일시 중단, 만료, 종료로 나눕니다. 실제 활동 여부를 뜻하지는 않습니다."), source: nil),
        GlossaryTerm(
            "implementing-arrangement", Translation("Pengaturan pelaksanaan", "Implementing arrangement", "이행 약정"),
            Translation(
                "Naskah yang mengatur bagaimana naskah lain, atau satu bidangnya, dilaksanakan.",
                "An agreement on how another agreement, or one of its fields, is carried out.",
                "다른 합의 문서 또는 그 한 분야의 이행 방법을 정한 합의 문서입니다."), source: nil),
        GlossaryTerm(
            "letter-of-intent", Translation("Pernyataan Kehendak (LoI)", "Letter of intent (LoI)", "의향서 (LoI)"),
            Translation(
                """
                Naskah yang menyatakan niat untuk bekerja sama. Pernyataan kehendak saja belum membuat kerja sama \
                resmi.
                """,
                """
                A document that states the intent to cooperate. A letter of intent alone does not formalise a \
                partnership.
                """,
                "협력하려는 의사를 밝힌 문서입니다. 의향서만으로는 협력이 공식화되지 않습니다."), source: nil),
        GlossaryTerm(
            "memorandum-of-understanding",
            Translation("Memorandum Saling Pengertian (MoU)", "Memorandum of understanding (MoU)", "양해각서 (MoU)"),
            Translation(
                """
                Naskah yang mencatat apa yang disepakati kota-kota untuk dilakukan bersama. Penandatanganannya membuat \
                kerja sama resmi.
                """,
                """
                An agreement that records what the cities agree to do together. Its signing formalises the \
                partnership.
                """,
                "도시들이 함께 하기로 합의한 내용을 기록한 문서입니다. 서명하면 협력이 공식화됩니다."), source: nil),
        GlossaryTerm(
            "obstacle", Translation("Hambatan", "Obstacle", "장애 요인"),
            Translation(
                """
                Sesuatu yang menghambat kerja sama, dengan kategori dan tingkat keparahan 1 sampai 5 menurut \
                penerbitnya. Risiko adalah hambatan yang belum terjadi.
                """,
                """
                Something that hinders the cooperation, with the category and the severity from 1 to 5 that its \
                publisher states. A risk has not come about.
                """,
                "협력을 저해하는 요인으로, 발행처가 기재한 범주와 1~5점의 심각도를 표시합니다. 위험 요인은 아직 발생하지 않은 것입니다."), source: nil),
        GlossaryTerm(
            "sister-city", Translation("Kota kembar", "Sister city", "자매도시"),
            Translation(
                """
                Salah satu jenis kemitraan, di samping kota sahabat, kemitraan tematik, dan kemitraan berjangka. \
                Jenisnya ditampilkan sebagaimana dinyatakan sumbernya.
                """,
                """
                A kind of partnership, beside friendship city, thematic and fixed term. The kind is shown as the \
                source states it.
                """,
                "협력 관계의 한 종류이며, 그 밖에 우호도시, 주제별 협력, 기한부 협력이 있습니다. 종류는 출처의 기재에 따릅니다."), source: nil),
        GlossaryTerm(
            "stop", Translation("Terhentinya kerja sama", "Stop", "협력 중단"),
            Translation(
                """
                Kegiatan nyata terakhir dari kerja sama atau bidang yang tidak aktif. Laporan mencantumkan keadaan \
                yang berkaitan dengannya, bukan penyebabnya.
                """,
                """
                The last substantive event of a cooperation, or of a field, that is dormant. The report lists \
                circumstances associated with it, not causes.
                """,
                "휴면 상태인 협력 또는 분야의 마지막 실질 활동을 말합니다. 보고서는 원인이 아니라 이와 관련된 상황을 제시합니다."), source: nil),
        GlossaryTerm(
            "substantive-event", Translation("Kegiatan nyata", "Substantive event", "실질 활동"),
            Translation(
                """
                Kegiatan yang terlaksana atau sedang berjalan, angka keluaran yang disetujui dan bukan nol, atau dana \
                yang bergerak. Rencana, penandatanganan, janji dana, dan komitmen tidak dihitung.
                """,
                """
                An activity that is done or under way, an approved figure of an output that is not zero, or money that \
                moved. Plans, signings, pledges and commitments do not count.
                """,
                "완료되었거나 진행 중인 활동, 승인된 0이 아닌 산출물 수치, 또는 실제 자금 이동을 말합니다. 계획, 서명, 공약, 약정은 포함하지 않습니다."), source: nil),
        GlossaryTerm(
            "timing",
            Translation("Waktu keadaan terhadap terhentinya kerja sama", "Timing of a circumstance", "상황의 시점"),
            Translation(
                """
                Waktu suatu keadaan terhadap terhentinya kerja sama. Awal: ada saat itu, atau mulai paling lama 90 \
                hari sesudahnya; memperpanjang: mulai kemudian; berlanjut: kegiatan nyata masih terjadi 90 hari atau \
                lebih setelah keadaan itu mulai.
                """,
                """
                When a circumstance began relative to the stop. Onset: present then, or began at most 90 days after \
                the stop; prolonging: began later; survived: substantive events went on for 90 days or more after it began.
                """,
                """
                중단 대비 상황의 시점입니다. 발단은 중단 시점에 존재하거나 그 후 90일 이내에 시작된 경우, 장기화는 그 뒤에 시작된 경우, 지속은 상황이 시작된 뒤에도 실질 활동이 90일 이상 이어진 \
                경우입니다.
                """), source: nil),
        GlossaryTerm(
            "vacant", Translation("Jabatan kosong", "Vacancy", "공석"),
            Translation(
                """
                Keadaan jabatan penanggung jawab yang dinyatakan tidak terisi. Menurut ambang batas baku, R03 baru \
                menjadikannya temuan setelah lebih dari 90 hari.
                """,
                """
                An accountable post that is stated to be vacant. By the standard threshold it is a finding (R03) only \
                after more than 90 days.
                """,
                "책임 직위가 비어 있다고 명시된 상태입니다. 표준 기준값에서는 90일을 넘어야 발견 사항(R03)이 됩니다."), source: nil),
        GlossaryTerm(
            "vitality", Translation("Keaktifan (F12)", "Vitality (F12)", "활동성 (F12)"),
            Translation(
                """
                Berapa lama tidak ada kegiatan nyata: aktif, perlu diperhatikan, tidak aktif, atau lama tidak aktif. \
                Dihitung dari catatan, tidak pernah diisi langsung.
                """,
                """
                How long nothing substantive has happened: active, to be watched, dormant or long dormant. It is \
                computed from the records and never entered.
                """,
                "실질 활동이 없었던 기간에 따라 활동 중, 주의, 휴면, 장기 휴면으로 나눕니다. 직접 입력하지 않고 기록에서 계산합니다."), source: nil),
        GlossaryTerm(
            "work-plan-rate",
            Translation("Tingkat pelaksanaan kegiatan terencana (F9)", "Work-plan rate (F9)", "계획 활동 이행률 (F9)"),
            Translation(
                """
                Bagian yang tercatat terlaksana dari kegiatan yang akhir rencananya sudah lewat. Kegiatan yang \
                dibatalkan tidak dihitung.
                """,
                """
                The share recorded as done of the activities whose latest planned end has passed. Cancelled ones are \
                not counted.
                """,
                "최종 계획 종료일이 지난 활동 중 완료로 기록된 활동의 비율입니다. 취소된 활동은 제외합니다."), source: nil),
    ]
}
