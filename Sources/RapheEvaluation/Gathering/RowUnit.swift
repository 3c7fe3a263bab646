import RapheSimulation

/// Units that rows and claims write.
enum RowUnit {
  /// What a number in one unit is multiplied by to be in another; nil when it is not known to convert.
  ///
  /// Units that nobody reads, such as points of a scale, convert to themselves. Of what a mass or volume is has to be
  /// said by both or by neither: a milligram of tissue holds about a tenth of the sites of one of protein.
  static func factor(from text: String, to wanted: String) -> Double? {
    if text == wanted { return 1 }
    guard case .unit(let unit) = Unit.read(text), case .unit(let other) = Unit.read(wanted),
      unit.matter == other.matter, let factor = unit.factor(to: other), factor > 0, factor.isFinite
    else { return nil }
    return factor
  }
}
