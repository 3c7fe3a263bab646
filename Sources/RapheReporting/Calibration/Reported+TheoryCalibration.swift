import RapheEvaluation
import RapheReport

extension Reported.CalibratedTheory {
  init(_ calibration: TheoryCalibration) {
    self.init(
      theory: calibration.theory, families: calibration.families, leftOut: calibration.leftOut,
      oneFinding: Reported.Factors(calibration.written.single), allFindings: Reported.Factors(calibration.written.all),
      restated: Reported.RestatedTheory(
        times: TheoryCalibration.restatements, oneFinding: Reported.Factors(calibration.restated.single),
        allFindings: Reported.Factors(calibration.restated.all)))
  }
}

extension Reported.Factors {
  init(_ factors: TheoryCalibration.Factors) {
    self.init(
      meanFactor: Reported.Number(factors.factor.value), meanFactorError: Reported.Number(factors.factor.error),
      cappedMeanFactor: Reported.Number(factors.capped.value),
      cappedMeanFactorError: Reported.Number(factors.capped.error))
  }
}
