import RapheReport
package import RapheSimulation

/// Which uncertain parameters a quantity depends on, as a table.
package struct SensitivityReport: Sendable {
  private let indices: SobolIndices
  private let timeUnit: String
  private let style: Style

  /// Makes the report of some indices.
  package init(_ indices: SobolIndices, timeUnit: String, style: Style = .plain) {
    self.indices = indices
    self.timeUnit = timeUnit
    self.style = style
  }

  /// The shares, the largest total first, with line ends.
  package func text() -> String {
    var lines = [style(.strong, "\(indices.quantity.visible) at \(indices.time.plain) \(timeUnit)")]
    lines.append(
      "mean \(Numerals.fixed(indices.mean, 4)), SD \(Numerals.fixed(max(0, indices.variance).squareRoot(), 4)), "
        + Numerals.count(indices.completed, "base sample").spaced
        + (indices.failed > 0 ? ", \(indices.failed) left out because a run of theirs failed" : ""))
    guard indices.variance > 0 else {
      return (lines + ["It is the same in every draw: nothing to account for."]).joined(separator: "\n") + "\n"
    }
    let width = max(9, indices.shares.map(\.parameter.count).max() ?? 0)
    lines.append("")
    lines.append(style(.faint, "parameter".padded(to: width) + "   alone    +/-   in all    +/-"))
    for share in sorted {
      let numbers = [share.first, share.firstError, share.total, share.totalError].map { Numerals.fixed($0, 3) }
      let cells = zip(numbers, [8, 7, 9, 7]).map { text, width in
        String(repeating: " ", count: max(0, width - text.count)) + text
      }
      lines.append(share.parameter.visible.padded(to: width) + cells.joined())
    }
    lines.append("")
    lines.append(
      style(.faint, "alone: first-order Sobol index; in all: total index, with interactions; +/-: standard error"))
    return lines.joined(separator: "\n") + "\n"
  }

  /// The shares as CSV, the largest total first.
  package func table() -> String {
    let head = "parameter,first,first_error,total,total_error"
    let rows = sorted.map { share in
      ([share.parameter.visible] + [share.first, share.firstError, share.total, share.totalError].map(\.plain))
        .joined(separator: ",")
    }
    return ([head] + rows).joined(separator: "\n") + "\n"
  }

  /// The shares as JSON, the largest total first.
  package func json() -> String { Reported.Sensitivity(indices).laidOut }

  private var sorted: [SobolIndices.Share] { indices.sorted }
}

extension SobolIndices {
  /// The shares, the largest total first.
  fileprivate var sorted: [Share] { shares.sorted { ($1.total, $0.parameter) < ($0.total, $1.parameter) } }
}

extension Reported.Sensitivity {
  init(_ indices: SobolIndices) {
    self.init(
      quantity: indices.quantity, time: indices.time, mean: indices.mean.orNothing,
      variance: indices.variance.orNothing, completed: indices.completed, failed: indices.failed,
      shares: indices.sorted.map {
        Reported.Share(
          parameter: $0.parameter, first: $0.first.orNothing, firstError: $0.firstError.orNothing,
          total: $0.total.orNothing, totalError: $0.totalError.orNothing)
      }, raphe: Reported.SimulationVersions(version: Release.version), seed: indices.seed)
  }
}
