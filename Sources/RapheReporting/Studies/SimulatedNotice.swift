import RapheEvaluation
import RapheLanguage
import RapheSyntax

/// What stands at the head and the foot of every report that rests on simulated data.
struct SimulatedNotice {
  let datasets: [(dataset: String, origin: SimulatedOrigin)]

  init(_ datasets: [(dataset: String, origin: SimulatedOrigin)]) { self.datasets = datasets }

  /// What is judged on; empty when the data are recorded.
  var head: String {
    if datasets.isEmpty { return "" }
    let names = datasets.map { dataset, origin in
      let theory = origin.theory.map { ", theory \($0)" } ?? ""
      return "\(dataset) (model \(origin.model)\(theory), design \(origin.design), seed \(origin.seed))"
    }
    return "SIMULATED DATA, no recorded finding: \(names.joined(separator: "; "))"
  }

  /// The same in short; empty when the data are recorded.
  var foot: String { datasets.isEmpty ? "" : "All of this rests on simulated data alone; it is no evidence." }

  /// The lines of a text around those of a report.
  func around(_ lines: [String], width: Int, style: Style) -> [String] {
    if datasets.isEmpty { return lines }
    return head.visible.wrapped(to: width).map { style(.alarm, $0) } + [""] + lines + [""]
      + foot.wrapped(to: width).map { style(.alarm, $0) }
  }
}
