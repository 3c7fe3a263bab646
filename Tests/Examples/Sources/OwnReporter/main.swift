import Raphe

/// Verdicts as a table in Markdown.
struct MarkdownReporter: Reporter {
  let name = "markdown"
  let fileExtension = "md"
  let kinds: Set<ReportKind> = [.test]
  let diagnostics = DiagnosticPlace.apart

  func text(_ results: Results, _ appearance: Appearance) -> String? {
    guard case .test(let scorecard, let outcome) = results else { return nil }
    var lines = ["| theory | claim | verdict |", "|---|---|---|"]
    for theory in scorecard.theories {
      for claim in theory.claims {
        lines.append("| \(theory.id) | \(claim.id) | **\(claim.judgement.verdict.rawValue)** |")
      }
    }
    return (lines + ["", outcome.summary, ""]).joined(separator: "\n")
  }
}

// Registered, it is one format among all; it may take the name of one that it is to replace.
var reporters = Reporters.shipped
reporters.register(MarkdownReporter())
print("formats:", reporters.of(.test).map(\.name).joined(separator: ", "))

let report = await Workspace(folder: "Hypotheses/theories/lower-5ht2a.yaml").judge()
print(report.text(as: "markdown", from: reporters) ?? "")
