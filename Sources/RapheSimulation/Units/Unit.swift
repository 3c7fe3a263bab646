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

  func times(_ other: Unit) -> Unit { Unit(dimension: dimension.adding(other.dimension), scale: scale * other.scale) }
  func over(_ other: Unit) -> Unit {
    Unit(dimension: dimension.adding(other.dimension, -1), scale: scale / other.scale)
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
  /// The base quantities, in the order of the exponents.
  enum Base: Int, CaseIterable {
    case length, mass, time, amount, current, temperature
    /// The SI's unit of it.
    var symbol: String { ["m", "kg", "s", "mol", "A", "K"][rawValue] }
  }
  /// The exponents, each times twelve.
  private(set) var twelfths = [Int](repeating: 0, count: Base.allCases.count)

  /// The dimension of plain numbers.
  public init() {}

  init(_ base: Base, _ exponent: Int = 1) { twelfths[base.rawValue] = 12 * exponent }

  func adding(_ other: Dimension, _ times: Int = 1) -> Dimension {
    var result = self
    for index in twelfths.indices { result.twelfths[index] += times * other.twelfths[index] }
    return result
  }

  /// Whether no exponent is beyond what any quantity has by far.
  var isSmall: Bool { twelfths.allSatisfy { abs($0) <= 12 * 1000 } }

  /// Nil if an exponent would not be a whole number of twelfths.
  func raised(to exponent: Double) -> Dimension? {
    var result = self
    for index in twelfths.indices {
      let product = Double(twelfths[index]) * exponent
      guard product == product.rounded(), product.magnitude < 1e6 else { return nil }
      result.twelfths[index] = Int(product)
    }
    return result
  }

  /// Its exponents as a product of the SI's units, such as `mol*m^-3`; `1` for plain numbers.
  var words: String {
    let parts = Base.allCases.compactMap { base -> String? in
      let twelfths = twelfths[base.rawValue]
      if twelfths == 0 { return nil }
      if twelfths == 12 { return base.symbol }
      return twelfths % 12 == 0 ? "\(base.symbol)^\(twelfths / 12)" : "\(base.symbol)^(\(twelfths)/12)"
    }
    return parts.isEmpty ? "1" : parts.joined(separator: "*")
  }
}
