extension Reported {
  /// Egger's test.
  package struct Asymmetry: Codable, Sendable {
    package var statistic: Number
    package var p: Number
    package var limit: Number
    package var limitInterval: [Number]

    package init(statistic: Number, p: Number, limit: Number, limitInterval: [Number]) {
      self.statistic = statistic
      self.p = p
      self.limit = limit
      self.limitInterval = limitInterval
    }
  }

  /// How strong publication bias would have to be.
  package struct Funnel: Codable, Sendable {
    package var favoured: String
    package var affirmative: Int
    package var nonaffirmative: Int
    package var worstCase: Nullable<Number>
    package var sValue: Nullable<Number>

    package init(
      favoured: String, affirmative: Int, nonaffirmative: Int, worstCase: Nullable<Number>, sValue: Nullable<Number>
    ) {
      self.favoured = favoured
      self.affirmative = affirmative
      self.nonaffirmative = nonaffirmative
      self.worstCase = worstCase
      self.sValue = sValue
    }
  }
}
