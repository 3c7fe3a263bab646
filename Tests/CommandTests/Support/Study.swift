import Foundation

/// A small project with a verdict of each kind, as files.
enum Study {
  static let vocabulary = """
    raphe: 1
    vocabulary: small
    targets: {5-HT1A: {}, 5-HT2A: {}, SERT: {}}
    measures: {density: {unit: fmol/mg}}
    regions: {brain: {}, raphe: {in: brain}, cortex: {in: brain}, platelet: {}}
    species: {human: {}, rat: {}}
    diagnoses: {depression: {}, healthy: {}}
    treatments: {none: {}, SSRI: {}}

    """

  static let dataset = """
    raphe: 1
    dataset: findings
    title: A few findings
    grain: finding
    table: findings.csv
    arms: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
    assume: {n: 8}

    """

  /// Supported in the raphe, inconclusive in the cortex, contested on platelets, and untested.
  static let fewer = theory(
    "fewer", "lower",
    [
      ("fewer-in-raphe", "5-HT1A", "raphe"), ("fewer-in-cortex", "5-HT1A", "cortex"),
      ("fewer-on-platelets", "5-HT1A", "platelet"), ("fewer-transporters", "SERT", "raphe"),
    ])

  /// Contradicted.
  static let more = theory("more", "higher", [("more-in-raphe", "5-HT1A", "raphe")])

  static let findings = """
    finding,sample,study,year,target,measure,region,species,group,versus,design,n,n_versus,effect,effect_scale,se,direction,alpha
    F1,alpha,Ames 1990,1990,5-HT1A,density,raphe,human,depressed,healthy,independent,20,20,-1.1,g,0.34,lower,0.05
    F2,beta,Baker 1999,1999,5-HT1A,density,raphe,human,depressed,healthy,independent,25,25,-0.9,g,0.3,lower,0.05
    F3,gamma,Cole 2004,2004,5-HT1A,density,raphe,human,depressed,healthy,independent,40,40,,,,lower,0.05
    F4,gamma,Cole 2004,2004,5-HT1A,density,cortex,human,depressed,healthy,independent,40,40,,,,no difference,0.05
    P1,delta,Dunn 1992,1992,5-HT1A,density,platelet,human,depressed,healthy,independent,40,40,,,,lower,0.05
    P2,epsilon,Eden 1993,1993,5-HT1A,density,platelet,human,depressed,healthy,independent,40,40,,,,higher,0.05
    R1,zeta,Fox 1994,1994,SERT,density,raphe,rat,depressed,healthy,independent,8,8,,,,lower,0.05

    """

  /// The whole project.
  static let files = [
    "Hypotheses/vocabulary/small.yaml": vocabulary, "Hypotheses/evidence/findings.yaml": dataset,
    "Hypotheses/evidence/findings.csv": findings, "Hypotheses/theories/fewer.yaml": fewer,
    "Hypotheses/theories/more.yaml": more,
  ]

  /// The project with some files replaced, added or, with nil, taken out.
  static func files(with changes: [String: String?]) -> [String: String] {
    changes.reduce(into: files) { $0[$1.key] = $1.value }
  }

  /// A theory with claims about depressed and healthy people; `expect` is what its first claim expects.
  static func theory(
    _ id: String, _ direction: String, _ claims: [(id: String, target: String, region: String)], expect: String? = nil
  ) -> String {
    let head = """
      raphe: 1
      theory: \(id)
      title: Receptors are \(direction) in depression
      published: 1995
      vocabulary: small
      scope: {species: human}
      groups: {depressed: {diagnosis: depression}, healthy: {diagnosis: healthy}}
      claims:

      """
    return claims.enumerated().reduce(head) { text, claim in
      text + """
          - id: \(claim.element.id)
            compare: \(claim.element.target) density
            region: \(claim.element.region)
            in: depressed
            is: \(direction)
            than: healthy

        """ + (claim.offset == 0 && expect != nil ? "    expect: \(expect ?? "")\n" : "")
    }
  }
}
