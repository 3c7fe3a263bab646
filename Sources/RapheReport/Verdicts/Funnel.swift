extension Reported {
  /// Egger's test.
  package struct Asymmetry: Described {
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

    package static let description = Description<Self>(
      "asymmetry", "Egger's test.",
      [
        Key(CodingKeys.statistic, \.statistic, .finite),
        Key(CodingKeys.p, \.p, .probability),
        Key(CodingKeys.limit, \.limit, .finite, says: "The estimate at a standard error of 0."),
        Key(CodingKeys.limitInterval, \.limitInterval, .interval),
      ])
  }

  /// How strong publication bias would have to be.
  package struct Funnel: Described {
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

    package static let description = Description<Self>(
      "funnel", "How strong publication bias would have to be.",
      [
        Key(CodingKeys.favoured, \.favoured, .words(["lower", "higher"])),
        Key(CodingKeys.affirmative, \.affirmative, .count, says: "Samples significant in that direction."),
        Key(CodingKeys.nonaffirmative, \.nonaffirmative, .count),
        Key(
          CodingKeys.worstCase, \.worstCase,
          says: "The estimate from nonaffirmative samples alone; null without one."),
        Key(
          CodingKeys.sValue, \.sValue,
          says: "How much likelier affirmative ones would be published to explain the estimate away."),
      ])
  }
}
