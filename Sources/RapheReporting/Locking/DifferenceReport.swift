package import RapheReport

/// What changed between two states of a project, in sentences.
struct DifferenceReport {
  let width: Int
  let style: Style

  /// The sentences under their headings, each line with its end.
  func text(_ difference: Reported.Difference) -> String {
    let names = [difference.old, difference.new].map(\.words)
    if difference.isSame { return wrapped("Nothing changed from \(names[0]) to \(names[1]).").text }
    let sections: [(String, [String])] = [
      ("Asked", difference.settings.map(\.sentence)), ("Verdicts", difference.verdicts.flatMap(told)),
      ("Claims", difference.claims.flatMap(\.sentences)), ("Evidence", difference.datasets.flatMap(\.sentences)),
      ("Theories", difference.theories.map(\.sentence)),
    ]
    var lines = wrapped("From \(names[0]) to \(names[1]):")
    for (heading, sentences) in sections where !sentences.isEmpty {
      lines += ["", style(.strong, heading)]
      lines += sentences.flatMap { sentence in
        sentence.visible.wrapped(to: width - 4).enumerated().map { $1.indented($0 == 0 ? 2 : 4) }
      }
    }
    return lines.text
  }

  /// A verdict's sentences as one paragraph.
  private func told(_ verdict: Reported.VerdictChange) -> [String] { [verdict.sentences.joined(separator: " ")] }

  private func wrapped(_ text: String) -> [String] { text.visible.wrapped(to: width) }
}

extension Reported.State {
  /// What it is, such as `the lock `raphe.lock``.
  fileprivate var words: String {
    switch kind {
    case .lock: "the lock `\(name)`"
    case .report: "the report `\(name)`"
    case .folder: "the folder `\(name)`"
    case .revision: "the revision `\(name)`"
    }
  }
}

/// What `raphe diff` found.
public struct ProjectDifference: Sendable {
  package let report: Reported.Difference

  /// Takes a difference that was found.
  package init(_ report: Reported.Difference) { self.report = report }

  /// Whether nothing changed.
  public var isSame: Bool { report.isSame }
}
