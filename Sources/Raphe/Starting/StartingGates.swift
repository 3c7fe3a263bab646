/// The project's file: what a run must come to.
enum StartingGates {
  static func text(_ topic: Topic, _ example: StartingExample) -> String {
    """
    raphe: 1
    project: \(topic.id)
    title: Theories of \(topic.name)

    # What must be so, or `raphe test` exits with 1, beside what each claim expects. `raphe explain` has the words.
    gates:
      - {theory: \(example.theory.id), at_least: 0 bits}
      - {claim: \(example.theory.id)/\(example.claim), verdict: [supported, inconclusive]}

    # `errors` makes every warning fail the run.
    warnings: warnings

    """
  }
}
