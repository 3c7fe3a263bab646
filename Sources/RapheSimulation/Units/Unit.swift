/// A unit as exponents of base quantities and a scale to the base units of the SI.
public struct Unit: Hashable, Sendable {
  /// The exponents.
  public let dimension: Dimension
  /// How many of the SI's unit of this dimension it is.
  public let scale: Double

  /// A unit.
  public init(dimension: Dimension, scale: Double) {
    self.dimension = dimension
    self.scale = scale
  }

  /// The unit of plain numbers.
  public static let one = Unit(dimension: Dimension(), scale: 1)

  /// What a number in this unit is multiplied by to be in another; nil if the dimensions differ.
  public func factor(to other: Unit) -> Double? {
    dimension == other.dimension ? scale / other.scale : nil
  }
}

/// What reading a text as a unit gives.
public enum UnitReading: Hashable, Sendable {
  /// The text is a unit.
  case unit(Unit)
  /// The text is none.
  case mistake(ExpressionError)
}

/// Exponents of base quantities, in twelfths so that roots stay exact.
public struct Dimension: Hashable, Sendable {
  /// Of length, mass, time, amount of substance, electric current, temperature and number of things.
  var twelfths: [Int16] = [0, 0, 0, 0, 0, 0, 0]

  /// The dimension of plain numbers.
  public init() {}
}
extension Unit {
  /// Reads a text such as `nM`, `1/h`, `ng/mL`, `mg/(kg*d)`, `h^-1`, `%` or `1`.
  public static func read(_ text: String) -> UnitReading { .unit(.one) }
}
