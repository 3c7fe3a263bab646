/// What is known of the unit of a part of an expression.
///
/// A plain number that multiplies or divides may be a number of things or a conversion, as the 1000 of
/// `1000*Ac/Vd`, which makes ng/mL of mg/L. Both readings are kept until the context decides.
struct Measure: Hashable {
  /// The dimension; nil if a part has no declared unit, which fits everything.
  var dimension: Dimension?
  /// The scales that it may have, in order of plausibility.
  var scales: [Double]
  /// The number that it is, if it is a plain one.
  var number: Double?
  /// Whether it is a number that is written here; one behind a name is not.
  var isLiteral = false
  /// Whether its unit is one that the file declares, not one that a product has come to.
  var isDeclared = false

  static let unknown = Measure(dimension: nil, scales: [], number: nil)
  static let plain = Measure(dimension: Dimension(), scales: [1], number: nil)

  init(_ unit: Unit) {
    dimension = unit.dimension
    scales = [unit.scale]
    number = nil
    isDeclared = true
  }

  init(dimension: Dimension?, scales: [Double], number: Double? = nil, isLiteral: Bool = false) {
    self.dimension = dimension
    self.scales = scales
    self.number = number
    self.isLiteral = isLiteral
  }

  /// Whether it is a plain number that stands beside `other` as so many of the unit of that, as the 24 of `time > 24`.
  ///
  /// Only a declared unit is at hand: the 1 of `1 + C/K` would else hide that C and K do not fit. In a sum 1 is 1, for
  /// the same reason. Beside a ratio, such as a share in `%` or a dose in mg/kg, a number up to 1 may be a share of 1: it
  /// takes no unit, where the 50 of `occupancy > 50` does.
  func takesUnit(of other: Measure, inSum: Bool = false) -> Bool {
    guard isLiteral, let number, other.isDeclared, let dimension = other.dimension else { return false }
    if dimension == Dimension() { return number.magnitude > 1 }
    return !(inSum && number.magnitude == 1)
  }

  /// The same measure of something else than a number that is known.
  var withoutNumber: Measure {
    var result = self
    result.number = nil
    result.isLiteral = false
    return result
  }

  /// Whether it fits every unit: it has none declared, or is the number 0.
  var fitsAll: Bool { dimension == nil || number == 0 }

  /// Whether two scales are the same but for rounding.
  static func agree(_ a: Double, _ b: Double) -> Bool { (a / b - 1).magnitude < 1e-9 }

  /// The scales that two have in common.
  func common(_ other: Measure) -> [Double] {
    scales.filter { scale in other.scales.contains { Measure.agree($0, scale) } }
  }

  /// At most eight different scales.
  static func distinct(_ scales: [Double]) -> [Double] {
    var result: [Double] = []
    for scale in scales where scale.isFinite && scale > 0 && result.count < 8 {
      if !result.contains(where: { agree($0, scale) }) { result.append(scale) }
    }
    return result
  }

  /// Its unit in words.
  var words: String {
    guard let dimension else { return "no declared unit" }
    guard let scale = scales.first, !Measure.agree(scale, 1) else { return dimension.words }
    return dimension == Dimension() ? "\(scale)" : "\(scale) \(dimension.words)"
  }
}
