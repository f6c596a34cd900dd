internal import JSON

/// The definitions that schemas share, identical in each.
enum SchemaDefinitions {
    static let all: [String: JSONValue] = Self.texts.compactMapValues { text in
        (try? JSONDocument(text)).map { JSONValue($0.root) }
    }

    /// Collects every definition that a schema names, and those that these name.
    static func collect(from schema: JSONValue, into used: inout Set<String>) {
        switch schema {
        case .object(let members):
            if let name = members["$ref"]?.string.map({ String($0.dropFirst("#/$defs/".count)) }),
                used.insert(name).inserted, let definition = Self.all[name]
            {
                Self.collect(from: definition, into: &used)
            }
            for member in members.values { Self.collect(from: member, into: &used) }
        case .array(let elements): for element in elements { Self.collect(from: element, into: &used) }
        default: break
        }
    }

    /// The members that an object of a definition can have; none for a definition that is not an object.
    static func members(of name: String) -> Set<String> {
        guard let definition = self.texts[name].flatMap({ try? JSONDocument($0) })?.root else { return [] }
        let forms = definition["oneOf"]?.elements ?? [definition]
        return forms.reduce(into: []) { names, form in
            names.formUnion(form["properties"]?.members.map(\.key) ?? [])
        }
    }

    private static let texts: [String: String] = [
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
        "money": #"""
        {
          "description": "An amount in one currency, at most four decimal places.",
          "type": "object",
          "required": [
            "amount",
            "currency"
          ],
          "properties": {
            "amount": {
              "description": "The amount.",
              "type": "number"
            },
            "currency": {
              "description": "The currency, as an ISO 4217 code.",
              "type": "string",
              "minLength": 1
            }
          },
          "additionalProperties": true
        }
        """#,
        "quantity": #"""
        {
          "description": "A number: exact, about, at least, at most, or a range.",
          "oneOf": [
            {
              "description": "The exact number.",
              "type": "number"
            },
            {
              "description": "A number known only roughly.",
              "type": "object",
              "required": [
                "about"
              ],
              "properties": {
                "about": {
                  "description": "The number that the value is near to.",
                  "type": "number"
                },
                "at_least": false,
                "at_most": false,
                "from": false,
                "to": false
              },
              "additionalProperties": true
            },
            {
              "description": "A lower bound.",
              "type": "object",
              "required": [
                "at_least"
              ],
              "properties": {
                "at_least": {
                  "description": "The number that the value does not go below.",
                  "type": "number"
                },
                "about": false,
                "at_most": false,
                "from": false,
                "to": false
              },
              "additionalProperties": true
            },
            {
              "description": "An upper bound.",
              "type": "object",
              "required": [
                "at_most"
              ],
              "properties": {
                "at_most": {
                  "description": "The number that the value does not go above.",
                  "type": "number"
                },
                "about": false,
                "at_least": false,
                "from": false,
                "to": false
              },
              "additionalProperties": true
            },
            {
              "description": "A range, both ends included.",
              "type": "object",
              "required": [
                "from",
                "to"
              ],
              "properties": {
                "from": {
                  "description": "The lower end of the range.",
                  "type": "number"
                },
                "to": {
                  "description": "The upper end of the range.",
                  "type": "number"
                },
                "about": false,
                "at_least": false,
                "at_most": false
              },
              "additionalProperties": true
            }
          ]
        }
        """#,
        "dimensions": #"""
        {
          "description": "The part of the whole that a figure speaks of, as a map of dimension to value.",
          "type": "object",
          "additionalProperties": {
            "description": "The value of that dimension.",
            "type": "string"
          }
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
        "period": #"""
        {
          "description": "The span of days that a figure speaks of, with start and end; or, of the type coarse, a date.",
          "type": "object",
          "required": [
            "type"
          ],
          "if": {
            "properties": {
              "type": {
                "const": "coarse"
              }
            }
          },
          "then": {
            "required": [
              "date"
            ]
          },
          "else": {
            "required": [
              "start",
              "end"
            ]
          },
          "properties": {
            "date": {
              "$ref": "#/$defs/date",
              "description": "When it was, of a coarse period: as exactly as it is known, XXXX where nobody says."
            },
            "months": {
              "description": "How many months it lasted, of a coarse period.",
              "type": "integer",
              "minimum": 1,
              "maximum": 1200
            },
            "start": {
              "$ref": "#/$defs/day",
              "description": "The first day of the period."
            },
            "end": {
              "$ref": "#/$defs/day",
              "description": "The last day of the period, on or after the first."
            },
            "type": {
              "description": "What kind of period it is, which its days must be; figures of different kinds stand side by side.",
              "enum": [
                "full_year",
                "fiscal_year",
                "half_year",
                "quarter",
                "month",
                "year_to_date",
                "other",
                "coarse"
              ]
            }
          },
          "additionalProperties": true
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
        "value": #"""
        {
          "description": "An amount in one currency, as exact as its source.",
          "type": "object",
          "required": [
            "amount",
            "currency"
          ],
          "properties": {
            "amount": {
              "$ref": "#/$defs/quantity",
              "description": "The amount: exact, about, at least, at most, or a range."
            },
            "currency": {
              "description": "The currency, as an ISO 4217 code.",
              "type": "string",
              "minLength": 1
            }
          },
          "additionalProperties": true
        }
        """#,
    ]
}
