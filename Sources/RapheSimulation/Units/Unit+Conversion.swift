extension Unit {
  /// What a number in one unit is multiplied by to be in another; nil if either is none or their dimensions differ.
  public static func factor(from text: String, to other: String) -> Double? {
    guard case .unit(let unit) = read(text), case .unit(let wanted) = read(other) else { return nil }
    return unit.factor(to: wanted)
  }
}

extension Unit {
  /// Whether what is measured in it, such as a rate constant, an amount or a volume, is never negative.
  ///
  /// Plain numbers and what is electric may be: a membrane is at -70 mV.
  public var isOfSize: Bool {
    dimension != Dimension() && dimension.twelfths[Dimension.Base.current.rawValue] == 0
  }
}
