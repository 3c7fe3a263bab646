package import RapheLanguage
import RapheSyntax

extension Reported {
  /// Something that the project's file says must be so, and whether it is.
  package struct Gate: Described {
    package var theory: String
    package var claim: String?
    package var atLeast: Number?
    package var allHold: Number?
    package var verdicts: [String]?
    package var severity: Number?
    package var isMet: Nullable<Bool>
    package var value: Number?
    package var verdict: String?
    package var file: String
    package var line: Int

    /// Whether it is judged and not so.
    package var isMissed: Bool { isMet.value == false }

    package init(
      theory: String, claim: String? = nil, atLeast: Number? = nil, allHold: Number? = nil, verdicts: [String]? = nil,
      severity: Number? = nil, isMet: Nullable<Bool>, value: Number? = nil, verdict: String? = nil, file: String,
      line: Int
    ) {
      self.theory = theory
      self.claim = claim
      self.atLeast = atLeast
      self.allHold = allHold
      self.verdicts = verdicts
      self.severity = severity
      self.isMet = isMet
      self.value = value
      self.verdict = verdict
      self.file = file
      self.line = line
    }

    /// Asks a gate of the theories of a report.
    ///
    /// One of a theory that is not among them or has no score, or of a claim that was not judged, is neither met nor
    /// missed.
    package init(_ gate: ProjectFile.Gate, in theories: [Theory]) {
      let found = theories.first { $0.id == gate.theory }
      theory = gate.theory
      claim = gate.claim
      (file, line) = (gate.place.source.name, gate.place.location?.line ?? 1)
      switch gate.condition {
      case .atLeast(let bits):
        atLeast = Number(bits)
        value = found?.score?.bits
        isMet = Nullable(value.map { $0.value >= bits })
      case .allHold(let probability):
        allHold = Number(probability)
        value = found?.score?.allHold.probability
        isMet = Nullable(value.map { $0.value >= probability })
      case .verdict(let expected):
        let words = expected.map(\.rawValue)
        verdicts = words
        let judged = found?.claims.first { $0.id == gate.claim }?.verdict
        verdict = judged
        isMet = Nullable(judged.map(words.contains))
      case .severity(let share):
        severity = Number(share)
        let rate = found?.claims.first { $0.id == gate.claim }?.severity?.moderate
        let found = rate.map { Double($0.count) / Double($0.total) }
        value = found.map { Number($0) }
        isMet = Nullable(found.map { $0 <= share })
      }
    }

    package static let description = Description<Self>(
      "gate", "Something that the project's file says must be so, and whether it is.",
      [
        Key(CodingKeys.theory, \.theory),
        Key(CodingKeys.claim, \.claim, says: "Absent for a gate on a theory."),
        Key(CodingKeys.atLeast, \.atLeast, .finite, says: "The fewest bits; of a gate on bits alone."),
        Key(
          CodingKeys.allHold, \.allHold, .finite, .probability,
          says: "How probable it must be that every tested claim is true; of a gate on that alone."),
        Key(
          CodingKeys.verdicts, \.verdicts, .verdict,
          says: "Those that a claim may have; of a gate on a verdict alone."),
        Key(
          CodingKeys.severity, \.severity, .finite, .probability,
          says:
            "In which share of worlds without the effect, under moderate selection, the word of a claim may come out "
            + "at most; of a gate on severity alone."),
        Key(CodingKeys.isMet, \.isMet, says: "Null where the run did not judge what it is about."),
        Key(
          CodingKeys.value, \.value,
          says: "The bits, the probability or the share that was found; absent where none was."),
        Key(CodingKeys.verdict, \.verdict, .verdict, says: "That of the claim; absent where it has none."),
        Key(CodingKeys.file, \.file, says: "Where the gate is written."),
        Key(CodingKeys.line, \.line),
      ])
  }
}
