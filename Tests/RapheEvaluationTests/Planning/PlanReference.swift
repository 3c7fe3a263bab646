import RapheLanguage
import RapheStatistics
import References

@testable import RapheEvaluation

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

  init(_ vector: ReferenceVector) {
    func number(_ vector: ReferenceVector, _ key: String) -> Double { vector[key]?.number ?? .nan }
    description = vector.name
    terms = vector["terms"]?.records.map(\.likelihood) ?? []
    weights = vector["weights"]?.numbers ?? []
    scale = vector["scale"]?.word == "g" ? .g : .fisherZ
    stances =
      vector["stances"]?.records.map { stance in
        let region = Region(
          lower: stance["lower"]?.number ?? -.infinity, upper: stance["upper"]?.number ?? .infinity)
        let part = Stance.Part(
          region: region, setting: stance["setting"]?.word == "next" ? .nextSetting : .average,
          commitment: number(stance, "commitment"))
        return Stance(parts: [part], weights: stance["weights"]?.numbers ?? [])
      } ?? []
    (variance, now, bits) = (number(vector, "variance"), number(vector, "now"), number(vector, "bits"))
    turningPoints = vector["turningPoints"]?.numbers ?? []
    precondition(!stances.isEmpty && stances.allSatisfy { $0.weights.count == terms.count })
  }

  static let shifts = Vectors.cases("plan-shifts").map(PlanReference.init)
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

  init(_ vector: ReferenceVector) {
    func number(_ key: String) -> Double { vector[key]?.number ?? .nan }
    description = vector.name
    terms = vector["terms"]?.records.map(\.likelihood) ?? []
    weights = vector["weights"]?.numbers ?? []
    region = vector["regions"]?.regions.first ?? .empty
    (subjects, studies) = (Int(number("subjects")), Int(number("studies")))
    (ifTrue, ifFalse, tolerance) = (number("ifTrue"), number("ifFalse"), number("tolerance"))
  }

  static let all = Vectors.cases("plan-settlings").map(SettlingReference.init)
}
