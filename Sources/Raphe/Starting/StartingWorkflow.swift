/// What a continuous integration runs, at GitHub and GitLab.
enum StartingWorkflow {
  /// `.github/workflows/raphe.yml`, with the action of Raphe's own repository.
  static let gitHub = """
    name: raphe

    on: [push, pull_request]

    permissions:
      contents: read

    jobs:
      test:
        runs-on: ubuntu-latest
        container: swift:6.2
        steps:
          - uses: actions/checkout@v4
          # Raphe itself: set the repository's variable RAPHE_REPOSITORY to OWNER/NAME of where you have it
          # (Settings, Secrets and variables, Actions, Variables). Its folder is hidden, so that no run reads it.
          - uses: actions/checkout@v4
            with:
              repository: ${{ vars.RAPHE_REPOSITORY }}
              path: .raphe
          - uses: ./.raphe/.github/actions/raphe
            with:
              paths: Hypotheses

    """

  /// `.gitlab-ci.yml`, with the template of Raphe's own project.
  static let gitLab = """
    # Raphe itself: set the variable RAPHE_PROJECT to GROUP/NAME of where you have it (Settings, CI/CD, Variables).
    include:
      - project: $RAPHE_PROJECT
        file: .gitlab/raphe.gitlab-ci.yml

    variables:
      RAPHE_PATHS: Hypotheses

    """
}
