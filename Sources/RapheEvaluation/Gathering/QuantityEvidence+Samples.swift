import RapheEvidence
import RapheStatistics

extension QuantityEvidence {
  /// The findings with their samples, each sample numbered by where it first appears.
  var rows: [SampleGrid.Row] {
    var numbers: [String: Int] = [:]
    return used.map { used in
      let number = numbers[used.finding.sample] ?? numbers.count
      numbers[used.finding.sample] = number
      return SampleGrid.Row(used.likelihood, sample: number, rho: used.rho)
    }
  }

  /// What each sample says, in the order of the findings.
  var terms: [EvidenceTerm] { SampleGrid.terms(rows) }
}
