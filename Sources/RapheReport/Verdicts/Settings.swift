extension Reported {
  /// What was asked.
  package struct Settings: Codable, Sendable {
    package var asOf: Nullable<Int>
    package var failOn: [String]
    package var level: Double
    package var simulated: [Simulated]?

    package init(asOf: Nullable<Int>, failOn: [String], level: Double, simulated: [Simulated]? = nil) {
      self.asOf = asOf
      self.failOn = failOn
      self.level = level
      self.simulated = simulated
    }
  }

  /// A simulated dataset that verdicts rest on; the seed as text, since it has up to 64 bits.
  package struct Simulated: Codable, Sendable {
    package var dataset: String
    package var seed: String
    package var model: String
    package var theory: String?
    package var design: String

    package init(dataset: String, seed: String, model: String, theory: String? = nil, design: String) {
      self.dataset = dataset
      self.seed = seed
      self.model = model
      self.theory = theory
      self.design = design
    }
  }
}
