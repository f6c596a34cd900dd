/// Definitions of figures: money, quantities, periods, values.
extension SchemaDefinitions {
    static let figures: [String: String] = [
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
          "description": "The part of the whole that a figure is about, as a map of dimension to value.",
          "type": "object",
          "additionalProperties": {
            "description": "The value of that dimension.",
            "type": "string"
          }
        }
        """#,
        "period": #"""
        {
          "description": "The span of days that a figure covers, with start and end; or, of the type coarse, a date.",
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
                "day",
                "year_to_date",
                "to_date",
                "custom",
                "coarse"
              ]
            }
          },
          "additionalProperties": true
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
