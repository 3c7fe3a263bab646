import FoundationEssentials
package import RapheReport

/// A report as one JSON object a line, for `jq`, `grep` and tables of logs.
///
/// Each has a `kind`: first the `run`, then each `theory` followed by its `claim`s and `course`s, then the `comparison`,
/// each `gate` and each `diagnostic`. What stands under the other keys is what the schema of reports says of such an object.
package struct NDJSONReport: Sendable {
  /// Makes a writer.
  package init() {}

  /// The report, each line with its end.
  package func text(_ report: Reported.Verdicts) -> String {
    var lines = [line(RunLine(raphe: report.raphe, settings: report.settings, summary: report.summary), "run")]
    for theory in report.theories {
      lines.append(line(TheoryLine(theory), "theory"))
      lines += theory.claims.map { line($0, "claim", of: theory) }
      lines += (theory.courses ?? []).map { line($0, "course", of: theory) }
    }
    if let comparison = report.comparison { lines.append(line(comparison, "comparison")) }
    lines += (report.gates ?? []).map { line($0, "gate") }
    lines += report.diagnostics.map { line($0, "diagnostic") }
    return lines.map { $0 + "\n" }.joined()
  }

  private func line(_ value: some Encodable, _ kind: String, of theory: Reported.Theory? = nil) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    do {
      let data = try encoder.encode(Line(kind: kind, theory: theory?.id, file: theory?.file, value: value))
      return String(decoding: data, as: UTF8.self).visibleInJSON
    } catch {
      // Everything is text, whole numbers and finite numbers.
      preconditionFailure("a line that is no JSON: \(error)")
    }
  }
}

/// A value with its kind among its own keys, and with the theory that it is of.
private struct Line<Value: Encodable>: Encodable {
  var kind: String
  var theory: String?
  var file: String?
  var value: Value

  enum CodingKeys: String, CodingKey { case kind, theory, file }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(kind, forKey: .kind)
    try container.encodeIfPresent(theory, forKey: .theory)
    try container.encodeIfPresent(file, forKey: .file)
    try value.encode(to: encoder)
  }
}

private struct RunLine: Encodable {
  var raphe: Reported.Versions
  var settings: Reported.Settings?
  var summary: Reported.Summary
}

/// A theory without its claims, which have lines of their own.
private struct TheoryLine: Encodable {
  var id: String
  var title: String
  var published: Int?
  var file: String
  var line: Int
  var isWhole: Bool
  var score: Reported.Score?
  var mechanism: String?

  init(_ theory: Reported.Theory) {
    (id, title, published, file, line) = (theory.id, theory.title, theory.published, theory.file, theory.line)
    (isWhole, score, mechanism) = (theory.isWhole, theory.score, theory.mechanism)
  }
}
