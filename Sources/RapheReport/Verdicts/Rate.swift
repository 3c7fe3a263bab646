extension Reported {
  /// How many of how many, and between which shares the truth lies.
  package struct Rate: Described {
    package var count: Int
    package var total: Int
    package var interval: [Number]

    package init(count: Int, total: Int, interval: [Number]) {
      self.count = count
      self.total = total
      self.interval = interval
    }

    package static let description = Description<Self>(
      "rate", "How many of how many, and between which shares the truth lies.",
      [
        Key(CodingKeys.count, \.count, .count),
        Key(CodingKeys.total, \.total, .count),
        Key(CodingKeys.interval, \.interval, .interval, says: "95 % (Wilson)."),
      ])
  }
}
