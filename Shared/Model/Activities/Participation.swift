/// The participants of an activity, and what became of them.
public enum Participation: EntityType {
    public enum State: String, Vocabulary {
        case unknown, recorded
        case followedUp = "followed_up"
    }

    public enum Step: String, Vocabulary {
        case recorded
        case followedUp = "followed_up"
    }

    public enum Sex: String, Vocabulary {
        case female = "f"
        case male = "m"
        case other, unknown
    }

    public enum Role: String, Vocabulary {
        case trainee, trainer, delegate, host, speaker, organiser, secondee, other
    }

    public struct Fields: Sendable {
        public let participation = Field<Code>("participation", "The code of the participation.")
        public let activity = Field<Code>("activity", to: .activity, .belongsTo, "The code of the activity.")
        public let activities = Field<[Code]>(
            "activities", to: .activity, .belongsTo,
            "The codes of the activities that one number counts together, two or more, each once.")
        public let planned = Field<Bool>("planned", "Whether it is a plan: so many are to take part.")
        public let persons = Field<Quantity>("persons", "How many persons took part; absent when it is not stated.")
        public let personDays = Field<Quantity>(
            "person_days", "How many days they took part, all persons together.")
        public let organisation = Field<Code>(
            "organisation", to: .organisation, .mentions, "The code of their organisation.")
        public let unit = Field<String>("unit", "Their unit within it.")
        public let sex = Field<Sex>("sex", "Their sex.")
        public let role = Field<Role>("role", "The role in which they took part.")
        public let certificate = Field<Bool>("certificate", "Whether they were given a certificate.")
        public let aggregate = Field<Bool>(
            "aggregate", "Whether it is a stated total; other rows are not added to it.")
        public let afterMonths = Field<Int>(
            "after_months", in: 1...120, "How many months later; 3, 6 and 12 are usual.")
        public let on = Field<CoarseDate>.on("When it was asked.")
        public let stillInPost = Field<Int>("still_in_post", from: 0, "How many are still in their post.")
        public let useIt = Field<Int>("use_it", from: 0, "How many use what was learnt.")
        public let passedOnTo = Field<Int>("passed_on_to", from: 0, "To how many others it was passed on.")
    }
    public static let fields = Fields()
    public static let kind = EntityKind.participation
    public static let fieldGroups = [Self.fields(\.activity, \.activities)]

    public static let lifeCycle = LifeCycle(
        of: Self.self, version: 1,
        [
            .unknown: [.recorded: .recorded, .followedUp: .followedUp],
            .recorded: [.followedUp: .followedUp],
            .followedUp: [.followedUp: .followedUp],
        ])
}
