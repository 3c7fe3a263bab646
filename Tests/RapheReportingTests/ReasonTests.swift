import RapheEvaluation
import RapheLanguage
import RapheReport
import RapheSimulation
import RapheStatistics
import RapheSyntax
import Testing

@testable import RapheReporting

@Suite("Reasons in words and for programs")
struct ReasonTests {
  private static let underivable: [Underivable] = [
    .noMechanism, .correlation, .baseline, .unsaidGroup("ill"), .noQuantity, .noRegion(variable: "R", region: "raphe"),
    .elsewhere(region: "raphe"), .unitOfMargin("nM", variable: "R"), .marginInSD, .emptyWindow,
    .percentOfZero(variable: "R"),
  ]

  private static let failures: [RunFailure] = [
    .mistakes([]), .notFinite(state: "x", time: 1), .runaway(state: "x", value: 1e16, time: 1),
    .stepTooShort(state: "x", time: 1), .tooManySteps(count: 9, time: 1),
    .noSteadyState(state: "slow", residual: 0.001, time: 1, addsUp: true),
    .noPeriodicState(state: "x", change: 1, intervals: 9, addsUp: false), .endlessEvents(event: "e", time: 1),
  ]

  @Test("The schema has every code once, and no other")
  func codes() {
    #expect(Words.leftOut == LeftOutReasonTests.reasons.map(\.code))
    #expect(Words.underivable == ReasonTests.underivable.map(\.code))
    #expect(Words.runFailures == ReasonTests.failures.map(\.code))
    #expect(
      Words.unsettled == [SettlingPlan.Reason.settled, .trivial, .beyond, .noVariance, .isOrder].map(\.code))
    for codes in [Words.leftOut, Words.underivable, Words.runFailures, Words.unplanned, Words.unsettled] {
      #expect(Set(codes).count == codes.count)
      #expect(codes.allSatisfy { $0.allSatisfy { $0.isLowercase || $0 == "-" } }, "\(codes)")
    }
  }

  @Test("A run that ended early says where, by words that leave the unit out")
  func runFailures() {
    #expect(ReasonTests.failures[1].words == "the rate of x is not a finite number at time 1.0")
    #expect(ReasonTests.failures[3].words == "no step is short enough at time 1.0; the largest error is in x")
    #expect(
      ReasonTests.failures[5].words
        == "no steady state was found before treatment: after time 1.0 slow still changes by 0.001 of its scale per unit "
        + "of time")
  }

  @Test("A study that came to nothing says why, and what to do where that is known")
  func studies() {
    let few = StudyFailure.tooFewStayed(1, of: 40, arm: "ill")
    #expect(few.words == "of the 40 subjects of `ill` 1 stayed, too few for an SD")
    #expect(few.help == "raise `n`, or lower `drop_out`")
    let same = StudyFailure.noSpread(variable: "R", arm: "ill")
    #expect(same.words == "`R` does not differ between the subjects of `ill`")
    #expect(same.help == "add `between` or `assay`, or give parameters of the model a `spread`")
    let stopped = StudyFailure.notRun(subject: 0, arm: "ill", .endlessEvents(event: "e", time: 1))
    #expect(stopped.words == "subject 0 of `ill` could not be run: the event e happens without end at time 1.0")
    #expect(stopped.help == nil)
  }

  @Test("A row left out has a code, and the attribute that keeps it out")
  func leftOut() async throws {
    let report = try JSON(JSONReport(await Small.whole.value, Outcome(await Small.whole.value)).text())
    let theories = try #require(report["theories"])
    var rows: [JSON] = []
    for theory in 0..<2 {
      for claim in 0..<4 {
        let evidence = theories[theory]?["claims"]?[claim]?["evidence"]
        var place = 0
        while let row = evidence?["unused"]?[place] {
          rows.append(row)
          place += 1
        }
      }
    }
    let rat = try #require(rows.first { $0["finding"] == .string("R1") })
    #expect(rat["reason"] == .string("species rat"))
    #expect(rat["reasonCode"] == .string("other-term") && rat["attribute"] == .string("species"))
    let broad = rows.filter { $0["reasonCode"] == .string("broader-term") }
    #expect(broad.allSatisfy { $0["attribute"] == .string("region") })
  }
}

@Suite("What a plan leaves out")
struct UnplannedTests {
  private static func theory(_ name: String, _ groups: String, _ claim: String, by word: String = "compare") -> String {
    """
    raphe: 1
    theory: \(name)
    title: \(name)
    scope: {species: human}
    groups: {\(groups)}
    claims:
      - {id: c, \(word): 5-HT1A density, \(claim)}
    """
  }

  /// A margin of 28 SD stakes more than 30 bits; nobody recorded a percentage of 5-HT2A; an order of three groups.
  private static let theories = [
    theory(
      "far", "ill: {diagnosis: depression}, well: {diagnosis: healthy}",
      "in: ill, is: lower, than: well, by_at_least: 28 SD"),
    theory(
      "untold", "ill: {diagnosis: depression}, well: {diagnosis: healthy}",
      "region: platelet, in: ill, is: lower, than: well, by_at_least: 3 fmol/mg"),
    theory(
      "ordered",
      "well: {diagnosis: healthy}, drug-free: {diagnosis: depression, treatment: none}, "
        + "on-drug: {diagnosis: depression, treatment: SSRI}", "across: [well, on-drug, drug-free], is: falling",
      by: "order"),
  ]

  @Test("Values in the result, words and codes in the reports")
  func unplanned() async throws {
    let project = await Small.project(theories: UnplannedTests.theories)
    let plan = await project.plan(Question { _, _ in true })
    var kinds: [String] = []
    for unplanned in plan.unplanned {
      switch unplanned {
      case .noVariance(let quantity, _): kinds.append("\(quantity.scale)")
      case .beyond(let claim, _, let theory): kinds.append("\(theory) \(claim.id)")
      case .order(let quantity, _): kinds.append("\(quantity.groups.count) groups")
      }
    }
    #expect(kinds == ["far c", "raw(unit: \"fmol/mg\")", "3 groups"])

    let json = try JSON(PlanJSON(plan, exitCode: 0).text())
    #expect(json["leftOut"]?[0]?["reasonCode"] == .string("beyond-forecast"))
    #expect(json["leftOut"]?[0]?["theory"] == .string("far") && json["leftOut"]?[0]?["claim"] == .string("c"))
    #expect(json["leftOut"]?[1]?["reasonCode"] == .string("no-variance"))
    #expect(json["leftOut"]?[2]?["reasonCode"] == .string("order"))
    #expect(json["leftOut"]?[3] == nil)
    let codes = [0, 1, 2].compactMap { json["leftOut"]?[$0]?["reasonCode"] }
    #expect(Set(Words.unplanned.map { JSON.string($0) }) == Set(codes))
    // The texts are those from before there were codes, and the claim is named as an option takes it.
    #expect(json["unplanned"]?[1] == .string("far/c") && json["unplanned"]?[2] == nil)
    #expect(json["orders"]?[0] == json["leftOut"]?[2]?["quantity"])

    let text = PlanReport(width: 140).text(plan)
    #expect(text.contains("More than 30 bits at stake, so that no one study can be weighed, in: far/c\n"))
    #expect(text.contains("No variance of the measure is recorded, so no study can be weighed, of: 5-HT1A density"))
    #expect(text.contains("Orders of several groups are not planned for; ask about the comparison of two of them: "))
  }
}
