@testable import RapheEvaluation
import RapheStatistics

/// A study whose expected effect on the odds was worked out by brute force.
struct PlanReference: Sendable, CustomStringConvertible {
  var description: String
  var terms: [Likelihood]
  var weights: [Double]
  var scale: PriorScale
  var variance: Double
  var stances: [Stance]
  var now: Double
  var bits: Double
  var turningPoints: [Double]

  init(
    _ description: String, terms: [Likelihood], weights: [Double], scale: PriorScale, variance: Double,
    stances: [Stance], now: Double, bits: Double, turningPoints: [Double]
  ) {
    (self.description, self.terms, self.weights, self.scale) = (description, terms, weights, scale)
    (self.variance, self.stances) = (variance, stances)
    (self.now, self.bits, self.turningPoints) = (now, bits, turningPoints)
  }
}

/// The chances that studies settle a claim, worked out by brute force.
struct SettlingReference: Sendable, CustomStringConvertible {
  var description: String
  var terms: [Likelihood]
  var weights: [Double]
  var region: Region
  var subjects: Int
  var studies: Int
  var ifTrue: Double
  var ifFalse: Double
  var tolerance: Double

  init(
    _ description: String, terms: [Likelihood], weights: [Double], region: Region, subjects: Int, studies: Int,
    ifTrue: Double, ifFalse: Double, tolerance: Double
  ) {
    (self.description, self.terms, self.weights, self.region) = (description, terms, weights, region)
    (self.subjects, self.studies) = (subjects, studies)
    (self.ifTrue, self.ifFalse, self.tolerance) = (ifTrue, ifFalse, tolerance)
  }
}
