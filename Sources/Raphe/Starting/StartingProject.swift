/// The files of a new project, which a run passes without a warning.
package struct StartingProject: Sendable {
  /// What it is about.
  package let topic: Topic

  /// A file: its path from the project's folder, and its text.
  package struct File: Sendable {
    package let path: String
    package let text: String
    /// Whether it is a program.
    package var isProgram = false
  }

  /// Makes the project of a topic.
  package init(_ topic: Topic) { self.topic = topic }

  /// All files, in the order of their paths.
  ///
  /// - Parameter schema: the JSON Schema of Raphe's files, for editors.
  package func files(schema: String) -> [File] {
    let example = StartingExample(topic)
    return [
      File(path: "Hypotheses/evidence/findings.csv", text: example.table),
      File(path: "Hypotheses/evidence/findings.yaml", text: example.dataset),
      File(path: "Hypotheses/theories/\(example.theory.id).yaml", text: example.theory.text),
      File(path: "Hypotheses/theories/\(example.rival.id).yaml", text: example.rival.text),
      File(path: "Hypotheses/vocabulary/\(topic.id).yaml", text: StartingVocabulary(topic).text),
      File(path: "README.md", text: StartingReadme.text(topic, example)),
      File(path: "raphe.yaml", text: StartingGates.text(topic, example)),
      File(path: ".github/workflows/raphe.yml", text: StartingWorkflow.gitHub),
      File(path: ".gitlab-ci.yml", text: StartingWorkflow.gitLab),
      File(path: ".pre-commit-config.yaml", text: StartingHook.configuration),
      File(path: ".githooks/pre-commit", text: StartingHook.script, isProgram: true),
      File(path: ".vscode/settings.json", text: StartingEditor.settings),
      File(path: ".vscode/raphe.schema.json", text: schema),
    ]
  }

  /// The claim to be explained first.
  package static func claim(of topic: Topic) -> String { StartingExample(topic).claim }
}
