public import RapheEvaluation

/// A word of the reports whose making can be explained: a verdict, a flag, or a part of a score.
public enum ScoringTerm: Hashable, Sendable {
  /// The word of a verdict.
  case verdict(Verdict)
  /// What a verdict's word would not stand without.
  case flag(Flag)
  /// A part of a theory's score.
  case score(Part)

  /// A part of a theory's score.
  public enum Part: String, Hashable, Sendable, CaseIterable {
    /// What the evidence moved.
    case bits
    /// The most that could be earned.
    case stake = "at stake"
    /// Bits without commitments.
    case strict
    /// How surely the author says so.
    case commitment
    /// Bits over those at stake.
    case consistency
    /// How many claims could be tested.
    case coverage
    /// Claims that are nearly one bet.
    case family
    /// The probability of all claims together.
    case allHold = "all hold"
    /// Theories that speak of some of the same.
    case rival
    /// From what was known.
    case accommodated
    /// From what came later.
    case predicted
    /// Where nobody else speaks.
    case unopposed
    /// How often a word comes out where it is not true.
    case severity
    /// People or animals that several findings may be of.
    case sample
    /// What a finding without a size says.
    case bound
  }

  /// All terms: verdicts, flags, parts of a score.
  public static var all: [ScoringTerm] {
    Verdict.allCases.map(ScoringTerm.verdict) + Flag.allCases.map(ScoringTerm.flag)
      + Part.allCases.map(ScoringTerm.score)
  }

  /// The term as reports print it.
  public var word: String {
    switch self {
    case .verdict(let verdict): verdict.rawValue
    case .flag(let flag): flag.rawValue
    case .score(let part): part.rawValue
    }
  }

  /// The term with this word, however its letters are written, with spaces or hyphens; nil for another word.
  public init?(word: String) {
    let plain = word.lowercased().replacing("-", with: " ")
    guard let term = ScoringTerm.all.first(where: { $0.word == plain }) else { return nil }
    self = term
  }
}

extension ScoringTerm {
  /// How it is made, in a sentence or two.
  var says: String {
    switch self {
    case .verdict(let verdict): verdict.says
    case .flag(let flag): flag.says
    case .score(let part): part.says
    }
  }
}

extension Verdict {
  fileprivate var says: String {
    switch self {
    case .supported:
      "the probability that the true effect lies where the claim says is 0.95 or more and higher than before the "
        + "evidence, also with the scale of the average effect or of the differences between samples halved or doubled"
    case .contradicted: "that probability is 0.05 or less, likewise"
    case .contested: "neither, and samples that are significant by themselves point both ways"
    case .inconclusive: "neither, otherwise; to find nothing is no evidence for \"the same\""
    case .untested: "no usable finding bears on the claim"
    case .trivial: "the claim stakes less than 0.1 bit: nothing was claimed"
    }
  }
}

extension Flag {
  fileprivate var says: String {
    switch self {
    case .proxy: "without the findings on a measure that only stands for the claimed one"
    case .unstated: "without the findings that leave an attribute of the claim's scope or groups unstated"
    case .assumedN: "without the findings whose numbers of subjects are assumed"
    case .assumedCV: "without the findings whose coefficient of variation is assumed"
    case .assumedNormal: "without the findings whose medians are taken for means of normal data"
    case .fragile:
      "without some one sample, or if results had been published with moderate selection; or where its severity was tried "
        + "(explain, test --severity) and it surely comes out in more than 5 % of worlds without the effect under moderate "
        + "selection"
    }
  }
}

extension ScoringTerm.Part {
  fileprivate var says: String {
    switch self {
    case .bits:
      "log2 of the probability after the evidence over that before it; 1 bit is a factor of 2, 3.3 bits are 10 : 1"
    case .stake: "the bits that a claim earns if it is certainly true, -log2 of its probability before the evidence"
    case .strict: "the bits with every claim taken as certain; otherwise a commitment h leaves 1 - h for its failing"
    case .commitment:
      "how surely the author says so: 0.99 where a claim is firm, 0.7 where it is hedged, or the probability that is "
        + "written; a failed claim costs at most -log2 of what it leaves open"
    case .consistency: "the bits over those at stake, in per cent: how much of what could be earned was"
    case .coverage: "the share of a theory's claims on which some finding bears"
    case .family:
      "claims on kindred quantities, whose true averages are taken to correlate by 0.8, so that saying one thing often is "
        + "one bet; a finding counts once, and no set of claims is more probable than its least"
    case .allHold: "the probability that every tested claim of a theory is true, families taken as independent"
    case .rival:
      "a theory with claims in the same families; the evidence there moves the odds, with one commitment of 0.95 for all "
        + "claims, and below half a bit the two are level"
    case .accommodated:
      "the bits on what was published up to the theory's year, where a source with a PMID or DOI bears it out"
    case .predicted: "what dated evidence added later; what has no date is told apart"
    case .unopposed: "the bits from families in which no other theory of the run speaks"
    case .severity:
      "in how many of simulated worlds, where the true average is none or at the edge of what is claimed, the word comes "
        + "out all the same, with the claim's own designs, and results published selectively or not"
    case .sample: "the people or animals that a finding is of; findings of one sample report one true effect"
    case .bound:
      "what a finding without a size says, such as \"lower, p < .05\": between which limits its estimate lay, and no more"
    }
  }
}
