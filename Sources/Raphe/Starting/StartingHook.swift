/// What runs before each commit.
enum StartingHook {
  /// For those who have pre-commit: `pre-commit install`.
  static let configuration = """
    # With pre-commit: `pre-commit install`. Without it: `git config core.hooksPath .githooks`.
    repos:
      - repo: local
        hooks:
          - id: raphe-check
            name: raphe check
            entry: raphe check
            language: system
            pass_filenames: false
            files: '\\.(ya?ml|csv|tsv)$'

    """

  /// The same without it.
  static let script = """
    #!/bin/sh
    # Keeps files with mistakes out of a commit. To use it: git config core.hooksPath .githooks
    exec raphe check

    """
}
