extension Reported {
  /// Which uncertain parameters a quantity depends on.
  package struct Sensitivity: Codable, Sendable {
    package var quantity: String
    package var time: Double
    package var mean: Double?
    package var variance: Double?
    package var completed: Int
    package var failed: Int
    package var shares: [Share]

    package init(
      quantity: String, time: Double, mean: Double? = nil, variance: Double? = nil, completed: Int, failed: Int,
      shares: [Share]
    ) {
      self.quantity = quantity
      self.time = time
      self.mean = mean
      self.variance = variance
      self.completed = completed
      self.failed = failed
      self.shares = shares
    }
  }

  /// How much of a variance one parameter accounts for, alone and with its interactions.
  package struct Share: Codable, Sendable {
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
  }
}
