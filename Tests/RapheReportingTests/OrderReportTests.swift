import RapheEvaluation
import RapheLanguage
import RapheSyntax
import Testing

@testable import RapheReporting

@Suite("Reports of orders")
struct OrderReportTests {
  static let theory = """
    raphe: 1
    theory: stepwise
    title: Fewer receptors the nearer to depression
    groups:
      well: {diagnosis: healthy}
      drug-free: {diagnosis: depression, treatment: none}
      on-drug: {diagnosis: depression, treatment: SSRI}
    claims:
      - id: falls-with-illness
        order: 5-HT1A density
        across: [well, on-drug, drug-free]
        is: falling
        says: the drug restores part of it
      - id: rises-with-the-drug
        order: 5-HT2A density
        across: [drug-free, on-drug, well]
        is: rising
    """

  static let dataset = """
    raphe: 1
    dataset: findings
    title: Three groups
    grain: finding
    table: findings.csv
    arms:
      ill: {diagnosis: depression, treatment: none}
      well: {diagnosis: healthy}
      treated: {diagnosis: depression, treatment: SSRI}
      mixed: {diagnosis: depression}
    """

  static let table = """
    finding,sample,study,year,target,measure,group,versus,design,n,n_versus,effect,effect_scale,se,direction,alpha
    F1,alpha,Ames 1990,1990,5-HT1A,density,ill,well,independent,20,20,-1.1,g,0.34,lower,0.05
    F2,beta,Baker 1999,1999,5-HT1A,density,treated,ill,independent,15,15,,,,higher,0.05
    F3,gamma,Cole 2004,2004,5-HT1A,density,well,treated,independent,30,28,0.3,g,0.27,higher,0.05
    F4,gamma,Cole 2004,2004,5-HT1A,density,ill,well,independent,30,30,,,,lower,0.05
    F5,delta,Dunn 2005,2005,5-HT1A,density,mixed,well,independent,12,12,,,,lower,0.05

    """

  static func scorecard() async -> Scorecard {
    let texts = [("theory.yaml", theory), ("findings.yaml", dataset), ("small.yaml", Small.vocabulary)]
    return await Workspace(
      InMemoryFiles(
        texts.map { Source(name: $0.0, text: $0.1) }, tables: [Source(name: "findings.csv", text: table)])
    ).project().evaluate(Question())
  }

  @Test("An order on one screen")
  func explanation() async throws {
    let scorecard = await Self.scorecard()
    let theory = try #require(scorecard.theories.first)
    let text = Explanation(width: 80).text(theory.claims[0], theory: theory.theory)
    let expected = """
      stepwise/falls-with-illness                                      theory.yaml:9:5
      5-HT1A density falls from well to on-drug to drug-free.
      says "the drug restores part of it"

      inconclusive: +2.01 of 2.58 bits; P 0.67 (0.17 before any evidence, 0.50 to 0.74
      over prior scales)

      Average steps, g, each group minus the one claimed to have less
      on-drug minus drug-free 0.84 ± 0.38
      well minus on-drug 0.16 ± 0.36
      Between samples differences vary with SD 0.26. P is integrated numerically,
      right to within 1e-6.

      4 findings of 3 samples: 2 with a size, 2 with bounds; significant by
      themselves: 3 samples in the claimed direction, 0 against it
        id  study  year      n  difference                  says  weight
        F1  Ames   1990  20+20  well - drug-free     1.10 ± 0.34    1.00 r
        F2  Baker  1999  15+15  on-drug - drug-free       > 0.73    1.00
      ┌ F3  Cole   2004  30+28  well - on-drug       0.30 ± 0.27    0.63
      └ F4  Cole   2004  30+30  well - drug-free          > 0.51    0.63 r
        ┌ one sample; r sign turned to the claim's direction

      1 finding left out
        1  a group could be several of the order's: F5

      What would change the word
        - P would have to rise by 0.28 for supported, or fall by 0.62 for
          contradicted.
        - Leaving out any one sample keeps the word (P 0.43 to 0.69).
        - Other prior scales keep the word (P 0.50 to 0.74).

      raphe explain stepwise/falls-with-illness

      """
    expectSame(text, expected)
  }

  @Test("An order nobody has a finding about")
  func untested() async throws {
    let scorecard = await Self.scorecard()
    let theory = try #require(scorecard.theories.first)
    let text = Explanation(width: 80).text(theory.claims[1], theory: theory.theory)
    let expected = """
      stepwise/rises-with-the-drug                                    theory.yaml:14:5
      5-HT2A density rises from drug-free to on-drug to well.

      untested: 0.00 of 2.58 bits; P 0.17 (0.17 before any evidence)
      no usable finding: no row is about this quantity

      raphe explain stepwise/rises-with-the-drug

      """
    expectSame(text, expected)
  }

  @Test("An order in the table of claims and in one line")
  func lines() async throws {
    let scorecard = await Self.scorecard()
    let report = try #require(scorecard.theories.first?.claims.first)
    #expect(report.reason.replacing("\u{A0}", with: " ") == "P 0.67; steps of g 0.84, 0.16; 4 findings")
    let concise = ConciseReport().text(scorecard).split(separator: "\n").map(String.init)
    #expect(concise.first == "theory.yaml:9:9: inconclusive stepwise/falls-with-illness: +2.01 bits, P 0.67, 3 samples")
  }

  @Test("In JSON an order has no region, and what it claims instead")
  func json() async throws {
    let scorecard = await Self.scorecard()
    let json = try JSON(JSONReport(scorecard, Outcome(scorecard, failOn: []), version: "1").text())
    let claims = json["theories"]?[0]?["claims"]
    let claim = claims?[0]
    #expect(
      claim?.keys == [
        "bits", "bitsAtStake", "column", "commitment", "digest", "endColumn", "endLine", "evidence", "expect", "flags",
        "groups",
        "id", "isExpected", "line", "measure", "omissions", "order", "posterior", "prior", "priorProbability",
        "probability", "probabilityRange", "quantity", "says", "scale", "sentence", "shared", "target", "verdict",
      ])
    #expect(claim?["posterior"] == .null)
    let order = claim?["order"]
    #expect(order?.keys == ["across", "error", "is", "steps"])
    #expect(try order?["across"] == JSON(#"["well", "on-drug", "drug-free"]"#))
    #expect(order?["is"] == .string("falling"))
    #expect(order?["steps"]?[0]?["group"] == .string("on-drug"))
    #expect(order?["steps"]?[0]?["versus"] == .string("drug-free"))
    #expect(try claim?["evidence"]?["used"]?[0]?["groups"] == JSON(#"["well", "drug-free"]"#))
    #expect(claims?[1]?["order"]?["error"] == .null)
    #expect(try claims?[1]?["order"]?["steps"] == JSON("[]"))
  }
}
