/// In which worlds the severity of a word is measured.
public struct SeverityOptions: Hashable, Sendable {
  /// How many worlds, under each selection for publication; a tenth of them for an order some of whose findings have no size,
  /// as each then takes about ten times as long.
  public var worlds: Int
  /// What all random numbers derive from.
  public var seed: UInt64

  /// Makes options.
  public init(worlds: Int = 1000, seed: UInt64 = 1994) {
    precondition(worlds > 0, "there must be a world")
    self.worlds = worlds
    self.seed = seed
  }

  /// How many times fewer worlds there are for such an order.
  static let slowness = 10

  /// As many as one claim can be asked in while a reader waits.
  public static let brief = SeverityOptions(worlds: 400)
}
