public import FoundationEssentials

/// A value whose type alone determines the type of its field.
public protocol PlainValue: FieldValue {
    static var fieldType: FieldType { get }
}

extension LanguageMap: PlainValue { public static var fieldType: FieldType { .text } }
extension CoarseDate: PlainValue { public static var fieldType: FieldType { .date } }
extension CalendarDate: PlainValue { public static var fieldType: FieldType { .day } }
extension Instant: PlainValue { public static var fieldType: FieldType { .moment } }
extension Decimal: PlainValue { public static var fieldType: FieldType { .number } }
extension Quantity: PlainValue { public static var fieldType: FieldType { .quantity } }
extension Money: PlainValue { public static var fieldType: FieldType { .money } }
extension ApproximateMoney: PlainValue { public static var fieldType: FieldType { .approximateMoney } }
extension Period: PlainValue { public static var fieldType: FieldType { .period } }
extension Dimensions: PlainValue { public static var fieldType: FieldType { .dimensions } }
