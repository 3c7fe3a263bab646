/// In which worlds the severity of a word is measured.
public struct SeverityOptions: Hashable, Sendable {
  /// How many worlds, under each selection for publication; a tenth of them for an order some of whose findings have no size,
  /// as each then takes about ten times as long.
  public var worlds: Int
  /// What all random numbers derive from.
  public var seed: UInt64
  /// The claims that are tried, as `THEORY/CLAIM`; nil for all.
  public var claims: Set<String>?

  /// Makes options.
  public init(worlds: Int = 1000, seed: UInt64 = 1994, claims: Set<String>? = nil) {
    precondition(worlds > 0, "there must be a world")
    self.worlds = worlds
    self.seed = seed
    self.claims = claims
  }

  /// Whether a claim is tried.
  func tries(_ theory: String, _ claim: String) -> Bool { claims?.contains("\(theory)/\(claim)") ?? true }

  /// How many times fewer worlds there are for such an order.
  static let slowness = 10

  /// As many as one claim can be asked in while a reader waits.
  public static let brief = SeverityOptions(worlds: 400)
}
