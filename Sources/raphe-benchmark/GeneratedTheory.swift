import Foundation

/// A theory file of a given size, claims in the forms of the shipped ones.
enum GeneratedTheory {
  static func text(megabytes: Int) -> String {
    var text = """
      raphe: 1
      theory: generated
      title: Claims without number
      groups:
        depressed: {diagnosis: depression, treatment: none}
        controls: {diagnosis: control}
      claims:

      """
    var number = 0
    while text.utf8.count < megabytes * 1_000_000 {
      text += """
          - id: claim-\(number)
            compare: 5-HT1A density
            region: [dorsal raphe, hippocampus]
            in: depressed
            is: lower
            than: controls
            by_at_least: 0.2 SD
            commitment: hedged
            says: "5-HT1A receptors may be down-regulated"
            because: the dysregulation proposed for 5-HT1A in depression is too few receptors

          - id: relation-\(number)
            relate: fall in 5-HT2 density
            to: symptom improvement
            is: positive
            in: depressed
            commitment: 0.8

        """
      number += 1
    }
    return text
  }
}
