extension Reported {
  /// Which uncertain parameters a quantity depends on.
  package struct Sensitivity: CommandLineReport {
    package var raphe: SimulationVersions?
    package var quantity: String
    package var time: Double
    package var mean: Double?
    package var variance: Double?
    package var completed: Int
    package var failed: Int
    package var shares: [Share]
    package var seed: UInt64?

    package init(
      quantity: String, time: Double, mean: Double? = nil, variance: Double? = nil, completed: Int, failed: Int,
      shares: [Share], raphe: SimulationVersions? = nil, seed: UInt64? = nil
    ) {
      self.raphe = raphe
      self.quantity = quantity
      self.time = time
      self.mean = mean
      self.variance = variance
      self.completed = completed
      self.failed = failed
      self.shares = shares
      self.seed = seed
    }

    package static let description = Description<Self>(
      "sensitivity", "Which uncertain parameters a quantity depends on.",
      [
        Key(CodingKeys.raphe, \.raphe),
        Key(CodingKeys.quantity, \.quantity),
        Key(CodingKeys.time, \.time),
        Key(CodingKeys.mean, \.mean, says: "Absent when it is no number."),
        Key(CodingKeys.variance, \.variance, says: "Absent when it is no number."),
        Key(CodingKeys.completed, \.completed, .count, says: "Base samples."),
        Key(CodingKeys.failed, \.failed, .count, says: "Those left out as a run of theirs failed."),
        Key(CodingKeys.shares, \.shares, says: "The largest in all first."),
        Key(CodingKeys.seed, \.seed, says: "Of the draws: a whole number of up to 64 bits."),
      ])
  }

  /// How much of a variance one parameter accounts for, alone and with its interactions.
  package struct Share: Described {
    package var parameter: String
    package var first: Double?
    package var firstError: Double?
    package var total: Double?
    package var totalError: Double?

    package init(
      parameter: String, first: Double? = nil, firstError: Double? = nil, total: Double? = nil,
      totalError: Double? = nil
    ) {
      self.parameter = parameter
      self.first = first
      self.firstError = firstError
      self.total = total
      self.totalError = totalError
    }

    package static let description = Description<Self>(
      "share", "How much of a variance one parameter accounts for, alone and with its interactions.",
      [
        Key(CodingKeys.parameter, \.parameter),
        Key(CodingKeys.first, \.first, says: "First-order Sobol index."),
        Key(CodingKeys.firstError, \.firstError, says: "Standard error."),
        Key(CodingKeys.total, \.total, says: "Total index, with interactions."),
        Key(CodingKeys.totalError, \.totalError, says: "Standard error."),
      ])
  }
}

extension Reported.Sensitivity {
  package var command: [String]? {
    get { raphe?.command }
    set { raphe?.command = newValue }
  }
}
