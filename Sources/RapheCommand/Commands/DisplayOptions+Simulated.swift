import RapheEvaluation
import RapheLanguage
import RapheReporting
import RapheSyntax

extension DisplayOptions {
  /// Warns that the evidence is simulated, where the results themselves have no room to say so.
  func warnIfSimulated(_ project: Project, concise: Bool = false) {
    guard let first = project.simulatedData.first else { return }
    let ids = project.simulatedData.map { "`\($0.dataset)`" }.joined(separator: ", ")
    show(
      [Diagnostic(.simulatedAlone, "all of this rests on simulated data: \(ids)", at: first.origin.place)],
      concise: concise)
  }
}
