package import RapheLanguage
package import RapheSimulation
package import RapheSyntax

extension ResolvedModel {
  /// A single run that did not reach its end.
  package func failed(_ failure: RunFailure) -> Diagnostic {
    Diagnostic(.runFailed, failure.words(timeUnit: file.time.text), at: nil, help: failure.help)
  }

  /// The conserved sums that moved by more than a run's errors.
  ///
  /// - Parameter tolerance: the relative error of a step.
  package func moved(_ drifts: [Drift], tolerance: Double) -> [Diagnostic] {
    drifts.filter { $0.largest > 100 * tolerance }.map { drift in
      Diagnostic(
        .sumNotKept, "`\(drift.name)` moved by up to \(drift.words(timeUnit: file.time.text))",
        at: file.conserved.first { $0.text == drift.name }?.place)
    }
  }

  /// The draws that failed, if some did: the first three are named, or all that were kept.
  package func failed(_ summary: EnsembleSummary, isWhole: Bool) -> [Diagnostic] {
    guard summary.failedCount > 0 else { return [] }
    let shown = isWhole ? summary.failed[...] : summary.failed.prefix(3)
    var notes = shown.map { failed in
      let parameters = failed.parameters.map { "\($0.name) = \($0.value)" }.joined(separator: ", ")
      let words = failed.failure.words(timeUnit: file.time.text)
      return Diagnostic.Note("draw \(failed.draw): \(words); with \(parameters)")
    }
    if summary.failedCount > shown.count {
      let rest = summary.failedCount - shown.count
      notes.append(Diagnostic.Note("\(rest) more; --verbose and --format json name those that were kept"))
    }
    let count = summary.completed + summary.failedCount
    let message = "\(summary.failedCount) of \(count) draws did not reach their end; each counts until it failed"
    return [
      Diagnostic(
        summary.completed == 0 ? .runFailed : .drawsFailed, message, at: nil, notes: notes,
        help: summary.completed == 0 ? summary.failed.first?.failure.help : nil)
    ]
  }
}

extension SobolIndices {
  /// No base sample is left to divide a variance by.
  package static var noneLeft: Diagnostic {
    Diagnostic(.runFailed, "every base sample has a run that failed; there is nothing to divide", at: nil)
  }

  /// The base samples that were left out, if some were.
  package var leftOut: [Diagnostic] {
    guard failed > 0 else { return [] }
    let message = "\(failed) of \(completed + failed) base samples were left out, as a run of theirs failed"
    return [Diagnostic(.drawsFailed, message, at: nil)]
  }
}
