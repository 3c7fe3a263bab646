package import RapheReport

/// A report as workflow commands of GitHub Actions, which become annotations of the files.
///
/// A command is `::error title=T,file=F,line=N,col=N,endLine=N,endColumn=N::message`. GitHub shows some ten of a step and
/// of a kind: the gravest come first, open claims are only counted beyond a few, and one notice sums up.
package struct GitHubReport: Sendable {
  /// Open claims that have a notice each, so that the one that sums up is among the ten.
  private static let mostNotices = 9

  private let paths: RepositoryPaths

  /// Makes a writer.
  package init(paths: RepositoryPaths = RepositoryPaths()) { self.paths = paths }

  /// The commands, each with its line end.
  package func text(_ report: Reported.Verdicts) -> String {
    let cases = report.cases
    let open = cases.filter { $0.standing == .open }
    let lines =
      report.diagnostics.filter { $0.severity == "error" }.map { command("error", $0) }
      + cases.filter { $0.standing == .failed }.map { command("error", $0) }
      + report.diagnostics.filter { $0.severity == "warning" }.map { command("warning", $0) }
      + open.prefix(GitHubReport.mostNotices).map { command("notice", $0) }
      + [summary(report, more: max(0, open.count - GitHubReport.mostNotices))]
    return lines.joined(separator: "\n") + "\n"
  }

  private func command(_ kind: String, _ one: ReportedCase) -> String {
    let spot: [(String, String?)] = [
      ("file", paths.relative(one.file)), ("line", "\(one.line)"), ("col", "\(one.column)"),
      ("endLine", one.endLine.map(String.init)), ("endColumn", one.endColumn.map(String.init)),
    ]
    return command(
      kind, [("title", "raphe \(one.word) \(one.claim)")] + spot, "\(one.message)\n\(one.sentence)")
  }

  private func command(_ kind: String, _ diagnostic: Reported.Diagnostic) -> String {
    let spot = diagnostic.spot
    let place: [(String, String?)] = [
      ("file", spot.file.value.map(paths.relative)), ("line", spot.line.value.map(String.init)),
      ("col", spot.column.value.map(String.init)), ("endLine", spot.endLine.value.map(String.init)),
      ("endColumn", spot.endColumn.value.map(String.init)),
    ]
    let help = diagnostic.help.value.map { "\nhelp: \($0)" } ?? ""
    return command(kind, [("title", "raphe \(diagnostic.code)")] + place, diagnostic.message + help)
  }

  private func summary(_ report: Reported.Verdicts, more: Int) -> String {
    let further = Numerals.count(more, "further claim").spaced
    let rest = more == 0 ? "" : " \(further) left open without a notice of its own."
    return command("notice", [("title", "raphe \(report.kind.rawValue)")], report.counts + rest)
  }

  private func command(_ kind: String, _ properties: [(String, String?)], _ message: String) -> String {
    let written = properties.compactMap { name, value in value.map { "\(name)=\($0.inProperty)" } }
    return "::\(kind) \(written.joined(separator: ","))::\(message.inMessage)"
  }
}

extension String {
  /// The message of a command, by the rule of actions/toolkit; a log is read in a terminal, so escapes are written out.
  fileprivate var inMessage: String {
    visibleLines.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
  }

  /// A property of a command, by the same rule.
  fileprivate var inProperty: String { inMessage.replacing(":", with: "%3A").replacing(",", with: "%2C") }

  /// The text with everything but line ends written out that a terminal would obey.
  private var visibleLines: String {
    var text = ""
    for scalar in unicodeScalars {
      if scalar == "\n" || scalar == "\r" || !scalar.isHidden {
        text.unicodeScalars.append(scalar)
      } else {
        text += scalar.writtenOut
      }
    }
    return text
  }
}
