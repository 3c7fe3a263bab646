/// A function that an expression may call.
public enum Function: String, Hashable, Sendable, CaseIterable {
  /// `if(condition, then, otherwise)`.
  case `if`
  /// The smaller of two.
  case min
  /// The larger of two.
  case max
  /// The magnitude.
  case abs
  /// The exponential.
  case exp
  /// The natural logarithm.
  case ln
  /// The natural logarithm, under its other name.
  case log
  /// The logarithm to base 10.
  case log10
  /// The square root.
  case sqrt
  /// Hill (1910): `hill(x, k, n)` = xⁿ/(kⁿ + xⁿ), an x below 0 counting as 0.
  case hill
  /// `emax(x, max, ec50)` = max·x/(ec50 + x).
  case emax
  /// Black & Leff (1983): `operational(x, max, ka, tau, n)` = max·sⁿ/(1 + sⁿ) with s = tau·x/(ka + x).
  ///
  /// The same as max·tauⁿxⁿ/((ka + x)ⁿ + tauⁿxⁿ); an x below 0 counts as 0.
  case operational

  /// The names of its arguments, in order.
  public var parameters: [String] {
    switch self {
    case .if: ["condition", "then", "otherwise"]
    case .min, .max: ["a", "b"]
    case .abs, .exp, .ln, .log, .log10, .sqrt: ["x"]
    case .hill: ["x", "k", "n"]
    case .emax: ["x", "max", "ec50"]
    case .operational: ["x", "max", "ka", "tau", "n"]
    }
  }

  /// How it is called, such as `hill(x, k, n)`.
  public var usage: String { "\(rawValue)(\(parameters.joined(separator: ", ")))" }
}
