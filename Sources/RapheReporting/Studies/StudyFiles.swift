public import RapheEvaluation
import RapheLanguage

/// A simulated study as the two files of a dataset, in the format of recorded findings and marked as simulated.
public struct StudyFiles: Sendable {
  private let simulated: SimulatedStudy

  /// Makes the files of a study.
  public init(_ simulated: SimulatedStudy) { self.simulated = simulated }

  /// The name of the descriptor's file.
  public var descriptorName: String { "\(simulated.id).yaml" }
  /// The name of the table's file, which lies beside the descriptor.
  public var tableName: String { "\(simulated.id).csv" }

  private var study: ResolvedStudy { simulated.study }
  private var design: StudyDesign { simulated.study.design }

  // MARK: The descriptor

  /// The descriptor, each line with its end.
  public func descriptor() -> String {
    let model = study.model.file.id.text
    let theory = design.theory.map { "theory: \($0.text), " } ?? ""
    var lines = [
      "# Written by `raphe simulate \(model) --study`. Nobody measured this.", "raphe: 1", "dataset: \(simulated.id)",
      "title: \(scalar("Simulated: \(design.title)"))", "grain: finding", "table: \(tableName)",
      "vocabulary: \(study.vocabulary.id)",
      "simulated: {seed: \(simulated.seed), model: \(model), \(theory)design: \(design.id.text)}", "arms:",
    ]
    for arm in study.arms {
      let terms = [("diagnosis", TermKind.diagnosis), ("treatment", .treatment), ("outcome", .outcome)].compactMap {
        key, kind in arm.terms[kind].map { "\(key): \(scalar(study.vocabulary.name($0)))" }
      }
      let days = arm.days.map { ["days: \($0.plain)"] } ?? []
      lines.append("  \(scalar(arm.name)): {\((terms + days).joined(separator: ", "))}")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// A text as YAML reads it back wherever a value or a key may stand.
  private func scalar(_ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
      case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"), UInt8(ascii: " "): true
      default: byte >= 0x80
      }
    }
    if isPlain, let first = text.first, first.isLetter || first.isNumber, text.last != " " { return text }
    let escaped = text.unicodeScalars.map { scalar in
      switch scalar {
      case "\"", "\\": "\\\(scalar)"
      case "\n": "\\n"
      default: String(scalar)
      }
    }
    return "\"\(escaped.joined())\""
  }

  // MARK: The table

  private static let columns = [
    "finding", "sample", "study", "target", "measure", "measure_reported", "region", "species", "diagnosis",
    "treatment", "days", "group", "versus", "design", "n", "n_versus", "mean", "sd", "mean_versus", "sd_versus",
    "unit", "effect", "source_level",
  ]

  /// The table, one row a measurement and pair of arms: n, mean and SD of both, and no effect.
  ///
  /// All rows are of one sample, as subjects give several of them. Means are in the unit of the model's variable, which
  /// `measure_reported` names.
  public func table() -> String {
    var lines = [StudyFiles.columns.joined(separator: ",")]
    for (group, versus) in study.comparisons {
      for (index, measurement) in study.measurements.enumerated() {
        let (arm, other) = (simulated.arms[group], simulated.arms[versus])
        let (first, second) = (arm.summaries[index], other.summaries[index])
        let unit = study.model.unit(of: measurement.variable)
        let reported = measurement.variable + (unit.map { " in \($0)" } ?? "")
        let terms = study.arms[group].terms
        let cells = [
          "S\(lines.count)", simulated.id, "\(design.title) (simulated)", name(measurement.target),
          name(measurement.measure), reported, name(measurement.region), name(study.species),
          name(terms[.diagnosis]), name(terms[.treatment]), study.arms[group].days?.plain ?? "",
          study.arms[group].name, study.arms[versus].name, "independent", "\(arm.n)", "\(other.n)",
          first.mean.plain, first.sd.plain, second.mean.plain, second.sd.plain, unit ?? "", "",
          "simulated",
        ]
        lines.append(cells.map(quoted).joined(separator: ","))
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func name(_ term: Term?) -> String { term.map(study.vocabulary.name) ?? "" }

  private func quoted(_ text: String) -> String {
    guard text.contains(where: { ",\"\n\r".contains($0) }) else { return text }
    return "\"" + text.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
  }

  // MARK: What is said at the terminal

  /// One line an arm, with how many stayed, each line with its end.
  public func summary() -> String {
    zip(study.arms, simulated.arms).map { arm, result in
      "\(arm.name): \(result.n) of \(arm.n) subjects stayed\n"
    }.joined()
  }
}
