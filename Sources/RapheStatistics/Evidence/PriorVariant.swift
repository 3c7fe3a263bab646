/// One of the nine prior scales that a verdict is looked at under: s and a each halved, as declared, or doubled.
///
/// The order is that of s, then of a.
public enum PriorVariant: Int, Hashable, Sendable, CaseIterable {
  /// Both halved.
  case bothHalved
  /// s halved.
  case effectHalved
  /// s halved and a doubled.
  case effectHalvedHeterogeneityDoubled
  /// a halved.
  case heterogeneityHalved
  /// The declared scale itself.
  case declared
  /// a doubled.
  case heterogeneityDoubled
  /// s doubled and a halved.
  case effectDoubledHeterogeneityHalved
  /// s doubled.
  case effectDoubled
  /// Both doubled.
  case bothDoubled

  /// Those under which a verdict must stand beside the declared one: one of s and a halved or doubled.
  package static let robustness: [PriorVariant] = [
    .effectHalved, .effectDoubled, .heterogeneityHalved, .heterogeneityDoubled,
  ]

  /// What s is multiplied by.
  public var effectFactor: Double {
    switch self {
    case .bothHalved, .effectHalved, .effectHalvedHeterogeneityDoubled: 0.5
    case .heterogeneityHalved, .declared, .heterogeneityDoubled: 1
    case .effectDoubledHeterogeneityHalved, .effectDoubled, .bothDoubled: 2
    }
  }

  /// What a is multiplied by.
  public var heterogeneityFactor: Double {
    switch self {
    case .bothHalved, .heterogeneityHalved, .effectDoubledHeterogeneityHalved: 0.5
    case .effectHalved, .declared, .effectDoubled: 1
    case .effectHalvedHeterogeneityDoubled, .heterogeneityDoubled, .bothDoubled: 2
    }
  }
}

/// A value under each of the nine prior scales.
public struct ByPrior<Value> {
  /// The values, in the order of the scales.
  public private(set) var values: [Value]

  /// Works out the value under each scale.
  public init(_ value: (PriorVariant) -> Value) { values = PriorVariant.allCases.map(value) }

  /// The value under one scale.
  public subscript(variant: PriorVariant) -> Value { values[variant.rawValue] }

  /// The value under the declared scale.
  public var declared: Value { self[.declared] }

  /// What becomes of the value under each scale.
  public func map<Result>(_ transform: (Value) -> Result) -> ByPrior<Result> {
    ByPrior<Result> { transform(self[$0]) }
  }
}

extension ByPrior: Sendable where Value: Sendable {}
extension ByPrior: Equatable where Value: Equatable {}
