import RapheReport

extension Reported.Verdicts {
  /// What the run came to, in one sentence: the counts of its summary.
  var counts: String {
    let errors = summary.errors == 0 ? "" : "\(Numerals.count(summary.errors, "error").spaced) in the input"
    guard let claims = summary.claims, claims > 0 else {
      if !errors.isEmpty { return "\(errors): nothing was judged." }
      return kind == .check ? "No mistakes in the input." : "Nothing to test: no claim was selected."
    }
    let words = Words.verdicts.compactMap { word in
      summary.verdicts?[word].flatMap { $0 > 0 ? "\($0) \(word)" : nil }
    }
    let unexpected = summary.unexpected ?? 0
    let subject =
      "\(Numerals.count(claims, "claim")) of \(Numerals.count(summary.theories ?? 0, "theory", plural: "theories"))"
    return "\(subject): \(words.joined(separator: ", ")); \(unexpected == 0 ? "none" : "\(unexpected)") unexpected."
      .spaced + (errors.isEmpty ? "" : " \(errors).")
  }

  /// What failed, counted.
  private var failures: String {
    let failed = cases.filter { $0.standing == .failed }
    let gates = failed.count { $0.subject == .gate }
    let counts = [
      (failed.count - gates, "claim", "claims"), (gates, "gate of the project's file", "gates of the project's file"),
    ]
    return counts.filter { $0.0 > 0 }.map { Numerals.count($0.0, $0.1, plural: $0.2) }.listed().spaced
  }

  /// What the exit code of the run means.
  var ending: String {
    switch ExitCode(rawValue: summary.exitCode) {
    case .met: "every gate met"
    case .notMet:
      "a gate not met: "
        + [failures.isEmpty ? nil : failures, lock?.missed].compactMap(\.self).joined(separator: "; ")
    case .invalid: "\(Numerals.count(summary.errors, "error").spaced) in the input: no verdict can be relied on"
    case .fault: "a fault in Raphe itself"
    case .nothing: "nothing to test"
    case .interrupted: "interrupted"
    case .closedPipe, nil: "ended with \(summary.exitCode)"
    }
  }
}

extension String {
  /// The sentence with a capital letter first and a full stop last.
  var capitalised: String {
    let text = prefix(1).uppercased() + dropFirst()
    return text.hasSuffix(".") ? text : text + "."
  }
}
