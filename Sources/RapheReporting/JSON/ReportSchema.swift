/// The JSON Schema of the JSON report, as it stands in `Grammar/report.schema.json`.
///
/// Kept by hand beside the wire types; a test holds every kind of report against it.
public enum ReportSchema {
  /// The schema, with a line end.
  public static func text() -> String {
    #"""
    {
      "$schema": "https://json-schema.org/draft/2020-12/schema",
      "title": "Raphe report, version 1",
      "description": "Written by `raphe test` and `raphe check`. Within a version keys may be added, never dropped.",
      "$ref": "#/$defs/report",
      "$defs": {
        "interval": {
          "type": "array",
          "items": {"type": ["number", "null"]},
          "minItems": 2,
          "maxItems": 2,
          "description": "Lower and upper end; null is unbounded."
        },
        "probability": {"type": "number", "minimum": 0, "maximum": 1},
        "count": {"type": "integer", "minimum": 0},
        "verdict": {"enum": ["supported", "contradicted", "contested", "inconclusive", "untested", "trivial"]},
        "report": {
          "type": "object",
          "required": ["raphe", "summary", "theories", "diagnostics"],
          "properties": {
            "raphe": {"$ref": "#/$defs/versions"},
            "settings": {"$ref": "#/$defs/settings"},
            "summary": {"$ref": "#/$defs/summary"},
            "theories": {"type": "array", "items": {"$ref": "#/$defs/theory"}},
            "comparison": {"$ref": "#/$defs/comparison"},
            "diagnostics": {"type": "array", "items": {"$ref": "#/$defs/diagnostic"}}
          }
        },
        "versions": {
          "type": "object",
          "required": ["version", "report", "language"],
          "properties": {"version": {"type": "string"}, "report": {"const": 1}, "language": {"const": 1}}
        },
        "settings": {
          "type": "object",
          "required": ["asOf", "failOn", "level"],
          "properties": {
            "asOf": {"type": ["integer", "null"], "description": "Only evidence published by this year."},
            "failOn": {
              "type": "array",
              "items": {"enum": ["unexpected", "contradicted", "contested", "inconclusive", "untested", "never"]}
            },
            "level": {"$ref": "#/$defs/probability"},
            "simulated": {
              "type": "array",
              "minItems": 1,
              "items": {"$ref": "#/$defs/simulated"},
              "description": "The simulated datasets that every verdict rests on; absent where data are recorded."
            }
          }
        },
        "simulated": {
          "type": "object",
          "required": ["dataset", "seed", "model", "design"],
          "properties": {
            "dataset": {"type": "string"},
            "seed": {"type": "string", "description": "A whole number of up to 64 bits."},
            "model": {"type": "string"},
            "theory": {"type": "string", "description": "Absent where the study said itself what its arms are."},
            "design": {"type": "string", "description": "The id of the study."}
          }
        },
        "summary": {
          "type": "object",
          "required": ["errors", "exitCode"],
          "properties": {
            "theories": {"$ref": "#/$defs/count"},
            "claims": {"$ref": "#/$defs/count"},
            "verdicts": {
              "type": "object",
              "required": ["supported", "contradicted", "contested", "inconclusive", "untested", "trivial"],
              "properties": {
                "supported": {"$ref": "#/$defs/count"},
                "contradicted": {"$ref": "#/$defs/count"},
                "contested": {"$ref": "#/$defs/count"},
                "inconclusive": {"$ref": "#/$defs/count"},
                "untested": {"$ref": "#/$defs/count"},
                "trivial": {"$ref": "#/$defs/count"}
              }
            },
            "unexpected": {"$ref": "#/$defs/count"},
            "errors": {"$ref": "#/$defs/count"},
            "exitCode": {"type": "integer"}
          },
          "description": "Counts of verdicts are absent where none was to be reached."
        },
        "theory": {
          "type": "object",
          "required": ["id", "title", "file", "line", "isWhole", "claims"],
          "properties": {
            "id": {"type": "string"},
            "title": {"type": "string"},
            "published": {"type": "integer"},
            "file": {"type": "string"},
            "line": {"type": "integer"},
            "isWhole": {
              "type": "boolean",
              "description": "Whether the file is free of errors; if not, it has no score."
            },
            "score": {"$ref": "#/$defs/score"},
            "mechanism": {"type": "string", "description": "The id of its model; absent without one."},
            "claims": {"type": "array", "items": {"$ref": "#/$defs/claim"}},
            "courses": {
              "type": "array",
              "items": {"$ref": "#/$defs/course"},
              "description": "The claims of courses over time; absent without one."
            }
          }
        },
        "course": {
          "type": "object",
          "required": ["id", "line", "column", "sentence", "fromMechanism", "isExpected", "derivation"],
          "properties": {
            "id": {"type": "string"},
            "line": {"type": "integer"},
            "column": {"type": "integer"},
            "sentence": {"type": "string"},
            "fromMechanism": {"type": "array", "items": {"$ref": "#/$defs/derivability"}},
            "isExpected": {"type": "boolean"},
            "derivation": {
              "anyOf": [{"$ref": "#/$defs/derivation"}, {"type": "null"}],
              "description": "Null where nothing was run."
            }
          }
        },
        "derivability": {"enum": ["implied", "denied", "undetermined"]},
        "derivation": {
          "type": "object",
          "required": ["derivability"],
          "properties": {
            "derivability": {
              "anyOf": [{"$ref": "#/$defs/derivability"}, {"type": "null"}],
              "description": "What the theory's own mechanism makes of the claim; null when nothing follows."
            },
            "reason": {"type": "string", "description": "Why nothing follows; absent otherwise, as the rest is then."},
            "draws": {"$ref": "#/$defs/count", "description": "All draws."},
            "holds": {"$ref": "#/$defs/count", "description": "In how many of them the claim holds."},
            "unknown": {
              "$ref": "#/$defs/count", "description": "Of how many nobody knows, as their runs failed before it was decided."
            },
            "interval": {
              "$ref": "#/$defs/interval",
              "description": "95 % of the rate (Wilson), whether it holds in none or in all of the unknown."
            },
            "variables": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["name", "holds", "phases"],
                "properties": {
                  "name": {"type": "string"},
                  "holds": {"$ref": "#/$defs/count"},
                  "phases": {
                    "type": "array",
                    "items": {
                      "type": "object",
                      "required": ["unit", "margins", "justHolds"],
                      "properties": {
                        "unit": {"type": "string"},
                        "margins": {
                          "type": "array",
                          "items": {"type": ["number", "null"]},
                          "minItems": 3,
                          "maxItems": 3,
                          "description": "5th, 50th and 95th percentile of the robustness."
                        },
                        "justHolds": {
                          "type": ["number", "null"],
                          "description": "The threshold that half of the draws would just meet."
                        }
                      }
                    }
                  }
                }
              }
            },
            "failed": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["draw", "why", "parameters"],
                "properties": {
                  "draw": {"$ref": "#/$defs/count"},
                  "why": {"type": "string"},
                  "parameters": {"type": "object", "additionalProperties": {"type": ["number", "null"]}}
                }
              },
              "description": "Draws that failed before they could tell; each may count either way."
            }
          }
        },
        "score": {
          "type": "object",
          "required": ["bits", "strictBits", "bitsAtStake", "band", "consistency", "coverage", "probability"],
          "properties": {
            "bits": {"type": ["number", "null"]},
            "strictBits": {"type": ["number", "null"]},
            "bitsAtStake": {"type": ["number", "null"]},
            "band": {
              "$ref": "#/$defs/interval",
              "description": "The least and the most bits over prior scales."
            },
            "accommodatedBits": {
              "type": ["number", "null"],
              "description": "From evidence up to the year of publication; absent without one."
            },
            "predictedBits": {
              "type": ["number", "null"],
              "description": "From evidence published later; absent without a year."
            },
            "undatedBits": {
              "type": ["number", "null"],
              "description": "From evidence without a year, which is neither; the three add up to the bits."
            },
            "nested": {
              "type": "array",
              "items": {"type": "array", "minItems": 2, "items": {"type": "string"}},
              "description": "The ids of claims nested in each other, which count as one; absent without such."
            },
            "consistency": {
              "type": ["number", "null"],
              "description": "Bits over bits at stake; null with nothing at stake."
            },
            "coverage": {"$ref": "#/$defs/probability"},
            "probability": {"$ref": "#/$defs/probability"}
          }
        },
        "claim": {
          "type": "object",
          "required": [
            "id", "line", "column", "sentence", "quantity", "scale", "verdict", "flags", "expect",
            "isExpected", "probability", "probabilityRange", "priorProbability", "bits",
            "bitsAtStake", "posterior", "evidence"
          ],
          "properties": {
            "id": {"type": "string"},
            "line": {"type": "integer"},
            "column": {"type": "integer"},
            "sentence": {"type": "string"},
            "quantity": {"type": "string"},
            "scale": {"type": "string"},
            "verdict": {"$ref": "#/$defs/verdict"},
            "flags": {"type": "array", "items": {"enum": ["proxy", "assumed n", "assumed cv", "fragile"]}},
            "expect": {"type": "array", "items": {"$ref": "#/$defs/verdict"}},
            "isExpected": {"type": "boolean"},
            "fromMechanism": {
              "type": "array",
              "items": {"$ref": "#/$defs/derivability"},
              "description": "What the author expects of the mechanism; absent when nothing."
            },
            "derivation": {"$ref": "#/$defs/derivation", "description": "Absent without a mechanism."},
            "region": {
              "anyOf": [{"$ref": "#/$defs/interval"}, {"type": "array", "items": {"$ref": "#/$defs/interval"}}],
              "description": "Where the claim says the true effect lies; several intervals as a list. Absent for an order."
            },
            "order": {"$ref": "#/$defs/order"},
            "probability": {"$ref": "#/$defs/probability"},
            "probabilityRange": {"$ref": "#/$defs/interval", "description": "Over prior scales."},
            "priorProbability": {"$ref": "#/$defs/probability"},
            "bits": {"type": ["number", "null"]},
            "bitsAtStake": {"type": ["number", "null"]},
            "posterior": {
              "anyOf": [{"$ref": "#/$defs/posterior"}, {"type": "null"}],
              "description": "Null without a usable finding, and for an order."
            },
            "evidence": {"$ref": "#/$defs/evidence"},
            "ledger": {"$ref": "#/$defs/ledger"},
            "selection": {"$ref": "#/$defs/selection"}
          }
        },
        "ledger": {
          "type": "object",
          "description": "Conventional meta-analysis of findings with a size; absent for fewer than two samples.",
          "required": [
            "k", "estimate", "standardError", "interval", "tau2", "tau2Interval", "i2", "h2", "q", "qP", "p", "regionP",
            "prediction", "estimator", "test", "samples", "leaveOneOut", "egger", "funnel"
          ],
          "properties": {
            "k": {"$ref": "#/$defs/count", "description": "Samples, each with one estimate."},
            "estimate": {"type": "number", "description": "In the claim's direction."},
            "standardError": {"type": "number"},
            "interval": {"$ref": "#/$defs/interval"},
            "tau2": {"type": "number"},
            "tau2Interval": {
              "anyOf": [{"$ref": "#/$defs/interval"}, {"type": "null"}],
              "description": "Q-profile; null when the estimates scatter less than sampling error explains."
            },
            "i2": {"type": ["number", "null"], "description": "In per cent."},
            "h2": {"type": ["number", "null"]},
            "q": {"type": "number"},
            "qP": {"$ref": "#/$defs/probability"},
            "p": {"$ref": "#/$defs/probability", "description": "Two-sided, of no average effect."},
            "regionP": {
              "anyOf": [{"$ref": "#/$defs/probability"}, {"type": "null"}],
              "description": "Of the average effect lying outside the claim's region: one-sided, or of equivalence."
            },
            "prediction": {
              "anyOf": [{"$ref": "#/$defs/interval"}, {"type": "null"}],
              "description": "Of the effect in one more sample, t with k - 2 degrees of freedom; null below k = 3."
            },
            "estimator": {"enum": ["EE", "DL", "HE", "HS", "HSk", "SJ", "PM", "PMM", "ML", "REML", "EB"]},
            "test": {"enum": ["z", "Hartung-Knapp", "Hartung-Knapp, truncated"]},
            "samples": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["sample", "findings", "estimate", "standardError"],
                "properties": {
                  "sample": {"type": "string"},
                  "findings": {"type": "array", "items": {"type": "string"}},
                  "estimate": {"type": "number"},
                  "standardError": {"type": "number"}
                }
              }
            },
            "leaveOneOut": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["sample", "estimate", "interval", "p"],
                "properties": {
                  "sample": {"type": "string"},
                  "estimate": {"type": "number"},
                  "interval": {"$ref": "#/$defs/interval"},
                  "p": {"$ref": "#/$defs/probability"}
                }
              }
            },
            "egger": {
              "anyOf": [
                {
                  "type": "object",
                  "required": ["statistic", "p", "limit", "limitInterval"],
                  "properties": {
                    "statistic": {"type": "number"},
                    "p": {"$ref": "#/$defs/probability"},
                    "limit": {"type": "number", "description": "The estimate at a standard error of 0."},
                    "limitInterval": {"$ref": "#/$defs/interval"}
                  }
                },
                {"type": "null"}
              ],
              "description": "Funnel asymmetry; null below k = 10."
            },
            "funnel": {
              "type": "object",
              "required": ["favoured", "affirmative", "nonaffirmative", "worstCase", "sValue"],
              "properties": {
                "favoured": {"enum": ["lower", "higher"]},
                "affirmative": {"$ref": "#/$defs/count", "description": "Samples significant in that direction."},
                "nonaffirmative": {"$ref": "#/$defs/count"},
                "worstCase": {
                  "type": ["number", "null"],
                  "description": "The estimate from nonaffirmative samples alone; null without one."
                },
                "sValue": {
                  "type": ["number", "null"],
                  "description": "How much likelier affirmative ones would be published to explain the estimate away."
                }
              }
            }
          }
        },
        "selection": {
          "type": "object",
          "description": "The verdict under selection for publication; absent unless asked for (--verbose).",
          "required": ["favoured", "none", "moderate", "severe", "flip"],
          "properties": {
            "favoured": {
              "enum": ["lower", "higher"],
              "description": "The direction that the evidence points to."
            },
            "none": {"$ref": "#/$defs/selectionOutcome"},
            "moderate": {"$ref": "#/$defs/selectionOutcome"},
            "severe": {"$ref": "#/$defs/selectionOutcome"},
            "flip": {
              "anyOf": [{"$ref": "#/$defs/selectionOutcome"}, {"type": "null"}],
              "description": "The least severity that changes the word; null when none up to 2 does."
            }
          }
        },
        "selectionOutcome": {
          "type": "object",
          "required": ["severity", "probability", "verdict"],
          "properties": {
            "severity": {"type": "number", "minimum": 0, "maximum": 2},
            "probability": {"$ref": "#/$defs/probability"},
            "verdict": {"$ref": "#/$defs/verdict"}
          }
        },
        "order": {
          "type": "object",
          "required": ["across", "is", "error", "steps"],
          "properties": {
            "across": {"type": "array", "items": {"type": "string"}, "minItems": 3},
            "is": {"enum": ["rising", "falling"]},
            "error": {
              "type": ["number", "null"],
              "description": "Numerical error of the probability; null without a usable finding."
            },
            "steps": {
              "type": "array",
              "items": {"$ref": "#/$defs/step"},
              "description": "What is believed between neighbours, from the group claimed to have least upwards."
            }
          },
          "description": "The order that the claim states; absent for another claim."
        },
        "step": {
          "type": "object",
          "required": ["group", "versus", "mean", "sd"],
          "properties": {
            "group": {"type": "string"},
            "versus": {"type": "string"},
            "mean": {"type": ["number", "null"]},
            "sd": {"type": ["number", "null"]}
          }
        },
        "posterior": {
          "type": "object",
          "required": ["mean", "sd", "interval", "tau", "predictive"],
          "properties": {
            "mean": {"type": ["number", "null"]},
            "sd": {"type": ["number", "null"]},
            "interval": {"$ref": "#/$defs/interval", "description": "95 % of the average effect."},
            "tau": {"type": ["number", "null"]},
            "predictive": {"$ref": "#/$defs/interval", "description": "95 % of the effect in one more sample."}
          }
        },
        "evidence": {
          "type": "object",
          "required": [
            "findings", "samples", "exact", "censored", "assumedN", "significantAbove",
            "significantBelow", "years", "used", "unused"
          ],
          "properties": {
            "findings": {"$ref": "#/$defs/count"},
            "samples": {"$ref": "#/$defs/count"},
            "exact": {"$ref": "#/$defs/count"},
            "censored": {"$ref": "#/$defs/count"},
            "assumedN": {"$ref": "#/$defs/count", "description": "Findings whose number of subjects is assumed."},
            "significantAbove": {
              "$ref": "#/$defs/count",
              "description": "Samples significant by themselves for an effect above zero."
            },
            "significantBelow": {"$ref": "#/$defs/count"},
            "years": {
              "anyOf": [
                {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
                {"type": "null"}
              ]
            },
            "used": {"type": "array", "items": {"$ref": "#/$defs/used"}},
            "unused": {"type": "array", "items": {"$ref": "#/$defs/unused"}}
          }
        },
        "used": {
          "type": "object",
          "required": [
            "finding", "dataset", "row", "sample", "study", "year", "likelihood", "weight", "estimate",
            "standardError", "bounds", "proxy", "reversed", "assumedN", "assumedCV", "unknown"
          ],
          "properties": {
            "finding": {"type": "string"},
            "dataset": {"type": "string"},
            "row": {"type": "integer"},
            "sample": {"type": "string"},
            "study": {"type": "string"},
            "year": {"type": ["integer", "null"]},
            "likelihood": {"enum": ["exact", "censored", "folded"]},
            "weight": {"type": "number"},
            "estimate": {
              "type": ["number", "null"],
              "description": "In the claim's direction; null where only bounds are known."
            },
            "standardError": {"type": "number"},
            "bounds": {
              "anyOf": [{"$ref": "#/$defs/interval"}, {"type": "null"}],
              "description": "Between which the unprinted estimate lay; null where one was printed."
            },
            "proxy": {"type": "boolean"},
            "reversed": {"type": "boolean"},
            "groups": {
              "type": "array",
              "items": {"type": "string"},
              "minItems": 2,
              "maxItems": 2,
              "description": "The groups of an order that it compares, the first minus the second; absent otherwise."
            },
            "assumedN": {"type": "boolean"},
            "assumedCV": {"type": "boolean"},
            "unknown": {"type": "array", "items": {"type": "string"}}
          }
        },
        "unused": {
          "type": "object",
          "required": ["finding", "dataset", "row", "reason"],
          "properties": {
            "finding": {"type": "string"},
            "dataset": {"type": "string"},
            "row": {"type": "integer"},
            "reason": {"type": "string"}
          }
        },
        "comparison": {
          "type": "object",
          "required": ["none", "ranking"],
          "properties": {
            "none": {
              "type": "object",
              "required": ["bits", "probability"],
              "properties": {"bits": {"type": "number"}, "probability": {"$ref": "#/$defs/probability"}}
            },
            "ranking": {
              "type": "array",
              "items": {"type": "string"},
              "description": "Ids, the highest score first."
            },
            "standings": {
              "type": "array",
              "items": {"$ref": "#/$defs/standing"},
              "description": "This and what follows: of a comparison alone; absent otherwise."
            },
            "pairs": {"type": "array", "items": {"$ref": "#/$defs/pair"}},
            "omissions": {"type": "array", "items": {"$ref": "#/$defs/omission"}},
            "publication": {"$ref": "#/$defs/publication"},
            "timeline": {"type": "array", "items": {"$ref": "#/$defs/year"}},
            "undated": {
              "$ref": "#/$defs/count",
              "description": "Findings used that have no year, and so are in no year of the timeline."
            },
            "resamples": {"$ref": "#/$defs/count"}
          }
        },
        "standing": {
          "type": "object",
          "required": [
            "theory", "rank", "priorOdds", "probability", "first", "ranks", "bits", "copies", "copiesAsGood", "allCopies"
          ],
          "properties": {
            "theory": {"type": "string"},
            "rank": {"type": "integer", "minimum": 1},
            "priorOdds": {"type": "number", "description": "Against none of them."},
            "probability": {"$ref": "#/$defs/probability"},
            "first": {"$ref": "#/$defs/probability", "description": "The share of resamples in which it comes first."},
            "ranks": {"type": "array", "items": {"type": "integer"}, "minItems": 2, "maxItems": 2},
            "bits": {"$ref": "#/$defs/interval", "description": "5th to 95th percentile over resamples, as ranks."},
            "copies": {"$ref": "#/$defs/count", "description": "Copies with directions turned, itself among them."},
            "copiesAsGood": {"$ref": "#/$defs/count"},
            "allCopies": {"type": "boolean", "description": "Whether these are all copies there are."}
          }
        },
        "pair": {
          "type": "object",
          "required": ["theories", "commonBits", "quantities"],
          "properties": {
            "theories": {"type": "array", "items": {"type": "string"}, "minItems": 2, "maxItems": 2},
            "commonBits": {"type": "array", "items": {"type": "number"}, "minItems": 2, "maxItems": 2},
            "quantities": {"type": "array", "items": {"$ref": "#/$defs/difference"}}
          }
        },
        "difference": {
          "type": "object",
          "required": ["kind", "quantity", "claims", "bits"],
          "properties": {
            "kind": {"enum": ["opposite", "partly", "same", "one-sided"]},
            "quantity": {"type": "string"},
            "claims": {
              "type": "array",
              "items": {"type": "array", "items": {"type": "string"}},
              "minItems": 2,
              "maxItems": 2
            },
            "bits": {"type": "number", "description": "By which the odds moved towards the first theory."},
            "decisive": {
              "type": "object",
              "required": ["sample", "bits"],
              "properties": {"sample": {"type": "string"}, "bits": {"type": "number"}},
              "description": "The sample that moved them most; absent without evidence."
            }
          }
        },
        "omission": {
          "type": "object",
          "required": ["sample", "verdicts"],
          "properties": {
            "sample": {"type": "string"},
            "verdicts": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["theory", "claim", "from", "to"],
                "properties": {
                  "theory": {"type": "string"},
                  "claim": {"type": "string"},
                  "from": {"$ref": "#/$defs/verdict"},
                  "to": {"$ref": "#/$defs/verdict"}
                }
              }
            },
            "ranking": {
              "type": "array",
              "items": {"type": "string"},
              "description": "Without the sample; absent where it is the same."
            }
          }
        },
        "publication": {
          "type": "object",
          "required": ["outcomes", "rankingFlip", "leaderFlip", "verdicts"],
          "properties": {
            "outcomes": {
              "type": "array",
              "items": {"$ref": "#/$defs/publicationOutcome"},
              "description": "Without, with moderate and with severe selection for publication."
            },
            "rankingFlip": {
              "anyOf": [{"$ref": "#/$defs/publicationOutcome"}, {"type": "null"}],
              "description": "The least severity at which the ranking is another; null when none up to 2 changes it."
            },
            "leaderFlip": {
              "anyOf": [{"$ref": "#/$defs/publicationOutcome"}, {"type": "null"}],
              "description": "The least severity at which another, or none of them, comes first; null likewise."
            },
            "verdicts": {
              "type": "array",
              "items": {
                "type": "object",
                "required": ["theory", "claim", "from", "to", "severity"],
                "properties": {
                  "theory": {"type": "string"},
                  "claim": {"type": "string"},
                  "from": {"$ref": "#/$defs/verdict"},
                  "to": {"$ref": "#/$defs/verdict"},
                  "severity": {"type": "number", "minimum": 0, "maximum": 2}
                }
              }
            }
          }
        },
        "publicationOutcome": {
          "type": "object",
          "required": ["severity", "bits", "probabilities", "none", "ranking", "leader"],
          "properties": {
            "severity": {"type": "number", "minimum": 0, "maximum": 2},
            "bits": {"type": "object", "additionalProperties": {"type": "number"}},
            "probabilities": {"type": "object", "additionalProperties": {"$ref": "#/$defs/probability"}},
            "none": {"$ref": "#/$defs/probability"},
            "ranking": {"type": "array", "items": {"type": "string"}},
            "leader": {"type": ["string", "null"], "description": "Null where none of them comes first."}
          }
        },
        "year": {
          "type": "object",
          "required": ["year", "findings", "bits", "probabilities", "none"],
          "properties": {
            "year": {"type": "integer"},
            "findings": {"$ref": "#/$defs/count"},
            "bits": {"type": "object", "additionalProperties": {"type": "number"}},
            "probabilities": {"type": "object", "additionalProperties": {"$ref": "#/$defs/probability"}},
            "none": {"$ref": "#/$defs/probability"}
          }
        },
        "diagnostic": {
          "type": "object",
          "required": [
            "code", "severity", "message", "file", "line", "column", "endLine", "endColumn", "notes",
            "help"
          ],
          "properties": {
            "code": {"type": "string", "pattern": "^[EWN][0-9]{4}$"},
            "severity": {"enum": ["error", "warning", "note"]},
            "message": {"type": "string"},
            "file": {"type": ["string", "null"]},
            "line": {"type": ["integer", "null"]},
            "column": {"type": ["integer", "null"]},
            "endLine": {"type": ["integer", "null"]},
            "endColumn": {"type": ["integer", "null"]},
            "notes": {"type": "array", "items": {"$ref": "#/$defs/note"}},
            "help": {"type": ["string", "null"]}
          }
        },
        "note": {
          "type": "object",
          "required": ["message", "file", "line", "column", "endLine", "endColumn"],
          "properties": {
            "message": {"type": "string"},
            "file": {"type": ["string", "null"]},
            "line": {"type": ["integer", "null"]},
            "column": {"type": ["integer", "null"]},
            "endLine": {"type": ["integer", "null"]},
            "endColumn": {"type": ["integer", "null"]}
          }
        }
      }
    }

    """#
  }
}
