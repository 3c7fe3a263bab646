public import RapheSyntax

/// A number with its unit, such as `0.2 SD`, `5 %`, `14 d` or `20 nM`.
public struct Amount: Hashable, Sendable {
  /// The number.
  public var value: Double
  /// The unit as written: `SD`, `%`, a unit of time, or the unit of a measure.
  public var unit: String
  /// The text as written.
  public var text: String
  /// Where it was written.
  public var place: Place

  /// Makes an amount.
  package init(value: Double, unit: String, text: String, place: Place) {
    self.value = value
    self.unit = unit
    self.text = text
    self.place = place
  }
}
