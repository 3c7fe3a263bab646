import RapheEvaluation
import RapheEvidence

/// The findings that are not used, by reason.
struct LeftOutList {
  private let groups: [LeftOut]
  private let width: Int
  private let showsAll: Bool

  /// How many reasons, and how many ids of each, are shown unless all are asked for.
  private static let mostReasons = 8
  private static let mostIDs = 4

  init(_ unused: [UnusedFinding], width: Int, showsAll: Bool) {
    groups = LeftOut.groups(unused) { $0.reason.text.visible }
    self.width = width
    self.showsAll = showsAll
  }

  var lines: [String] {
    let shown = showsAll ? groups : Array(groups.prefix(LeftOutList.mostReasons))
    let countWidth = shown.map { String($0.findings.count).count }.max() ?? 1
    var lines = shown.flatMap { group in
      let indent = 2 + countWidth + 2
      return text(group).wrapped(to: width - indent - 2, firstWidth: width - indent).enumerated().map { line in
        line.offset == 0
          ? "  " + String(group.findings.count).aligned(to: countWidth) + "  " + line.element
          : line.element.indented(indent + 2)
      }
    }
    let rest = groups.dropFirst(shown.count)
    if !rest.isEmpty {
      let findings = rest.reduce(0) { $0 + $1.findings.count }
      lines.append(
        "  and \(Numerals.count(findings, "finding")) for \(Numerals.count(rest.count, "other reason"))"
          .spaced + " (all with --verbose)")
    }
    return lines
  }

  /// The commonest reason, on the line of a heading.
  func summary(after heading: String) -> String {
    guard let first = groups.first else { return "" }
    let most = groups.count > 1 ? ", \(first.findings.count) of them for: " : ": "
    return (most + first.reason).clipped(to: width - heading.displayWidth)
  }

  private func text(_ group: LeftOut) -> String {
    let ids = group.findings.map { $0.finding.id.visible }
    let shown = showsAll ? ids : Array(ids.prefix(LeftOutList.mostIDs))
    return group.reason + ": " + shown.joined(separator: ", ") + (ids.count > shown.count ? ", ..." : "")
  }
}
