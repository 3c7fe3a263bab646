import RapheLanguage
import RapheStatistics
import RapheSyntax

extension RowReader {
  /// The row says something that a verdict can use.
  mutating func checkUse(_ numbers: RowNumbers) {
    let finding = numbers.finding
    if finding.exclusion != nil || finding.effect != nil && finding.standardError != nil { return }
    guard let design = numbers.design else {
      if dataset.assume.n == nil {
        report(
          .unusableRow, .n, "no number of subjects, so the row counts for nothing",
          help: "fill in n, or declare `assume: {n: ...}` in the dataset")
      }
      return
    }
    if design.nullVariance == nil {
      report(.unusableRow, .n, "too few subjects for a test, so the row counts for nothing")
    } else if finding.direction?.signum == 0, finding.p == nil, finding.effect == nil, finding.percent == nil,
      finding.means == nil, finding.alpha ?? dataset.assume.alpha == nil
    {
      report(
        .unusableRow, .direction, "a null without a level or a p-value, so the row counts for nothing",
        help: "fill in alpha or p, or declare `assume: {alpha: 0.05}` in the dataset")
    }
  }
}
