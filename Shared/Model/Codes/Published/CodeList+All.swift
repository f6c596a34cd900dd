// This folder is written by Tests/CodeLists/code_lists.py; what to change is said there.
// IATI's lists are CC BY 4.0, International Aid Transparency Initiative; the edition is IATI 2.03, 2026-11.
extension CodeList {
    /// Every published list, by name.
    public static let published: [CodeList] = [
        .activityDateType,
        .activityScope,
        .activityStatus,
        .aidType,
        .budgetStatus,
        .budgetType,
        .collaborationType,
        .contactType,
        .country,
        .currency,
        .descriptionType,
        .documentCategory,
        .financeType,
        .flowType,
        .geographicVocabulary,
        .indicatorMeasure,
        .indicatorVocabulary,
        .language,
        .organisationRegistrationAgency,
        .organisationRole,
        .organisationType,
        .policyMarker,
        .policySignificance,
        .relatedActivityType,
        .resultType,
        .sector,
        .sectorVocabulary,
        .tagVocabulary,
        .tiedStatus,
        .transactionType,
        .sdgGoal,
        .sdgTarget,
    ]
}
