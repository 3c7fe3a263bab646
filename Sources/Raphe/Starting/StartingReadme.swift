/// What a new project says of itself.
enum StartingReadme {
  static func text(_ topic: Topic, _ example: StartingExample) -> String {
    """
    # Theories of \(topic.name)

    Theories as YAML, held against published findings by Raphe.

    | where | what |
    |---|---|
    | `Hypotheses/theories/` | one file a theory: `\(example.theory.id)` and its rival `\(example.rival.id)` |
    | `Hypotheses/evidence/` | the findings, one a row, and what the table's words mean |
    | `Hypotheses/vocabulary/` | the words that both share |
    | `raphe.yaml` | what a run must come to |

    \(origin(topic))

    ```sh
    raphe check            # every mistake in the files
    raphe test             # the verdicts
    raphe test --watch     # again after each change
    raphe explain \(example.claim)
    ```

    ## To begin with

    1. Put a theory of yours into `Hypotheses/theories/`, and a row for each finding into `findings.csv`.
    2. Say by `expect` in a claim, or in `raphe.yaml`, what is no surprise: any other verdict fails the run.
    3. CI: set the variable `RAPHE_REPOSITORY` (GitHub) or `RAPHE_PROJECT` (GitLab) to where you have Raphe.
    4. Before each commit: `pre-commit install`, or `git config core.hooksPath .githooks`.
    5. After Raphe was updated: `raphe schema --output .vscode/raphe.schema.json` for completion in the editor.

    """
  }

  private static func origin(_ topic: Topic) -> String {
    switch topic {
    case .serotonin: "The three findings are published, each with its citation; they are a beginning, not a selection."
    case .dopamine, .noradrenaline: "Theories and findings are made-up examples: replace them by real ones."
    case .other:
      "Theories and findings are made-up examples, and the targets in the vocabulary are to be filled in: replace them."
    }
  }
}
