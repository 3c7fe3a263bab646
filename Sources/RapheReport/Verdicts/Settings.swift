extension Reported {
  /// What was asked.
  package struct Settings: Described {
    package var asOf: Nullable<Int>
    package var failOn: [String]
    package var level: Double
    package var simulated: [Simulated]?
    package var draws: Int?
    package var resamples: Int?
    package var seed: UInt64?

    package init(
      asOf: Nullable<Int>, failOn: [String], level: Double, simulated: [Simulated]? = nil, draws: Int? = nil,
      resamples: Int? = nil, seed: UInt64? = nil
    ) {
      self.asOf = asOf
      self.failOn = failOn
      self.level = level
      self.simulated = simulated
      self.draws = draws
      self.resamples = resamples
      self.seed = seed
    }

    package static let description = Description<Self>(
      "settings", "What was asked.",
      [
        Key(CodingKeys.asOf, \.asOf, says: "Only evidence published by this year."),
        Key(
          CodingKeys.failOn, \.failOn,
          .words(["unexpected", "contradicted", "contested", "inconclusive", "untested", "never"])),
        Key(CodingKeys.level, \.level, .probability),
        Key(
          CodingKeys.simulated, \.simulated, .items(1),
          says: "The simulated datasets that every verdict rests on; absent where data are recorded."),
        Key(
          CodingKeys.draws, \.draws, .count,
          says: "Of the uncertain parameters of each mechanism; absent where none is run."),
        Key(CodingKeys.resamples, \.resamples, .count, says: "Of a comparison alone."),
        Key(
          CodingKeys.seed, \.seed,
          says: "Of the draws, or of the resamples: a whole number of up to 64 bits; absent without either."),
      ])
  }

  /// A simulated dataset that verdicts rest on; the seed as text, since it has up to 64 bits.
  package struct Simulated: Described {
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

    package static let description = Description<Self>(
      "simulated", "A simulated dataset that verdicts rest on; the seed as text, since it has up to 64 bits.",
      [
        Key(CodingKeys.dataset, \.dataset),
        Key(CodingKeys.seed, \.seed, says: "A whole number of up to 64 bits."),
        Key(CodingKeys.model, \.model),
        Key(CodingKeys.theory, \.theory, says: "Absent where the study said itself what its arms are."),
        Key(CodingKeys.design, \.design, says: "The id of the study."),
      ])
  }
}
