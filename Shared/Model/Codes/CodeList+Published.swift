/// The published code lists that this contract uses. IATI's are CC BY 4.0, International Aid Transparency Initiative.
extension CodeList {
    /// ISO 3166-1 alpha-2, as IATI lists it.
    public static let country = CodeList(
        "Country", version: "IATI 2.03, 2026-11",
        """
        AF AX AL DZ AS AD AO AI AQ AG AR AM AW AU AT AZ BS BH BD BB BY BE BZ BJ BM BT BO BQ BA BW BV BR IO BN BG BF
        BI KH CM CA CV KY CF TD CL CN CX CC CO KM CG CD CK CR CI HR CU CW CY CZ DK DJ DM DO EC EG SV GQ ER EE ET FK
        FO FJ FI FR GF PF TF GA GM GE DE GH GI GR GL GD GP GU GT GG GN GW GY HT HM VA HN HK HU IS IN ID IR IQ IE IM
        IL IT JM JP JE JO KZ KE KI KP KR XK KW KG LA LV LB LS LR LY LI LT LU MO MK MG MW MY MV ML MT MH MQ MR MU YT
        MX FM MD MC MN ME MS MA MZ MM NA NR NP NL -AN NC NZ NI NE NG NU NF MP NO OM PK PW PS PA PG PY PE PH PN PL PT
        PR QA RE RO RU RW BL SH KN LC MF PM VC WS SM ST SA SN RS SC SL SG SX SK SI SB SO ZA GS SS ES LK SD SR SJ SZ
        SE CH SY TW TJ TZ TH TL TG TK TO TT TN TR TM TC TV UG UA AE GB US UM UY UZ VU VE VN VG VI WF EH YE ZM ZW
        """)

    /// ISO 4217, as IATI lists it.
    public static let currency = CodeList(
        "Currency", version: "IATI 2.03, 2026-11",
        """
        AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BOV BRL BSD BTN BWP -BYR BYN BZD
        CAD CDF CHF CLF CLP CNY COP COU CRC CUC CUP CVE CZK DJF DKK DOP DZD -EEK EGP ERN ETB EUR FJD FKP GBP GEL GHS
        GIP GMD GNF GTQ GYD HKD HNL HRK HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD
        KZT LAK LBP LKR LRD LSL -LTL -LVL LYD MAD MDL MGA MKD MMK MNT MOP -MRO MRU MUR MVR MWK MXN MXV MYR MZN NAD
        NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SLL
        SOS SSP SRD -STD STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD USN -USS UYI UYU UZS VED
        -VEF VES VND VUV WST XAF XBT XCD XDR XOF XPF YER ZAR -ZMK ZMW ZWL
        """)

    /// IATI OrganisationType.
    public static let organisationType = CodeList(
        "OrganisationType", version: "IATI 2.03, 2026-11",
        """
        10 11 15 21 22 23 24 30 40 60 70 71 72 73 80 90
        """)

    /// IATI ResultType.
    public static let resultType = CodeList(
        "ResultType", version: "IATI 2.03, 2026-11",
        """
        1 2 3 9
        """)

    /// IATI IndicatorMeasure.
    public static let indicatorMeasure = CodeList(
        "IndicatorMeasure", version: "IATI 2.03, 2026-11",
        """
        1 2 3 4 5
        """)
}
