import RapheLanguage

/// The JSON Schemas, of the draft 2020-12, of the reports, made from the descriptions beside their types.
package enum ReportSchema: String, CaseIterable {
  /// What `raphe test`, `raphe check` and `raphe compare` write.
  case report
  case plan
  case explain
  case simulate
  case calibrate
  case diff
  /// What `raphe lock` writes.
  case lock
  case registration

  /// The file under `Grammar` that has the schema.
  package var file: String { "\(rawValue).schema.json" }

  /// The schema, with a line end; the same bytes each time.
  package var text: String {
    var writer = SchemaWriter()
    let choices = roots.map { writer.reference($0) }
    let root: JSONValue =
      [
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": .string("Raphe \(rawValue), version \(version)"),
        "description": .string("\(purpose) Within a version keys may be added, never changed or dropped."),
      ] + (choices.count == 1 ? choices[0] : ["anyOf": .array(choices)]) + ["$defs": writer.object]
    return root.text + "\n"
  }

  /// Every object that a report of the kind may be.
  package var roots: [any Described.Type] {
    switch self {
    case .report: [Reported.Verdicts.self]
    case .plan: [Reported.Plan.self, Reported.Settling.self]
    case .explain: [Reported.Explanation.self, Reported.CodeExplanation.self, Reported.TermExplanation.self]
    case .simulate: [Reported.Simulation.self, Reported.Sensitivity.self]
    case .calibrate: [Reported.Calibration.self]
    case .diff: [Reported.Difference.self]
    case .lock: [Reported.Lock.self]
    case .registration: [Reported.Registration.self]
    }
  }

  /// The version of its shape.
  private var version: Int {
    switch self {
    case .report, .plan, .explain, .simulate, .calibrate: 2
    case .diff, .lock, .registration: 1
    }
  }

  private var purpose: String {
    switch self {
    case .report: "Written by `raphe test`, `raphe check` and `raphe compare`."
    case .plan: "Written by `raphe plan`, with --claim the second kind."
    case .explain: "Written by `raphe explain`, of a code the second kind, of a word the third."
    case .simulate: "Written by `raphe simulate`, with --sensitivity the second kind."
    case .calibrate: "Written by `raphe calibrate`."
    case .diff: "Written by `raphe diff`."
    case .lock: "The file `raphe.lock`, written by `raphe lock`."
    case .registration: "Written by `raphe lock --register`."
    }
  }
}
