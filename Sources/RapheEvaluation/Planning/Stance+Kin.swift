import RapheLanguage
import RapheNumerics
import RapheStatistics

extension Stance {
  /// What a theory says of the kin of a quantity, and what is known of them: a study of the quantity moves the score of all
  /// these claims together.
  struct Kin: Hashable, Sendable {
    /// What samples say by those of the quantity's findings that count for no narrower kin.
    var terms: [EvidenceTerm]
    /// The weight of each.
    var weights: [Double]
    /// What each set of the claims on kin makes of the quantity's density; the bits of an index say which are meant.
    var factors: [KinFactor]
    /// The natural logarithms of the probabilities of all sets of claims before the data; the first claim is the one on the
    /// quantity.
    var logPriors: [Double]
    /// The commitments to all claims, in the same order.
    var commitments: [Double]
    /// How probable each claim on kin is on all findings that bear on it, which no set that has it exceeds.
    var caps: [Cap]
  }

  /// How probable a claim on kin is on all findings that bear on it.
  enum Cap: Hashable, Sendable {
    /// The natural logarithm, which a study of the quantity does not change.
    case fixed(Double)
    /// That of a broader quantity on which the study bears too.
    case moved(Broader)
  }

  /// A broader quantity on which a study of the quantity bears.
  struct Broader: Hashable, Sendable {
    var terms: [EvidenceTerm]
    var weights: [Double]
    var scale: PriorScale
    var region: Region
    var setting: Setting
    /// Whether the study's estimate runs against its effects.
    var isReversed: Bool

    /// All of it, and the region.
    var channels: [Forecast.Channel] {
      let view = Forecast.View(weights: weights, scale: scale)
      return [Forecast.Channel(view: view), Forecast.Channel(view: view, region: region, setting: setting)]
    }
  }

  /// The broader quantities on which a study bears too.
  var broader: [Broader] {
    (kin?.caps ?? []).compactMap { if case .moved(let broader) = $0 { broader } else { nil } }
  }

  /// The whole and each part of the stance.
  func channels(_ scale: PriorScale) -> [Forecast.Channel] {
    let view = Forecast.View(weights: weights, scale: scale)
    return [Forecast.Channel(view: view)]
      + parts.map { Forecast.Channel(view: view, region: $0.region, setting: $0.setting) }
  }

  /// For every set of the claims of the family, the quantity's own the first, what has its probability; `terms` are those of
  /// the forecast, among which are all that count.
  func channelsOfSets(_ kin: Kin, _ scale: PriorScale, _ terms: [EvidenceTerm]) -> [Forecast.Channel] {
    var counted = Dictionary(zip(kin.terms, kin.weights), uniquingKeysWith: +)
    let view = Forecast.View(weights: terms.map { counted.removeValue(forKey: $0) ?? 0 }, scale: scale)
    return (0..<2 * kin.factors.count).map { set in
      let part = set & 1 == 1 ? parts.first : nil
      return Forecast.Channel(
        view: view, region: part?.region ?? .everything, setting: part?.setting ?? .average, kin: kin.factors[set >> 1])
    }
  }
}

/// What a stance earns, as a function of what was forecast.
struct StanceScore {
  private let stance: Stance
  /// The places of the whole and of each part.
  private let own: [Int]
  /// The places of the sets of claims of the family.
  private let sets: [Int]
  /// The places of the broader quantities, each of its whole with its region after it.
  private let broader: [Int]
  private let logPriors: [Double]

  /// `place` finds a channel, and `placeOfBroader` the whole of a broader quantity, among the numbers forecast.
  init(
    _ stance: Stance, _ scale: PriorScale, _ terms: [EvidenceTerm], logPriors: [Double],
    place: (Forecast.Channel) -> Int, placeOfBroader: (Stance.Broader) -> Int
  ) {
    self.stance = stance
    self.logPriors = logPriors
    own = stance.channels(scale).map(place)
    sets = stance.kin.map { stance.channelsOfSets($0, scale, terms).map(place) } ?? []
    broader = stance.broader.map(placeOfBroader)
  }

  /// The places of all that it takes from the forecast of the quantity.
  var places: [Int] { own + sets }

  /// What it earns now: of a quantity on which no finding bears, what the claims on its kin earn without it.
  func bitsNow(_ numbers: [Double], isTested: Bool) -> Double {
    guard let kin = stance.kin, !isTested else { return bits(numbers) }
    if kin.caps.isEmpty { return 0 }
    let known = sets.indices.filter { $0 & 1 == 0 }
    return JointScore(
      before: known.map { kin.logPriors[$0] }, after: known.map { Self.log(numbers[sets[$0]], of: numbers[sets[0]]) },
      caps: caps(kin, numbers)
    ).bits(Array(kin.commitments.dropFirst()))
  }

  /// What it earns with the numbers of an estimate, or with those of none.
  func bits(_ numbers: [Double]) -> Double {
    guard let kin = stance.kin else {
      return stance.parts.indices.reduce(0) { sum, part in
        let bits = (Self.log(numbers[own[part + 1]], of: numbers[own[0]]) - logPriors[part]) * .log2e
        return sum + bits.tolerating(stance.parts[part].commitment)
      }
    }
    return JointScore(
      before: kin.logPriors, after: sets.map { Self.log(numbers[$0], of: numbers[sets[0]]) },
      caps: [Self.log(numbers[own[1]], of: numbers[own[0]])] + caps(kin, numbers)
    ).bits(kin.commitments)
  }

  /// How probable each claim on kin is by itself.
  private func caps(_ kin: Stance.Kin, _ numbers: [Double]) -> [Double] {
    var places = broader[...]
    return kin.caps.map { cap in
      switch cap {
      case .fixed(let log): return log
      case .moved:
        let place = places.removeFirst()
        return Self.log(numbers[place + 1], of: numbers[place])
      }
    }
  }

  /// A share below rounding could only make a difference with a commitment of exactly 1.
  private static func log(_ part: Double, of whole: Double) -> Double {
    let share = max(part / whole, 1e-18)
    return RapheNumerics.log(share.isNaN ? 1e-18 : share)
  }
}
