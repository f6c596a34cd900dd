/// Definitions of texts, dates, and references to entities, events and works.
extension SchemaDefinitions {
    static let references: [String: String] = [
        "citation": #"""
        {
          "description": "A work that states what the event says.",
          "type": "object",
          "required": [
            "title"
          ],
          "properties": {
            "title": {
              "description": "The title of the work.",
              "type": "string",
              "minLength": 1
            },
            "author": {
              "description": "The author or publisher of the work, as printed.",
              "type": "string",
              "minLength": 1
            },
            "url": {
              "description": "The address where the work can be read.",
              "type": "string",
              "minLength": 1
            },
            "published": {
              "$ref": "#/$defs/date",
              "description": "When the work was published."
            },
            "quote": {
              "description": "The words of the work, verbatim.",
              "type": "string",
              "minLength": 1
            },
            "note": {
              "$ref": "#/$defs/text",
              "description": "A remark about this use of the work."
            },
            "document": {
              "$ref": "#/$defs/code",
              "description": "The code of the document that is cited; it need not be known yet."
            },
            "evidence": {
              "description": "What kind of evidence the work is, the stronger first.",
              "enum": [
                "instrument",
                "official",
                "research",
                "press",
                "testimony"
              ]
            }
          },
          "additionalProperties": true
        }
        """#,
        "code": #"""
        {
          "description": "A stable public name of a thing, chosen by its publisher and unique per kind of thing.",
          "type": "string",
          "maxLength": 120,
          "pattern": "^[a-z0-9]+([._-][a-z0-9]+)*$"
        }
        """#,
        "date": #"""
        {
          "description": "A date as exactly as it is known, in EDTF: a day, a month, a year, an interval of these, on or before one of these, or XXXX for unknown.",
          "type": "string",
          "pattern": "^(XXXX|[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?/[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?|\\[\\.\\.[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\\])$"
        }
        """#,
        "day": #"""
        {
          "description": "A calendar day, written year-month-day.",
          "type": "string",
          "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"
        }
        """#,
        "language": #"""
        {
          "description": "A language tag, such as id, en or ko.",
          "type": "string",
          "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
        }
        """#,
        "event": #"""
        {
          "description": "Names one event by its source and id.",
          "type": "object",
          "required": [
            "source",
            "id"
          ],
          "properties": {
            "source": {
              "description": "The source of the event that is named.",
              "type": "string",
              "minLength": 1
            },
            "id": {
              "description": "The id of the event that is named.",
              "type": "string",
              "minLength": 1
            }
          },
          "additionalProperties": true
        }
        """#,
        "moment": #"""
        {
          "description": "A moment in UTC or with an offset, RFC 3339.",
          "type": "string",
          "pattern": "^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])[Tt]([01][0-9]|2[0-3]):[0-5][0-9]:([0-5][0-9]|60)(\\.[0-9]+)?([Zz]|[+-]([01][0-9]|2[0-3]):[0-5][0-9])$"
        }
        """#,
        "thing": #"""
        {
          "description": "Names one thing by its kind and code.",
          "type": "object",
          "required": [
            "kind",
            "code"
          ],
          "properties": {
            "kind": {
              "description": "The kind of thing, such as city, partnership or observation.",
              "type": "string",
              "minLength": 1
            },
            "code": {
              "$ref": "#/$defs/code",
              "description": "The code of the thing, unique within its kind."
            }
          },
          "additionalProperties": true
        }
        """#,
        "text": #"""
        {
          "description": "A text for readers, keyed by language tag, in at least one language.",
          "type": "object",
          "minProperties": 1,
          "propertyNames": {
            "description": "A language tag, such as id, en or ko.",
            "pattern": "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$"
          },
          "additionalProperties": {
            "description": "The text in that language, of 1 to 10000 characters.",
            "type": "string",
            "minLength": 1,
            "maxLength": 10000
          }
        }
        """#,
    ]
}
