/// The theory, its rival and the findings that a new project begins with.
struct StartingExample {
  /// A theory's file.
  struct Theory {
    var id: String
    var text: String
  }

  let theory: Theory
  let rival: Theory
  let dataset: String
  let table: String
  /// The claim that the project's file has a gate on.
  let claim: String

  /// The example of a topic: recorded findings where we have some, made-up ones that say so elsewhere.
  init(_ topic: Topic) {
    switch topic {
    case .serotonin: self = .recorded
    case .dopamine: self = StartingExample(madeUp: topic, target: "D2", region: "striatum")
    case .noradrenaline: self = StartingExample(madeUp: topic, target: "NET", region: "locus coeruleus")
    case .other(let word):
      self = StartingExample(madeUp: topic, target: "\(word) receptor", region: "prefrontal cortex")
    }
  }

  init(theory: Theory, rival: Theory, dataset: String, table: String, claim: String) {
    (self.theory, self.rival, self.dataset, self.table, self.claim) = (theory, rival, dataset, table, claim)
  }

  /// The columns of a findings table, of which `raphe check` knows the meaning by their names.
  static let columns = """
    finding,sample,study,year,pmid,doi,target,measure,tissue,region,species,diagnosis,treatment,group,versus,design,\
    n,n_versus,effect,effect_scale,se,p,p_relation,direction,alpha,note
    """

  /// What a dataset says of its table.
  static func dataset(title: String, comment: String) -> String {
    """
    raphe: 1
    dataset: findings
    title: \(title)
    grain: finding
    table: findings.csv
    columns: {id: finding}

    # \(comment)
    # A row is one reported result, group minus versus. An empty cell means: not reported.

    # What the table's words for its groups mean. $x takes the row's column x.
    arms:
      depressed: {diagnosis: $diagnosis, treatment: $treatment}
      controls: {diagnosis: control}
      healthy: {diagnosis: healthy}

    assume: {n: 8}

    """
  }
}
