import RapheEvaluation
import RapheEvidence
import RapheLanguage
import RapheStatistics
import RapheSyntax
import Testing

/// Effects that need the rows themselves, against R 4.2.2 on mtcars (Henderson & Velleman 1981), in other words.
@Suite struct SubjectRowsTests {
  /// am, mpg and wt of the 32 cars, without the names.
  static let cars = """
    MDD,21,2.62 MDD,21,2.875 MDD,22.8,2.32 HC,21.4,3.215 HC,18.7,3.44 HC,18.1,3.46 HC,14.3,3.57 HC,24.4,3.19 \
    HC,22.8,3.15 HC,19.2,3.44 HC,17.8,3.44 HC,16.4,4.07 HC,17.3,3.73 HC,15.2,3.78 HC,10.4,5.25 HC,10.4,5.424 \
    HC,14.7,5.345 MDD,32.4,2.2 MDD,30.4,1.615 MDD,33.9,1.835 HC,21.5,2.465 HC,15.5,3.52 HC,15.2,3.435 \
    HC,13.3,3.84 HC,19.2,3.845 MDD,27.3,1.935 MDD,26,2.14 MDD,30.4,1.513 MDD,15.8,3.17 MDD,19.7,2.77 \
    MDD,15,3.57 MDD,21.4,2.78
    """

  private func judged(_ theory: String, _ claim: String, _ keys: String) async throws -> Likelihood {
    let table = "dx,bp,x\n" + Self.cars.split(separator: " ").joined(separator: "\n") + "\n"
    let world = SubjectWorld(theories: [theory], keys: keys, table: table)
    let project = await world.project()
    #expect(project.diagnostics.filter { $0.severity == .error } == [])
    let used = try await project.evaluate(Question()).judgement(claim).gathered.used
    #expect(used.count == 1)
    return try #require(used.first).likelihood
  }

  @Test func adjustedDifference() async throws {
    let likelihood = try await judged(
      World.theory("t", World.claim("lower", "by_at_least: 1 fmol/mg")), "lower",
      """
      scope: {treatment: none}
      columns:
        dx: {attribute: diagnosis, values: {MDD: depression, HC: healthy}}
        bp: {quantity: 5-HT1A density}
        x: {covariate: number}
      adjust_for: [x]

      """)
    guard case .normal(let estimate, let variance) = likelihood else {
      Issue.record("not exact")
      return
    }
    // summary(lm(mpg ~ am + wt, mtcars)): am -0.02361521966270, standard error 1.54564533243493.
    #expect((estimate.magnitude - 0.02361521966270).magnitude < 1e-9)
    #expect((variance.squareRoot() - 1.54564533243493).magnitude < 1e-9)
  }

  @Test func rankCorrelation() async throws {
    let likelihood = try await judged(
      World.theory("t", World.relation()), "related",
      """
      scope: {diagnosis: depression}
      columns:
        bp: {quantity: 5-HT1A density}
        x: {quantity: symptom improvement}
      correlation: spearman

      """)
    guard case .normal(let estimate, let variance) = likelihood else {
      Issue.record("not exact")
      return
    }
    // atanh(cor(mpg, wt, method = "spearman")), variance (1 + r²/2)/(n - 3) (Bonett & Wright 2000).
    #expect((estimate - -1.40497383857320).magnitude < 1e-9)
    #expect((variance - 0.04803006932874).magnitude < 1e-9)
  }
}
