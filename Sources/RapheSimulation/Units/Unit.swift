import RapheNumerics

/// A unit as exponents of base quantities and a scale to the base units of the SI.
public struct Unit: Hashable, Sendable {
  /// The exponents.
  public let dimension: Dimension
  /// How many of the SI's unit of this dimension it is.
  public let scale: Double
  /// Of what it is, as the `protein` of `fmol/mg protein`; empty where the text does not say.
  public var matter: [String] = []

  /// A unit.
  public init(dimension: Dimension, scale: Double) {
    self.dimension = dimension
    self.scale = scale
  }

  /// The unit of plain numbers.
  public static let one = Unit(dimension: Dimension(), scale: 1)

  /// What a number in this unit is multiplied by to be in another; nil if the dimensions differ, or if both say of
  /// what they are and differ in that: no factor makes `mg tissue` of `mg protein`.
  public func factor(to other: Unit) -> Double? {
    let isSameMatter = matter.isEmpty || other.matter.isEmpty || matter == other.matter
    return dimension == other.dimension && isSameMatter ? scale / other.scale : nil
  }

  func times(_ other: Unit) -> Unit { with(other, 1, scale * other.scale) }
  func over(_ other: Unit) -> Unit { with(other, -1, scale / other.scale) }

  private func with(_ other: Unit, _ sign: Int, _ scale: Double) -> Unit {
    var unit = Unit(dimension: dimension.adding(other.dimension, sign), scale: scale)
    unit.matter = matter + other.matter
    return unit
  }

  /// Nil if an exponent of it would not be a whole number of twelfths, or too large to be meant.
  func raised(to exponent: Double) -> Unit? {
    guard let raised = dimension.raised(to: exponent) else { return nil }
    var power = 1.0
    if exponent == exponent.rounded(), exponent.magnitude < 100 {
      // Exactly as a product is, so that `h^-1` is `1/h`.
      for _ in 0..<Int(exponent.magnitude) { power = exponent < 0 ? power / scale : power * scale }
    } else {
      power = Double.power(scale, exponent)
    }
    var unit = Unit(dimension: raised, scale: power)
    unit.matter = matter
    return unit
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
    case length, mass, time, amount, current, temperature, light
    /// The effect of a substance as the WHO's standards define it, `IU`: no factor makes an amount or a mass of it.
    case activity
    /// The SI's unit of it.
    var symbol: String { ["m", "kg", "s", "mol", "A", "K", "cd", "IU"][rawValue] }
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
