import RapheLanguage
import RapheSyntax

extension [Dataset] {
  /// A mistake for each simulated dataset that stands beside a recorded one.
  func mixed() -> [Diagnostic] {
    guard let recorded = first(where: { $0.simulated == nil }) else { return [] }
    return compactMap { dataset in
      dataset.simulated.map { origin in
        Diagnostic(
          .mixedEvidence,
          "`\(dataset.id.text)` is simulated, and `\(recorded.id.text)` of the same run is recorded", at: origin.place,
          notes: [Diagnostic.Note("the recorded dataset", at: recorded.id.place)],
          help: "judge on one of them: name the files, or write `--data` with the simulated one alone")
      }
    }
  }
}

extension Code {
  static let mixedEvidence = Code(
    "E0612", "simulated data beside recorded ones",
    checks: "The datasets of a run are all recorded or all simulated.",
    why: "What a theory's own mechanism made is no evidence for it.",
    example: "raphe test Hypotheses --data simulated/raphe-imaging-seed-1.yaml",
    instead: "Judge on simulated data by themselves: `raphe test Hypotheses/theories --data simulated`.")
}
