import RapheLanguage
import RapheStatistics
import RapheSyntax

extension RowReader {
  /// The row says something that a verdict can use.
  mutating func checkUse(_ numbers: RowNumbers) {
    let finding = numbers.finding
    if finding.exclusion != nil { return }
    if finding.effect != nil, finding.standardError != nil { return checkErrorWithoutSubjects(numbers) }
    if finding.effectByP != nil { return }
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

  /// An effect with its error needs no subjects on its own scale, but on that of standard deviations.
  private mutating func checkErrorWithoutSubjects(_ numbers: RowNumbers) {
    guard numbers.design == nil, dataset.assume.n == nil else { return }
    let scale: String
    switch numbers.finding.effectScale {
    case .percent, .logRatio: scale = "in per cent"
    case .raw: scale = "in its unit"
    case .g, .d, .dz, .smcc, .r, .z, .oddsRatio, .logOddsRatio, .riskRatio, nil: return
    }
    report(
      .unusableRow, .n, "no number of subjects, so the row counts for claims \(scale) alone",
      help: "fill in n, or declare `assume: {n: ...}` in the dataset")
  }
}
