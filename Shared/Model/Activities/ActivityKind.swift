/// The kind of an activity.
public enum ActivityKind: String, Vocabulary {
    case training
    case staffExchange = "staff_exchange"
    case visit
    case informationExchange = "information_exchange"
    case systemDevelopment = "system_development"
    case technicalAssistance = "technical_assistance"
    case meeting, event, study
}
