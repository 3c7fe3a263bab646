import RapheEvaluation
import RapheLanguage
import Testing

@testable import RapheReporting

@Suite("Why findings are left out, in words")
struct LeftOutReasonTests {
  static let reasons: [LeftOutReason] = [
    .refusedProxy, .otherTerm(.species, name: "rat"), .broaderTerm(.region, name: "brain"),
    .otherGroupTerm(.treatment, name: "ECT", group: "treated"), .notStated(.treatment, group: "healthy"), .noGroup,
    .alsoDiffer(.outcome), .otherRelation(name: "sleep"), .treatedTooBriefly(group: "treated"),
    .treatedTooLong(group: "treated"), .severalGroups, .notTwoGroups, .excluded(because: "treatment unclear"), .noYear,
    .publishedAfter(1990), .nothingSaid, .noSubjects, .tooFewSubjects, .noLevel, .noRatio, .noRawDifference, .noUnit,
    .otherUnit("nM"), .beyondRange,
  ]

  @Test("Each has words of its own, long and short")
  func words() {
    #expect(Set(LeftOutReasonTests.reasons.map(\.text)).count == LeftOutReasonTests.reasons.count)
    #expect(Set(LeftOutReasonTests.reasons.map(\.shortText)).count == LeftOutReasonTests.reasons.count)
  }

  @Test(
    "The short words keep the kind of the reason, whatever the long ones begin with",
    arguments: [
      (.treatedTooBriefly(group: "treated"), "treated too briefly"),
      (.treatedTooLong(group: "treated"), "treated too long"),
      (.excluded(because: "treatment unclear"), "excluded: treatment unclear"),
      (.otherGroupTerm(.treatment, name: "ECT", group: "treated"), "of another treatment"),
      (.notStated(.treatment, group: "healthy"), "with treatment not stated"),
      (.broaderTerm(.region, name: "brain"), "of a broader region"),
      (.otherTerm(.region, name: "what is broader"), "of another region"),
    ] as [(LeftOutReason, String)])
  func short(reason: LeftOutReason, words: String) { #expect(reason.shortText == words) }
}
